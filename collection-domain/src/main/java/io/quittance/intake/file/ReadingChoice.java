package io.quittance.intake.file;

import io.quittance.intake.reading.rows.Dialect;
import io.quittance.intake.reading.values.DateOrder;
import io.quittance.intake.reading.values.DecimalMark;
import java.nio.charset.Charset;
import java.util.Map;
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

    /** The dialect with what was said in place of what was guessed. */
    Dialect applied(Dialect guessed) {
        return new Dialect(
                guessed.format(),
                charset == null || guessed.format() == Dialect.Format.XLSX ? guessed.charset() : charset,
                separator == null ? guessed.separator() : separator,
                quote == null ? guessed.quote() : quote,
                sheet == null || guessed.format() == Dialect.Format.CSV ? guessed.sheet() : sheet,
                headerLine == null ? guessed.headerLine() : headerLine);
    }

    /** Without what says the same as the guess: the next file of this shape may be written otherwise. */
    ReadingChoice beyond(Dialect guessed) {
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
