package io.quittance.intake.reading.xlsx;

import io.quittance.intake.reading.rows.Limits;
import io.quittance.intake.reading.rows.RawRow;
import io.quittance.intake.reading.rows.RowSource;
import io.quittance.intake.reading.rows.UnreadableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet; a spreadsheet does not store trailing blank cells, so rows are filled up to the widest. */
public final class XlsxRows implements RowSource {

    private final XlsxWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final XlsxCellText text;
    private int widest;
    private long line;

    /** Takes the workbook over: closing the rows closes it. */
    public XlsxRows(XlsxWorkbook workbook, String sheet) throws IOException {
        this.workbook = workbook;
        this.text = new XlsxCellText(workbook.date1904());
        try {
            this.stream = workbook.rows(sheet);
        } catch (UnreadableFile e) {
            workbook.close();
            throw e;
        }
        this.rows = stream.iterator();
    }

    @Override
    public @Nullable RawRow next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            line = Math.max(row.getRowNum(), line + 1);
            return new RawRow(line, cells(row));
        } catch (UnreadableFile e) {
            throw e;
        } catch (RuntimeException e) {
            throw XlsxWorkbook.damaged(line + 1, e);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        int filled = 0;
        for (int column = 0; column < row.getCellCount(); column++) {
            Cell cell = row.getCell(column);
            String value = cell == null ? "" : text.of(cell);
            cells.add(value);
            filled = value.isBlank() ? filled : column + 1;
        }
        if (filled > Limits.COLUMNS) {
            throw Limits.tooManyColumns(line);
        }
        widest = Math.max(widest, filled);
        while (cells.size() < widest) {
            cells.add("");
        }
        return cells.subList(0, widest);
    }
}
