package io.quittance.intake.reading.file;

import io.quittance.intake.reading.rows.RawRow;
import io.quittance.intake.reading.rows.UnreadableFile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the row of the column names under the titles and blank lines that exports put above it: the first row
 * filled to at least six tenths of the width that most rows have.
 */
final class HeaderRow {

    static final int ROWS_LOOKED_AT = 50;

    private HeaderRow() {}

    static RawRow in(List<RawRow> filled) {
        if (filled.isEmpty()) {
            throw new UnreadableFile(UnreadableFile.Reason.EMPTY, "a line of column names and rows below it");
        }
        int usual = usualWidth(filled);
        return filled.stream()
                .filter(row -> row.filledCells() * 10 >= usual * 6L)
                .findFirst()
                .orElse(filled.getFirst());
    }

    private static int usualWidth(List<RawRow> rows) {
        Map<Integer, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row.width(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .orElseThrow()
                .getKey();
    }
}
