package io.quittance.intake.reading.csv;

import io.quittance.intake.reading.rows.Dialect;
import io.quittance.intake.reading.rows.RawRow;
import io.quittance.intake.reading.rows.SourceFile;
import io.quittance.intake.reading.rows.UnreadableFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.Pattern;

/** Says how a text file is written, as far as its beginning and its bytes tell. */
public final class CsvDialect {

    private static final int BEGINNING = 64 * 1024;
    private static final Pattern MARKUP =
            Pattern.compile("\\A\\s*<(?:!doctype|html|head|body|table|\\?xml|meta)\\b", Pattern.CASE_INSENSITIVE);

    private CsvDialect() {}

    /** Charset, separator and quote; the header is taken to be the first line until the rows are looked at. */
    public static Dialect of(SourceFile file, byte[] head) throws IOException {
        Charset charset = CharsetGuess.of(file, head);
        String text = beginning(file, charset);
        if (text.startsWith("%PDF-")) {
            throw new UnreadableFile(UnreadableFile.Reason.BINARY, "CSV or XLSX");
        }
        if (MARKUP.matcher(text).find()) {
            throw new UnreadableFile(UnreadableFile.Reason.MARKUP, "CSV or XLSX");
        }
        SeparatorGuess guess = SeparatorGuess.of(text, text.length() < BEGINNING - 1);
        return Dialect.csv(charset, guess.separator(), guess.quote(), 1);
    }

    /** A line such as {@code sep=;} speaks to spreadsheets and is neither header nor row. */
    public static boolean isHint(RawRow row) {
        return row.cell(0).toLowerCase(Locale.ROOT).startsWith("sep=");
    }

    private static String beginning(SourceFile file, Charset charset) throws IOException {
        char[] buffer = new char[BEGINNING];
        int length = 0;
        try (Reader reader = new DecodedText(file.open(), charset)) {
            int count = reader.read(buffer, 0, BEGINNING);
            while (count > 0) {
                length += count;
                count = length < BEGINNING - 1 ? reader.read(buffer, length, BEGINNING - length) : 0;
            }
        }
        return new String(buffer, 0, length);
    }
}
