package io.quittance.intake.report;

import io.quittance.intake.reading.columns.Kind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An import as a list or a page shows it.
 *
 * @param status a name of {@code ImportStatus}
 * @param rows rows of the file below the header
 * @param rowsDone how far the step is that is being worked on
 * @param millis how long the last step took
 * @param failureCode null unless it failed
 */
public record ImportLine(
        long id,
        Kind kind,
        String fileName,
        long fileSize,
        String status,
        long rows,
        long rowsDone,
        long posted,
        long unchanged,
        long rejected,
        long warned,
        long clientsCreated,
        long millis,
        @Nullable String failureCode,
        @Nullable Long failureLine,
        @Nullable Integer failureColumn,
        @Nullable String failureExpected,
        LocalDate importedOn,
        Instant createdAt,
        String importedBy,
        @Nullable LocalDate revertedOn,
        @Nullable String revertedBy) {

    /** Percentage of the rows done, 0 to 100. */
    public int percentDone() {
        return rows == 0 ? 0 : (int) Math.min(100, rowsDone * 100 / rows);
    }
}
