package io.quittance.intake.file;

import io.quittance.intake.reading.file.Header;
import io.quittance.intake.reading.rows.Dialect;
import io.quittance.intake.reading.values.DateOrder;
import io.quittance.intake.reading.values.DecimalMark;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of how a file is to be read; null or absent where the guess stands.
 *
 * @param separator between the cells of a CSV file
 * @param quote around cells of a CSV file; {@link Dialect#NO_QUOTE} where quotes are plain text
 * @param sheet name of the sheet of an XLSX file
 * @param headerLine line of the column names, counted from 1
 * @param columns name of a field by header, both whatever their case; an empty name for a column that must not be used
 * @param dates order of day, month and year in every column of dates
 * @param numbers decimal mark in every column of amounts
 */
public record ReadingChoice(
        @Nullable Charset charset,
        @Nullable Character separator,
        @Nullable Character quote,
        @Nullable String sheet,
        @Nullable Long headerLine,
        Map<String, String> columns,
        @Nullable DateOrder dates,
        @Nullable DecimalMark numbers) {

    /** Nothing said: the guess stands. */
    public static final ReadingChoice NONE = ofColumns(Map.of());

    public ReadingChoice {
        columns = Map.copyOf(columns);
    }

    /** Only the columns are said. */
    public static ReadingChoice ofColumns(Map<String, String> columns) {
        return new ReadingChoice(null, null, null, null, null, columns, null, null);
    }

    /** Without what was said of columns that a file with these names does not have. */
    ReadingChoice among(Header header) {
        Set<String> names = header.names().stream().map(ReadingChoice::bare).collect(Collectors.toSet());
        Map<String, String> there = new HashMap<>(columns);
        there.keySet().removeIf(name -> !names.contains(bare(name)));
        return new ReadingChoice(charset, separator, quote, sheet, headerLine, there, dates, numbers);
    }

    /** What is said now, and beside it what was said of an earlier file of the same shape. */
    public ReadingChoice over(ReadingChoice earlier) {
        Map<String, String> told = new HashMap<>(earlier.columns);
        told.entrySet()
                .removeIf(before -> columns.entrySet().stream()
                        .anyMatch(now -> bare(now.getKey()).equals(bare(before.getKey()))
                                || (!now.getValue().isBlank()
                                        && bare(now.getValue()).equals(bare(before.getValue())))));
        told.putAll(columns);
        return new ReadingChoice(
                charset == null ? earlier.charset : charset,
                separator == null ? earlier.separator : separator,
                quote == null ? earlier.quote : quote,
                sheet == null ? earlier.sheet : sheet,
                headerLine == null ? earlier.headerLine : headerLine,
                told,
                dates == null ? earlier.dates : dates,
                numbers == null ? earlier.numbers : numbers);
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", "");
    }

    /** The dialect with what was said in place of what was guessed. */
    public Dialect applied(Dialect guessed) {
        return new Dialect(
                guessed.format(),
                charset == null || guessed.format() == Dialect.Format.XLSX ? guessed.charset() : charset,
                separator == null ? guessed.separator() : separator,
                quote == null ? guessed.quote() : quote,
                sheet == null || guessed.format() == Dialect.Format.CSV ? guessed.sheet() : sheet,
                headerLine == null ? guessed.headerLine() : headerLine);
    }

    /** Without what says the same as the guess: the next file of this shape may be written otherwise. */
    public ReadingChoice beyond(Dialect guessed) {
        return new ReadingChoice(
                guessed.charset().equals(charset) ? null : charset,
                separator != null && separator == guessed.separator() ? null : separator,
                quote != null && quote == guessed.quote() ? null : quote,
                null,
                headerLine != null && headerLine == guessed.headerLine() ? null : headerLine,
                columns,
                dates,
                numbers);
    }
}
