package io.quittance.web.today;

import io.quittance.creditor.User;
import io.quittance.creditor.Users;
import io.quittance.dunning.step.StepClaims;
import io.quittance.insight.Paged;
import io.quittance.insight.check.BooksCheck;
import io.quittance.insight.today.TaskFilter;
import io.quittance.insight.today.TaskList;
import io.quittance.insight.today.TaskList.OpenTask;
import io.quittance.insight.today.TodayFigures;
import io.quittance.intake.sample.BooksState;
import io.quittance.task.TaskKind;
import io.quittance.web.frame.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private final StepClaims claims;
    private final TodayFigures figures;
    private final BooksCheck check;
    private final BooksState books;
    private final Users users;

    TodayController(
            TaskList list, StepClaims claims, TodayFigures figures, BooksCheck check, BooksState books, Users users) {
        this.list = list;
        this.claims = claims;
        this.figures = figures;
        this.check = check;
        this.books = books;
        this.users = users;
    }

    @GetMapping("/today")
    String page(
            @RequestParam(required = false) @Nullable TaskKind kind,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String at,
            Visit visit,
            Model model) {
        if (books.isEmpty(visit.creditorId())) {
            return "today/start";
        }
        Set<TaskKind> kinds = kind == null ? Set.of() : EnumSet.of(kind);
        Paged<OpenTask> page =
                list.page(visit.creditorId(), new TaskFilter(kinds, mine ? me(visit) : null, null, null), at, PAGE);
        model.addAttribute("page", page);
        model.addAttribute("groups", byKind(page.items(), claims(page.items(), visit.today())));
        model.addAttribute("figures", figures.of(visit.creditorId(), visit.today(), mine ? me(visit) : null));
        model.addAttribute("differ", check.last(visit.creditorId()));
        model.addAttribute("kind", kind);
        model.addAttribute("mine", mine);
        return "today/tasks";
    }

    private @Nullable Long me(Visit visit) {
        return users.findByUsername(visit.by()).map(User::id).orElse(null);
    }

    private Map<Long, StepClaims.Claim> claims(List<OpenTask> tasks, LocalDate today) {
        List<Long> steps = new ArrayList<>();
        for (OpenTask task : tasks) {
            if (task.stepId() != null) {
                steps.add(task.stepId());
            }
        }
        return claims.of(steps, today);
    }

    private static Map<TaskKind, List<TaskRow>> byKind(List<OpenTask> tasks, Map<Long, StepClaims.Claim> claims) {
        Map<TaskKind, List<TaskRow>> groups = new LinkedHashMap<>();
        for (TaskKind kind : TaskKind.values()) {
            List<TaskRow> rows = tasks.stream()
                    .filter(task -> task.kind() == kind)
                    .map(task -> new TaskRow(task, task.stepId() == null ? null : claims.get(task.stepId())))
                    .toList();
            if (!rows.isEmpty()) {
                groups.put(kind, rows);
            }
        }
        return groups;
    }
}
