package io.quittance.intake;

import io.quittance.intake.reading.rows.UnreadableFile;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Why an import was given up.
 *
 * @param code a reason of {@link UnreadableFile}, {@link #INTERRUPTED} or {@link #UNEXPECTED}
 * @param line in the file, counted from 1; null when no line is to blame
 * @param column in the line, counted from 1; null when no column is to blame
 * @param expected what was expected there, as a parameter for the message; for UNEXPECTED what the program said
 */
@Embeddable
public record ImportFailure(
        @Column(name = "failure_code") String code,
        @Column(name = "failure_line") @Nullable Long line,
        @Column(name = "failure_column") @Nullable Integer column,
        @Column(name = "failure_expected") String expected) {

    /** The program stopped in the middle. */
    public static final String INTERRUPTED = "INTERRUPTED";

    /** Something the product did not foresee. */
    public static final String UNEXPECTED = "UNEXPECTED";

    private static final int LONGEST = 500;

    static ImportFailure of(Throwable cause) {
        if (cause instanceof UnreadableFile file) {
            Long line = file.line() > 0 ? file.line() : null;
            Integer column = file.column() > 0 ? file.column() : null;
            return new ImportFailure(file.reason().name(), line, column, file.expected());
        }
        String said = String.valueOf(cause.getMessage());
        return new ImportFailure(UNEXPECTED, null, null, said.substring(0, Math.min(said.length(), LONGEST)));
    }

    static ImportFailure interrupted() {
        return new ImportFailure(INTERRUPTED, null, null, "");
    }
}
