package io.quittance.web.statements;

import io.quittance.intake.bank.BankTable;
import io.quittance.intake.bank.TableChoice;
import io.quittance.intake.file.ReadingChoice;
import io.quittance.intake.reading.values.DateOrder;
import io.quittance.intake.reading.values.DecimalMark;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants a bank's table to be read; null or empty where the guess stands.
 *
 * @param fields by column of the file, the name of what it is; empty: it is not used
 * @param account IBAN of the account of all its movements
 * @param always present: of all tables of these columns
 */
record TableForm(
        @Nullable String headerLine,
        @Nullable DateOrder dates,
        @Nullable DecimalMark numbers,
        @Nullable List<String> fields,
        @Nullable String account,
        @Nullable String always,
        @Nullable String currency) {

    /** The form as the table is read now. */
    static TableForm of(BankTable table) {
        TableChoice told = table.told();
        return new TableForm(
                String.valueOf(table.dialect().headerLine()),
                told.reading().dates(),
                told.reading().numbers(),
                List.of(),
                told.account(),
                told.always() ? "true" : null,
                table.currency());
    }

    /** @param shown as it was read when the person saw it */
    TableChoice choice(BankTable shown) {
        Long line = headerLine == null || !headerLine.matches("[1-9]\\d{0,8}") ? null : Long.valueOf(headerLine);
        boolean sameNames = line == null || line == shown.dialect().headerLine();
        ReadingChoice told = shown.told().reading();
        ReadingChoice reading = new ReadingChoice(
                told.charset(),
                told.separator(),
                told.quote(),
                told.sheet(),
                line,
                sameNames ? columns(shown.names()) : Map.of(),
                dates,
                numbers);
        return new TableChoice(
                reading, text(account), always != null, text(currency).toUpperCase(Locale.ROOT));
    }

    private Map<String, String> columns(List<String> names) {
        List<String> chosen = Objects.requireNonNullElse(fields, List.of());
        Map<String, String> columns = new HashMap<>();
        for (int i = 0; i < Math.min(chosen.size(), names.size()); i++) {
            columns.put(names.get(i), chosen.get(i));
        }
        return columns;
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said.strip();
    }
}
