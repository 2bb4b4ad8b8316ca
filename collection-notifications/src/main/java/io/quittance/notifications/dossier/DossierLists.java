package io.quittance.notifications.dossier;

import io.quittance.intake.reading.export.SafeCsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists of a dossier that a program or a spreadsheet reads: dates as ISO, amounts with a point. */
final class DossierLists {

    private DossierLists() {}

    static DossierFile invoices(String currency, Map<PlacedAmounts.Amount, List<PlacedAmounts.Piece>> amounts) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "number",
                "issued",
                "due",
                "currency",
                "total",
                "principal",
                "interest",
                "indemnity_eur",
                "limitation"));
        amounts.keySet()
                .forEach(one -> rows.add(List.of(
                        one.number(),
                        one.issuedOn().toString(),
                        one.dueOn().toString(),
                        currency,
                        one.total().toPlainString(),
                        one.principal().toPlainString(),
                        one.interest().toPlainString(),
                        one.indemnity().toPlainString(),
                        text(one.limitationOn()))));
        return csv("statement.csv", rows);
    }

    static DossierFile charges(Map<PlacedAmounts.Amount, List<PlacedAmounts.Piece>> amounts) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("invoice", "from", "to", "days", "percent_per_year", "base"));
        amounts.forEach((invoice, pieces) -> pieces.forEach(piece -> rows.add(List.of(
                invoice.number(),
                piece.fromOn().toString(),
                piece.toOn().toString(),
                Long.toString(piece.days()),
                piece.percent().stripTrailingZeros().toPlainString(),
                piece.base().toPlainString()))));
        return csv("charges.csv", rows);
    }

    static DossierFile said(List<PlacedBooks.Statement> said) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("on", "what", "invoice", "amount", "until", "by", "note"));
        said.forEach(one -> rows.add(List.of(
                one.saidOn().toString(),
                one.what(),
                text(one.invoice()),
                plain(one.amount()),
                text(one.until()),
                one.by(),
                one.note())));
        return csv("promises-disputes-calls.csv", rows);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    private static DossierFile csv(String path, List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SafeCsvWriter csv = new SafeCsvWriter(bytes)) {
            rows.forEach(csv::row);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return new DossierFile(path, bytes.toByteArray());
    }
}
