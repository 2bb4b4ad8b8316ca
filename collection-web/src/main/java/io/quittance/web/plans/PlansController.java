package io.quittance.web.plans;

import io.quittance.plan.PlanState;
import io.quittance.plan.report.PlanCalendar;
import io.quittance.plan.report.PlanCalendar.DueInstalment;
import io.quittance.plan.report.PlanList;
import io.quittance.plan.report.PlanList.PlanFilter;
import io.quittance.web.frame.Visit;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All plans, and the instalments that fall due. */
@Controller
@RequestMapping("/plans")
class PlansController {

    private static final int SHOWN = 300;
    private static final int WEEKS = 12;

    private final PlanList list;
    private final PlanCalendar calendar;

    PlansController(PlanList list, PlanCalendar calendar) {
        this.list = list;
        this.calendar = calendar;
    }

    @GetMapping
    String page(
            @RequestParam(required = false) @Nullable PlanState state,
            @RequestParam(required = false) @Nullable Long invoice,
            Visit visit,
            Model model) {
        PlanFilter filter = new PlanFilter(null, invoice, null, state);
        model.addAttribute("state", state);
        model.addAttribute("states", PlanState.values());
        model.addAttribute("plans", list.of(visit.creditorId(), filter, visit.today(), SHOWN));
        return "plans/list";
    }

    @GetMapping("/calendar")
    String calendar(Visit visit, Model model) {
        List<DueInstalment> due =
                calendar.of(visit.creditorId(), visit.today(), visit.today().plusWeeks(WEEKS));
        Map<LocalDate, List<DueInstalment>> weeks = due.stream()
                .filter(one -> !one.dueOn().isBefore(visit.today()))
                .collect(Collectors.groupingBy(DueInstalment::week, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute(
                "late",
                due.stream().filter(one -> one.dueOn().isBefore(visit.today())).toList());
        model.addAttribute("weeks", weeks);
        return "plans/calendar";
    }
}
