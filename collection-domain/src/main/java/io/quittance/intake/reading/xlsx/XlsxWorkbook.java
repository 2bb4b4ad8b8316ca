package io.quittance.intake.reading.xlsx;

import io.quittance.intake.reading.rows.SourceFile;
import io.quittance.intake.reading.rows.UnreadableFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * An XLSX file opened from a private copy on disk, because a zip is read from its end; checked by {@link XlsxGuard}
 * before anything of it is parsed. The copy goes when the workbook is closed.
 */
public final class XlsxWorkbook implements Closeable {

    private final Path copy;
    private final ReadableWorkbook workbook;

    private XlsxWorkbook(Path copy, ReadableWorkbook workbook) {
        this.copy = copy;
        this.workbook = workbook;
    }

    /** Copies and checks the file; {@link UnreadableFile} where it is no workbook that can be read. */
    public static XlsxWorkbook open(SourceFile file) throws IOException {
        Path copy = Files.createTempFile("quittance-", ".xlsx");
        try (InputStream in = file.open()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return new XlsxWorkbook(copy, parsed(copy));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private static ReadableWorkbook parsed(Path copy) {
        try {
            XlsxGuard.Seen seen = XlsxGuard.check(copy);
            if (!seen.writtenDates().isEmpty()) {
                WrittenDates.rewrite(copy, seen.writtenDates());
            }
            return new ReadableWorkbook(copy.toFile(), new ReadingOptions(seen.styled(), true));
        } catch (UnreadableFile e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(0, e);
        }
    }

    /** What the parser throws on a broken file is many things; to the caller it is one. */
    static UnreadableFile damaged(long line, Exception cause) {
        return new UnreadableFile(UnreadableFile.Reason.DAMAGED_XLSX, line, 0, "an intact XLSX workbook")
                .because(cause);
    }

    boolean date1904() {
        return workbook.isDate1904();
    }

    /** The first sheet that holds something, a visible one if there is. */
    public String firstFilledSheet() {
        return workbook.getSheets()
                .sorted((a, b) -> Boolean.compare(hidden(a), hidden(b)))
                .filter(this::filled)
                .findFirst()
                .orElseThrow(() -> new UnreadableFile(
                        UnreadableFile.Reason.EMPTY, "a sheet with a line of column names and rows below it"))
                .getName();
    }

    Stream<Row> rows(String sheet) {
        Sheet found = workbook.findSheet(sheet)
                .orElseThrow(() -> new UnreadableFile(UnreadableFile.Reason.SHEET_NOT_FOUND, sheet));
        return rows(found);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
        Files.deleteIfExists(copy);
    }

    private static boolean hidden(Sheet sheet) {
        return sheet.getVisibility() != SheetVisibility.VISIBLE;
    }

    private boolean filled(Sheet sheet) {
        try (Stream<Row> rows = rows(sheet)) {
            return rows.anyMatch(row -> row.stream()
                    .anyMatch(cell -> cell != null && !cell.getText().isBlank()));
        } catch (RuntimeException e) {
            throw e instanceof UnreadableFile ? e : damaged(0, e);
        }
    }

    private static Stream<Row> rows(Sheet sheet) {
        try {
            return sheet.openStream();
        } catch (IOException | RuntimeException e) {
            throw damaged(0, e);
        }
    }
}
