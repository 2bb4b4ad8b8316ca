package io.quittance.web.today;

import io.quittance.creditor.User;
import io.quittance.creditor.Users;
import io.quittance.insight.Paged;
import io.quittance.insight.today.TaskFilter;
import io.quittance.insight.today.TaskList;
import io.quittance.insight.today.TaskList.OpenTask;
import io.quittance.insight.today.TodayFigures;
import io.quittance.intake.sample.BooksState;
import io.quittance.task.TaskKind;
import io.quittance.web.frame.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a person has to do today, the most pressing first; with empty books, an invitation to fill them. */
@Controller
class TodayController {

    private static final int PAGE = 100;

    private final TaskList list;
    private final TaskGroups groups;
    private final TodayFigures figures;
    private final TodayNotices notices;
    private final BooksState books;
    private final SampleBooksOffer offer;
    private final Users users;

    TodayController(
            TaskList list,
            TaskGroups groups,
            TodayFigures figures,
            TodayNotices notices,
            BooksState books,
            SampleBooksOffer offer,
            Users users) {
        this.list = list;
        this.groups = groups;
        this.figures = figures;
        this.notices = notices;
        this.books = books;
        this.offer = offer;
        this.users = users;
    }

    @GetMapping("/today")
    String page(
            @RequestParam(required = false) @Nullable TaskKind kind,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String at,
            Visit visit,
            HttpServletRequest request,
            Model model) {
        if (books.isEmpty(visit.creditorId())) {
            model.addAttribute("offered", offer.isOpenTo(request, visit));
            return "today/start";
        }
        Set<TaskKind> kinds = kind == null ? Set.of() : EnumSet.of(kind);
        Paged<OpenTask> page =
                list.page(visit.creditorId(), new TaskFilter(kinds, mine ? me(visit) : null, null, null), at, PAGE);
        model.addAttribute("page", page);
        model.addAttribute("groups", groups.of(page.items(), visit.today()));
        model.addAttribute("figures", figures.of(visit.creditorId(), visit.today(), mine ? me(visit) : null));
        notices.tell(visit, model);
        model.addAttribute("kind", kind);
        model.addAttribute("mine", mine);
        return "today/tasks";
    }

    private @Nullable Long me(Visit visit) {
        return users.findByUsername(visit.by()).map(User::id).orElse(null);
    }
}
