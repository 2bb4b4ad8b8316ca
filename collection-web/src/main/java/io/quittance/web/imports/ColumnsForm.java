package io.quittance.web.imports;

import io.quittance.intake.file.ReadingChoice;
import io.quittance.intake.file.ReadingOfFile;
import io.quittance.intake.reading.columns.ColumnGuess;
import io.quittance.intake.reading.rows.Dialect;
import io.quittance.intake.reading.values.DateOrder;
import io.quittance.intake.reading.values.DecimalMark;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants a file to be read; null or empty where the guess stands.
 *
 * @param separator one character, or "tab"
 * @param otherSeparator one that is not among those offered; it wins
 * @param quote one character, or "none"
 * @param sheet name of a sheet of a workbook
 * @param fields by column of the file, the name of the field that it holds; empty: it is not used
 */
record ColumnsForm(
        @Nullable String charset,
        @Nullable String separator,
        @Nullable String otherSeparator,
        @Nullable String quote,
        @Nullable String sheet,
        @Nullable String headerLine,
        @Nullable DateOrder dates,
        @Nullable DecimalMark numbers,
        @Nullable List<String> fields) {

    static final List<String> CHARSETS =
            List.of("UTF-8", "windows-1252", "ISO-8859-1", "ISO-8859-15", "UTF-16LE", "UTF-16BE");
    static final List<String> SEPARATORS = List.of(";", ",", "tab", "|");
    static final List<String> QUOTES = List.of("\"", "'", "none");

    /** The form as the file is read now. */
    static ColumnsForm of(ReadingOfFile reading) {
        List<String> fields = reading.mapping().columns().stream()
                .map(column -> column.field() == null ? "" : column.field().name())
                .toList();
        return of(reading.dialect(), toldDates(reading), toldNumbers(reading), fields);
    }

    /** The form as the file's first look was, before anybody said anything. */
    static ColumnsForm guessed(ReadingOfFile reading) {
        return of(reading.guessed(), null, null, List.of());
    }

    private static ColumnsForm of(
            Dialect dialect, @Nullable DateOrder dates, @Nullable DecimalMark numbers, List<String> fields) {
        String separator = dialect.separator() == '\t' ? "tab" : String.valueOf(dialect.separator());
        String headerLine = String.valueOf(dialect.headerLine());
        String quote = dialect.quote() == Dialect.NO_QUOTE ? "none" : String.valueOf(dialect.quote());
        return new ColumnsForm(
                dialect.charset().name(),
                separator,
                SEPARATORS.contains(separator) ? "" : separator,
                quote,
                dialect.sheet(),
                headerLine,
                dates,
                numbers,
                fields);
    }

    /** The order of dates that a person told: one that a column by itself would not have. */
    private static @Nullable DateOrder toldDates(ReadingOfFile reading) {
        return reading.mapping().positions().entrySet().stream()
                .filter(held -> reading.formats().dates().containsKey(held.getKey()))
                .filter(held -> reading.formats().dates().get(held.getKey())
                        != reading.profile()
                                .columns()
                                .get(held.getValue())
                                .dates()
                                .order())
                .findFirst()
                .map(held -> reading.formats().dates().get(held.getKey()))
                .orElse(null);
    }

    private static @Nullable DecimalMark toldNumbers(ReadingOfFile reading) {
        return reading.mapping().positions().entrySet().stream()
                .filter(held -> reading.formats().numbers().containsKey(held.getKey()))
                .filter(held -> reading.formats().numbers().get(held.getKey())
                        != reading.profile()
                                .columns()
                                .get(held.getValue())
                                .numbers()
                                .mark())
                .findFirst()
                .map(held -> reading.formats().numbers().get(held.getKey()))
                .orElse(null);
    }

    /** What was said: columns only where a person changed one, so that the others keep why they were guessed. */
    ReadingChoice choice(ReadingOfFile shown) {
        return new ReadingChoice(
                charset == null || charset.isEmpty() ? null : Charset.forName(charset),
                separatorSaid(),
                quote == null || quote.isEmpty() ? null : quote.equals("none") ? Dialect.NO_QUOTE : quote.charAt(0),
                sheet == null || sheet.isBlank() ? null : sheet,
                headerLine == null || !headerLine.matches("[1-9]\\d{0,8}") ? null : Long.valueOf(headerLine),
                columns(shown),
                dates,
                numbers);
    }

    private @Nullable Character separatorSaid() {
        String said = otherSeparator == null || otherSeparator.isEmpty() ? separator : otherSeparator;
        if (said == null || said.isEmpty()) {
            return null;
        }
        return said.equals("tab") ? '\t' : said.charAt(0);
    }

    private Map<String, String> columns(ReadingOfFile shown) {
        List<String> chosen = Objects.requireNonNullElse(fields, List.of());
        List<ColumnGuess> columns = shown.mapping().columns();
        boolean asShown = chosen.equals(of(shown).fields());
        Map<String, String> told = new HashMap<>();
        for (int i = 0; i < Math.min(chosen.size(), columns.size()); i++) {
            ColumnGuess column = columns.get(i);
            if (!asShown || column.why() == ColumnGuess.Why.TOLD) {
                told.put(column.header(), chosen.get(i));
            }
        }
        return told;
    }
}
