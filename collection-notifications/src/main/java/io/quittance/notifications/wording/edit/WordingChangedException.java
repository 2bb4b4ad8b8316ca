package io.quittance.notifications.wording.edit;

/** Somebody saved another version of the words since they were looked at. */
public final class WordingChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WordingChangedException() {
        super("somebody else changed these words meanwhile");
    }
}
