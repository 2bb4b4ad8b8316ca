package io.quittance.intake.reading.file;

import io.quittance.intake.reading.csv.CsvDialect;
import io.quittance.intake.reading.csv.CsvRows;
import io.quittance.intake.reading.rows.Dialect;
import io.quittance.intake.reading.rows.Limits;
import io.quittance.intake.reading.rows.RawRow;
import io.quittance.intake.reading.rows.RowSource;
import io.quittance.intake.reading.rows.SourceFile;
import io.quittance.intake.reading.rows.UnreadableFile;
import io.quittance.intake.reading.xlsx.OfficeContainer;
import io.quittance.intake.reading.xlsx.XlsxRows;
import io.quittance.intake.reading.xlsx.XlsxWorkbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Looks at the first bytes of a file and says how it is written. */
public final class DialectGuess {

    private static final int HEAD = 64 * 1024;

    private DialectGuess() {}

    /**
     * A dialect and the line of names it leads to, which was read on the way.
     *
     * @param dialect as guessed
     * @param header the row at its header line
     */
    record Found(Dialect dialect, RawRow header) {}

    /** The dialect, or {@link UnreadableFile} where the file is no table. */
    public static Dialect of(SourceFile file) {
        return in(file).dialect();
    }

    static Found in(SourceFile file) {
        try {
            byte[] head = head(file);
            if (head.length == 0) {
                throw new UnreadableFile(UnreadableFile.Reason.EMPTY, "a line of column names and rows below it");
            }
            if (OfficeContainer.isOle2(head)) {
                throw OfficeContainer.refusal(file, head);
            }
            return OfficeContainer.isZip(head) ? xlsx(file) : csv(file, head);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Found xlsx(SourceFile file) throws IOException {
        try (XlsxWorkbook workbook = XlsxWorkbook.open(file)) {
            String sheet = workbook.firstFilledSheet();
            RawRow header = HeaderRow.in(firstRows(new XlsxRows(workbook, sheet)));
            return new Found(Dialect.xlsx(sheet, header.line()), header);
        }
    }

    private static Found csv(SourceFile file, byte[] head) throws IOException {
        Dialect dialect = CsvDialect.of(file, head);
        RawRow header = HeaderRow.in(firstRows(new CsvRows(file.open(), dialect)).stream()
                .filter(row -> !CsvDialect.isHint(row))
                .toList());
        return new Found(Dialect.csv(dialect.charset(), dialect.separator(), dialect.quote(), header.line()), header);
    }

    private static List<RawRow> firstRows(RowSource source) throws IOException {
        List<RawRow> rows = new ArrayList<>();
        try (source) {
            RawRow row = source.next();
            while (row != null && rows.size() < HeaderRow.ROWS_LOOKED_AT) {
                if (!row.blank()) {
                    rows.add(Limits.checked(row));
                }
                row = source.next();
            }
        }
        return rows;
    }

    private static byte[] head(SourceFile file) throws IOException {
        try (InputStream in = file.open()) {
            return in.readNBytes(HEAD);
        }
    }
}
