package io.quittance.intake.reading.file;

import io.quittance.intake.reading.csv.CsvRows;
import io.quittance.intake.reading.rows.Dialect;
import io.quittance.intake.reading.rows.RawRow;
import io.quittance.intake.reading.rows.RowSource;
import io.quittance.intake.reading.rows.SourceFile;
import io.quittance.intake.reading.rows.UnreadableFile;
import io.quittance.intake.reading.xlsx.XlsxRows;
import io.quittance.intake.reading.xlsx.XlsxWorkbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * A CSV or XLSX file as a header and rows, streamed in constant memory as often as asked. Throws
 * {@link UnreadableFile} where the content is at fault and {@link UncheckedIOException} where the disk is.
 */
public final class TabularFile {

    private final SourceFile file;
    private final Dialect dialect;
    private final Header header;

    private TabularFile(SourceFile file, Dialect dialect, Header header) {
        this.file = file;
        this.dialect = dialect;
        this.header = header;
    }

    /** Opens a file written in a way that is guessed. */
    public static TabularFile open(SourceFile file) {
        DialectGuess.Found found = DialectGuess.in(file);
        return new TabularFile(file, found.dialect(), Header.of(found.header()));
    }

    /** Opens a file written in a way that a person confirmed or corrected. */
    public static TabularFile open(SourceFile file, Dialect dialect) {
        try (RowCursor rows = cursor(file, dialect)) {
            while (rows.hasNext()) {
                RawRow row = rows.next();
                if (row.line() >= dialect.headerLine()) {
                    return new TabularFile(file, dialect, Header.of(row));
                }
            }
        }
        throw new UnreadableFile(
                UnreadableFile.Reason.NO_HEADER, dialect.headerLine(), 0, "a line of column names there or below");
    }

    public Dialect dialect() {
        return dialect;
    }

    public Header header() {
        return header;
    }

    /** The rows below the header, blank ones left out; the caller closes the cursor. */
    public RowCursor rows() {
        RowCursor rows = cursor(file, dialect);
        try {
            while (rows.hasNext() && rows.next().line() < header.line()) {
                // lines above the header, then the header itself, are not rows
            }
            return rows;
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    /** Hands every row below the header to {@code reader}, in order. */
    public void forEach(Consumer<RawRow> reader) {
        try (RowCursor rows = rows()) {
            rows.forEachRemaining(reader);
        }
    }

    private static RowCursor cursor(SourceFile file, Dialect dialect) {
        try {
            RowSource source = dialect.format() == Dialect.Format.CSV
                    ? new CsvRows(file.open(), dialect)
                    : new XlsxRows(XlsxWorkbook.open(file), dialect.sheet());
            return closedOnFailure(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RowCursor closedOnFailure(RowSource source) throws IOException {
        try {
            return new RowCursor(source);
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }
}
