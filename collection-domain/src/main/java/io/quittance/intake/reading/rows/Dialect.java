package io.quittance.intake.reading.rows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a file is written: guessed, shown, and correctable before it is read.
 *
 * @param format CSV or XLSX
 * @param charset of a CSV file; UTF-8 for XLSX
 * @param separator between the cells of a CSV file
 * @param quote around cells of a CSV file, {@link #NO_QUOTE} where quotes are plain text
 * @param sheet name of the sheet of an XLSX file, empty for CSV
 * @param headerLine line of the column names, counted from 1; lines above it are not read
 */
public record Dialect(Format format, Charset charset, char separator, char quote, String sheet, long headerLine) {

    /** NUL is refused in every file, so it can never quote anything. */
    public static final char NO_QUOTE = '\0';

    /** The two kinds of files that are read. */
    public enum Format {
        CSV,
        XLSX
    }

    public Dialect {
        if (headerLine < 1) {
            throw new IllegalArgumentException("headerLine is counted from 1, not " + headerLine);
        }
        if (separator == quote || "\r\n".indexOf(separator) >= 0 || "\r\n".indexOf(quote) >= 0) {
            throw new IllegalArgumentException("separator and quote must differ and cannot be line ends");
        }
    }

    public static Dialect csv(Charset charset, char separator, char quote, long headerLine) {
        return new Dialect(Format.CSV, charset, separator, quote, "", headerLine);
    }

    public static Dialect xlsx(String sheet, long headerLine) {
        return new Dialect(Format.XLSX, StandardCharsets.UTF_8, ';', '"', sheet, headerLine);
    }
}
