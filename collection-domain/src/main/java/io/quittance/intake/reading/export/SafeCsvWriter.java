package io.quittance.intake.reading.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes CSV that a spreadsheet opens as a table at a double click, in French and English settings, and without
 * running any cell: UTF-8 with a byte order mark, semicolons, CRLF, formulas made text.
 */
public final class SafeCsvWriter implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;

    /** Closing this writer closes the stream. */
    public SafeCsvWriter(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder()
                .fieldSeparator(';')
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
