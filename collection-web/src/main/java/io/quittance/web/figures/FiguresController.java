package io.quittance.web.figures;

import io.quittance.creditor.Creditors;
import io.quittance.insight.AgedBalance;
import io.quittance.insight.ageing.Ageing;
import io.quittance.insight.ageing.AgeingHistory;
import io.quittance.insight.ageing.AgeingHistory.MonthEnd;
import io.quittance.insight.ageing.Performance;
import io.quittance.insight.ageing.TopDebtors;
import io.quittance.web.frame.Visit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The dashboard, in one currency and as of any day up to today; every number leads to its invoices. */
@Controller
class FiguresController {

    private static final int MONTHS = 12;
    private static final int DEBTORS = 10;

    private final Creditors creditors;
    private final Ageing ageing;
    private final AgeingHistory history;
    private final Performance performance;
    private final TopDebtors debtors;

    FiguresController(
            Creditors creditors, Ageing ageing, AgeingHistory history, Performance performance, TopDebtors debtors) {
        this.creditors = creditors;
        this.ageing = ageing;
        this.history = history;
        this.performance = performance;
        this.debtors = debtors;
    }

    @GetMapping("/figures")
    String page(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "") String currency,
            Visit visit,
            Model model) {
        LocalDate on = asOf == null || asOf.isAfter(visit.today()) ? visit.today() : asOf;
        String main = creditors.findById(visit.creditorId()).orElseThrow().currency();
        List<AgedBalance> balances = ageing.asOf(visit.creditorId(), on);
        String shown = balances.stream()
                .map(AgedBalance::currency)
                .filter(currency::equals)
                .findFirst()
                .orElse(main);
        // One more than is drawn: what a month collected is seen against the end of the month before. And read
        // together:
        // asking for each month-end again would replay the books as often.
        List<MonthEnd> known = history.of(visit.creditorId(), on, shown, MONTHS + 1);
        List<MonthEnd> months = known.subList(1, known.size());
        LocalDate last = on.withDayOfMonth(1).minusDays(1);
        AgedBalance today = balances.stream()
                .filter(balance -> balance.currency().equals(shown))
                .findFirst()
                .orElseGet(() -> AgedBalance.empty(shown));
        Performance.Figures now = performance.of(
                visit.creditorId(), on, today, AgeingHistory.at(known, last).orElseThrow());
        model.addAttribute("on", on);
        model.addAttribute("currency", shown);
        model.addAttribute("balances", balances);
        model.addAttribute("months", months);
        model.addAttribute("chart", AgeingChart.of(months));
        model.addAttribute("cards", Card.of(on, now, performance.at(visit.creditorId(), known, shown), months));
        model.addAttribute("lastMonthEnd", last);
        model.addAttribute("debtors", debtors.of(visit.creditorId(), on, shown, DEBTORS));
        return "figures/figures";
    }
}
