package io.quittance.intake.reading.file;

import io.quittance.intake.reading.csv.CsvDialect;
import io.quittance.intake.reading.rows.Dialect;
import io.quittance.intake.reading.rows.SourceFile;
import io.quittance.intake.reading.rows.UnreadableFile;
import io.quittance.intake.reading.xlsx.OfficeContainer;
import io.quittance.intake.reading.xlsx.XlsxWorkbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Looks at the first bytes of a file and says how it is written. */
public final class DialectGuess {

    private static final int HEAD = 64 * 1024;

    private DialectGuess() {}

    /** The dialect, or {@link UnreadableFile} where the file is no table. */
    public static Dialect of(SourceFile file) {
        try {
            byte[] head = head(file);
            if (head.length == 0) {
                throw new UnreadableFile(UnreadableFile.Reason.EMPTY, "a line of column names and rows below it");
            }
            if (OfficeContainer.isOle2(head)) {
                throw OfficeContainer.refusal(file, head);
            }
            if (OfficeContainer.isZip(head)) {
                return xlsx(file);
            }
            return csv(file, head);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dialect xlsx(SourceFile file) throws IOException {
        String sheet;
        try (XlsxWorkbook workbook = XlsxWorkbook.open(file)) {
            sheet = workbook.firstFilledSheet();
        }
        Dialect dialect = Dialect.xlsx(sheet, 1);
        return Dialect.xlsx(sheet, HeaderLine.in(TabularFile.firstRows(file, dialect)));
    }

    private static Dialect csv(SourceFile file, byte[] head) throws IOException {
        Dialect dialect = CsvDialect.of(file, head);
        long headerLine = HeaderLine.in(TabularFile.firstRows(file, dialect).stream()
                .filter(row -> !CsvDialect.isHint(row))
                .toList());
        return Dialect.csv(dialect.charset(), dialect.separator(), dialect.quote(), headerLine);
    }

    private static byte[] head(SourceFile file) throws IOException {
        try (InputStream in = file.open()) {
            return in.readNBytes(HEAD);
        }
    }
}
