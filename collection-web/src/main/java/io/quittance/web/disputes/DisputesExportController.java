package io.quittance.web.disputes;

import io.quittance.dispute.Dispute;
import io.quittance.insight.Paged;
import io.quittance.insight.dispute.DisputeList;
import io.quittance.intake.reading.export.SafeCsvWriter;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of disputes as a file: the same filters, every page of it. */
@Controller
class DisputesExportController {

    private static final int PAGE = 500;
    private static final List<String> HEADS = List.of(
            "disputes.number",
            "disputes.client.number",
            "disputes.client",
            "disputes.invoice",
            "disputes.reason",
            "disputes.state",
            "disputes.currency",
            "disputes.amount",
            "disputes.still",
            "disputes.openedOn",
            "disputes.dueOn",
            "disputes.age",
            "disputes.owner");

    private final DisputeList list;
    private final MessageSource messages;
    private final Formats formats;

    DisputesExportController(DisputeList list, MessageSource messages, Formats formats) {
        this.list = list;
        this.messages = messages;
        this.formats = formats;
    }

    @GetMapping("/disputes/export")
    void export(@ModelAttribute DisputeQuery query, Visit visit, Locale reader, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"disputes-" + visit.today() + ".csv\"");
        try (SafeCsvWriter csv = new SafeCsvWriter(response.getOutputStream(), reader)) {
            csv.row(HEADS.stream()
                    .map(key -> messages.getMessage(key, null, reader))
                    .toList());
            @Nullable String at = null;
            do {
                Paged<Dispute> page = list.page(visit.creditorId(), visit.today(), query.filter(), at, PAGE);
                page.items().forEach(one -> csv.row(row(one, visit, reader)));
                at = page.next();
            } while (at != null);
        }
    }

    private List<String> row(Dispute one, Visit visit, Locale reader) {
        return List.of(
                Long.toString(one.id()),
                one.clientNumber(),
                one.clientName(),
                one.number(),
                one.reason(reader),
                formats.word(one.state()),
                one.currency(),
                formats.cell(one.disputed()),
                formats.cell(one.held()),
                one.openedOn().toString(),
                one.dueOn().toString(),
                Long.toString(one.age(visit.today())),
                Objects.requireNonNullElse(one.ownerName(), ""));
    }
}
