package io.quittance.web.payment;

import io.quittance.intake.reading.export.SafeCsvWriter;
import io.quittance.payment.export.ExportRow;
import io.quittance.payment.export.PaymentExport;
import io.quittance.payment.export.PaymentExportList;
import io.quittance.web.frame.Formats;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes an export as the file it was when it was made, whoever reads it. */
@Component
class PaymentExportFile {

    private static final List<String> HEADS = List.of(
            "payments.exports.day",
            "payments.exports.kind",
            "payments.exports.client",
            "payments.exports.name",
            "payments.exports.invoice",
            "payments.amount",
            "payments.currency",
            "payments.reference",
            "payments.exports.payment",
            "payments.exports.account",
            "payments.exports.statement");

    private final PaymentExportList list;
    private final MessageSource words;
    private final Formats formats;

    PaymentExportFile(PaymentExportList list, MessageSource words, Formats formats) {
        this.list = list;
        this.words = words;
        this.formats = formats;
    }

    void write(PaymentExport export, OutputStream out) throws IOException {
        Locale reader = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(export.language());
        try (SafeCsvWriter csv = new SafeCsvWriter(out, export.language())) {
            csv.row(HEADS.stream()
                    .map(key -> words.getMessage(key, null, export.language()))
                    .toList());
            list.rows(export.id(), row -> csv.row(cells(row)));
        } finally {
            LocaleContextHolder.setLocale(reader);
        }
    }

    private List<String> cells(ExportRow row) {
        return Stream.of(
                        row.bookedOn(),
                        formats.word(row.kind()),
                        row.clientNumber(),
                        row.clientName(),
                        row.invoiceNumber(),
                        formats.cell(row.amount().amount()),
                        row.amount().currency().getCurrencyCode(),
                        row.reference(),
                        row.paymentId(),
                        row.account(),
                        row.statementOn())
                .map(cell -> Objects.toString(cell, ""))
                .toList();
    }
}
