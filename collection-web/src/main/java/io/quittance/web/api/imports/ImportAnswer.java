package io.quittance.web.api.imports;

import io.quittance.intake.report.ImportLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A file and what became of its rows.
 *
 * @param rows below the header: each is posted, unchanged or rejected
 * @param rejections why rows were rejected, in the order of the file
 * @param warnings what to look at, whatever became of the row; of a column as a whole, at the line of the header
 */
record ImportAnswer(
        long id,
        String kind,
        String fileName,
        String status,
        long rows,
        long posted,
        long unchanged,
        long rejected,
        long clientsCreated,
        LocalDate importedOn,
        String importedBy,
        List<RowRemark> rejections,
        List<RowRemark> warnings) {

    static ImportAnswer withoutRemarks(ImportLine line) {
        return of(line, List.of(), List.of());
    }

    static ImportAnswer of(ImportLine line, List<RowRemark> rejections, List<RowRemark> warnings) {
        return new ImportAnswer(
                line.id(),
                line.kind().name().toLowerCase(Locale.ROOT),
                line.fileName(),
                line.status(),
                line.rows(),
                line.posted(),
                line.unchanged(),
                line.rejected(),
                line.clientsCreated(),
                line.importedOn(),
                line.importedBy(),
                rejections,
                warnings);
    }

    /**
     * Something about a row.
     *
     * @param row its line in the file, the header being line 1
     * @param column the column's header; empty where no column is to blame
     * @param value the cell as written
     * @param expected what was expected there, or what our books hold
     * @param text the same in a sentence, in the reader's language
     */
    record RowRemark(long row, String column, String code, String value, String expected, String text) {}
}
