package io.quittance.notifications.letter.file;

import io.quittance.intake.reading.rows.UnreadableFile;

/** A file that tells nothing of letters: it is no table, or it lacks a column. */
public final class UnreadableStatusesException extends RuntimeException {

    private final Reason reason;

    UnreadableStatusesException(Reason reason) {
        super("the file tells nothing of letters: " + reason
                + ", expected columns for the letter, its state and the day");
        this.reason = reason;
    }

    UnreadableStatusesException(UnreadableFile cause) {
        super("the file is no table", cause);
        this.reason = Reason.NO_TABLE;
    }

    public Reason reason() {
        return reason;
    }

    /** What is missing. */
    public enum Reason {
        /** Neither CSV nor XLSX, or empty. */
        NO_TABLE,
        /** No column for the post's number or ours. */
        LETTER,
        STATE,
        DAY
    }
}
