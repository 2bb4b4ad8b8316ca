package io.quittance.web.overdue;

import io.quittance.calendar.AgeingBucket;
import io.quittance.creditor.Creditors;
import io.quittance.insight.overdue.OverdueClient;
import io.quittance.insight.overdue.OverdueList;
import io.quittance.insight.overdue.OverduePage;
import io.quittance.intake.reading.export.SafeCsvWriter;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The overdue list as a file: the same filters and order, every page of it, one row a client and currency. */
@Controller
class OverdueExportController {

    private static final int PAGE = 500;
    private static final List<String> HEADS = List.of(
            "overdue.file.number",
            "overdue.client",
            "overdue.file.currency",
            "AgeingBucket.NOT_DUE",
            "AgeingBucket.DAYS_1_30",
            "AgeingBucket.DAYS_31_60",
            "AgeingBucket.DAYS_61_90",
            "AgeingBucket.OVER_90",
            "overdue.oldest",
            "overdue.level.head",
            "overdue.next");

    private final OverdueList list;
    private final Creditors creditors;
    private final MessageSource messages;
    private final Formats formats;

    OverdueExportController(OverdueList list, Creditors creditors, MessageSource messages, Formats formats) {
        this.list = list;
        this.creditors = creditors;
        this.messages = messages;
        this.formats = formats;
    }

    @GetMapping("/overdue/export")
    void export(@ModelAttribute OverdueQuery query, Visit visit, Locale reader, HttpServletResponse response)
            throws IOException {
        String main = creditors.findById(visit.creditorId()).orElseThrow().currency();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"overdue-" + visit.today() + ".csv\"");
        try (SafeCsvWriter csv = new SafeCsvWriter(response.getOutputStream(), reader)) {
            csv.row(HEADS.stream()
                    .map(key -> messages.getMessage(key, null, reader))
                    .toList());
            @Nullable String at = null;
            do {
                OverduePage page = list.page(
                        visit.creditorId(),
                        visit.today(),
                        main,
                        query.filter(),
                        query.order(),
                        query.isReversed(),
                        at,
                        PAGE);
                page.clients().items().forEach(client -> rows(client).forEach(csv::row));
                main = page.currency(); // the whole file in the order that it began with
                at = page.clients().next();
            } while (at != null);
        }
    }

    private Stream<List<String>> rows(OverdueClient client) {
        return client.owed().stream().map(owed -> {
            List<String> cells = new ArrayList<>(
                    List.of(client.number(), client.name(), owed.aged().currency()));
            for (AgeingBucket bucket : AgeingBucket.values()) {
                cells.add(formats.cell(owed.aged().in(bucket).amount()));
            }
            cells.add(Integer.toString(Math.max(0, owed.oldestDaysOverdue())));
            cells.add(Integer.toString(client.next().level()));
            cells.add(Objects.toString(client.next().on(), ""));
            return cells;
        });
    }
}
