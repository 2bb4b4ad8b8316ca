package io.quittance.intake.agency;

/** A file that is no table, or lacks the columns for the placement and the day. */
public final class UnreadableAgencyFileException extends RuntimeException {

    UnreadableAgencyFileException(String what) {
        super("the file tells nothing of placements: " + what);
    }
}
