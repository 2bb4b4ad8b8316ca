package io.quittance.intake.reading.rows;

import java.util.List;

/**
 * One row as it stands in the file.
 *
 * @param line where the row starts, counted from 1: a line of text in CSV, a row number in a sheet
 * @param cells the texts, untouched; there may be more or fewer than headers
 */
public record RawRow(long line, List<String> cells) {

    public RawRow {
        cells = List.copyOf(cells);
    }

    /** The text under a column, counted from 0; empty where the row is shorter. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    public boolean blank() {
        return filledCells() == 0;
    }

    public long filledCells() {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    /** Number of cells up to the last one that is not blank. */
    public int width() {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }
}
