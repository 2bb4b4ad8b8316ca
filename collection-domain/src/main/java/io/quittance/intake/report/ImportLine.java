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

    /** How much of a hundred the rows are, one by one; the rest is comparing them with our books, all at once. */
    private static final int SHARE_OF_ROWS = 80;

    /** How much of the step is done, of a hundred: checking compares at its end, posting at its beginning. */
    public int percentDone() {
        long ofRows = rows == 0 ? 0 : Math.min(SHARE_OF_ROWS, rowsDone * SHARE_OF_ROWS / rows);
        boolean compared = status.equals("POSTING") && rowsDone > 0;
        return (int) (compared ? 100 - SHARE_OF_ROWS + ofRows : ofRows);
    }

    /** True while the rows are compared with our books. */
    public boolean comparing() {
        return status.equals("POSTING") ? rowsDone == 0 : rowsDone >= rows;
    }
}
