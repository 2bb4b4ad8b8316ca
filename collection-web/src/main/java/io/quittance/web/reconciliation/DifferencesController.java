package io.quittance.web.reconciliation;

import io.quittance.insight.accounting.BalanceCheck;
import io.quittance.insight.accounting.BalanceCheck.BalanceFinding;
import io.quittance.insight.accounting.BalanceCheck.Difference;
import io.quittance.insight.accounting.BalanceCheckList;
import io.quittance.intake.reading.export.SafeCsvWriter;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What differs from the accounting's balances, as a file. */
@Controller
class DifferencesController {

    private static final List<String> HEADS = List.of(
            "reconciliation.number",
            "reconciliation.name",
            "payments.currency",
            "reconciliation.theirs",
            "reconciliation.ours",
            "reconciliation.difference",
            "reconciliation.finding",
            "reconciliation.why");

    private final BalanceCheckList list;
    private final MessageSource words;
    private final Formats formats;

    DifferencesController(BalanceCheckList list, MessageSource words, Formats formats) {
        this.list = list;
        this.words = words;
        this.formats = formats;
    }

    @GetMapping("/reconciliation/{id:\\d+}/differences.csv")
    void file(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable BalanceFinding kind,
            Visit visit,
            Locale reader,
            HttpServletResponse response)
            throws IOException {
        BalanceCheck check = list.find(visit.creditorId(), id).orElseThrow();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"differences-" + check.asOf() + ".csv\"");
        try (SafeCsvWriter csv = new SafeCsvWriter(response.getOutputStream(), reader)) {
            csv.row(HEADS.stream()
                    .map(key -> words.getMessage(key, null, reader))
                    .toList());
            list.differences(id, kind, 0, Integer.MAX_VALUE).forEach(one -> csv.row(cells(one, reader)));
        }
    }

    private List<String> cells(Difference one, Locale reader) {
        return List.of(
                one.number(),
                one.name(),
                one.currency(),
                cell(one.theirs()),
                cell(one.ours()),
                formats.cell(one.difference()),
                formats.word(one.finding()),
                why(one, reader));
    }

    private String why(Difference one, Locale reader) {
        if (one.why() == null || one.whyOn() == null) {
            return "";
        }
        Object[] about = {one.whyWhat(), formats.longDay(one.whyOn())};
        return words.getMessage("reconciliation.why." + one.why(), about, reader);
    }

    private String cell(@Nullable BigDecimal amount) {
        return amount == null ? "" : formats.cell(amount);
    }
}
