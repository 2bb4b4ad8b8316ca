package io.quittance.web.today;

import io.quittance.charge.RateRegister;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final TodayFigures figures;
    private final BooksState books;
    private final SampleBooksOffer offer;
    private final Users users;
    private final RateRegister rates;

    TodayController(
            TaskList list,
            TodayFigures figures,
            BooksState books,
            SampleBooksOffer offer,
            Users users,
            RateRegister rates) {
        this.list = list;
        this.figures = figures;
        this.books = books;
        this.offer = offer;
        this.users = users;
        this.rates = rates;
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
        model.addAttribute("groups", byKind(page.items()));
        model.addAttribute("figures", figures.of(visit.creditorId(), visit.today(), mine ? me(visit) : null));
        model.addAttribute("missing", rates.missing(visit.today()));
        model.addAttribute("kind", kind);
        model.addAttribute("mine", mine);
        return "today/tasks";
    }

    private @Nullable Long me(Visit visit) {
        return users.findByUsername(visit.by()).map(User::id).orElse(null);
    }

    private static Map<TaskKind, List<TaskRow>> byKind(List<OpenTask> tasks) {
        Map<TaskKind, List<TaskRow>> groups = new LinkedHashMap<>();
        for (TaskKind kind : TaskKind.values()) {
            List<TaskRow> rows = tasks.stream()
                    .filter(task -> task.kind() == kind)
                    .map(TaskRow::of)
                    .toList();
            if (!rows.isEmpty()) {
                groups.put(kind, rows);
            }
        }
        return groups;
    }
}
