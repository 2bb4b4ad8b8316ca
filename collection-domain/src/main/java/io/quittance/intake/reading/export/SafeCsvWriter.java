package io.quittance.intake.reading.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Writes CSV that a spreadsheet in the reader's language opens as a table at a double click, without running any cell: UTF-8
 * with a byte order mark, the separator of that language, CRLF, every text in quotes, formulas made text. A spreadsheet set to
 * another separator may show one column, but parts no text into cells of its own.
 */
public final class SafeCsvWriter implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;

    /** For a reader whose language is not known: semicolons. Closing this writer closes the stream. */
    public SafeCsvWriter(OutputStream out) throws IOException {
        this(out, ';');
    }

    /** English lists are parted by commas, French ones by semicolons. Closing this writer closes the stream. */
    public SafeCsvWriter(OutputStream out, Locale reader) throws IOException {
        this(out, reader.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ',' : ';');
    }

    private SafeCsvWriter(OutputStream out, char separator) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .quoteStrategy(QuoteStrategies.NON_EMPTY)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
    }

    public void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(SafeCell::of).toList());
    }

    public void row(String... cells) {
        row(List.of(cells));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
