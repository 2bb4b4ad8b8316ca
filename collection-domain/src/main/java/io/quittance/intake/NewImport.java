package io.quittance.intake;

import io.quittance.intake.reading.columns.Kind;
import io.quittance.intake.reading.rows.SourceFile;
import java.time.LocalDate;

/**
 * A file to be imported.
 *
 * @param on the business day, on which what it reports as paid without a day counts as paid
 */
public record NewImport(long creditorId, Kind kind, String fileName, SourceFile content, LocalDate on, String by) {

    private static final int LONGEST_NAME = 200;

    public NewImport {
        // a browser may send a path, a program anything
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        fileName = last.substring(Math.max(0, last.length() - LONGEST_NAME));
    }
}
