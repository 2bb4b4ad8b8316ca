package io.quittance.notifications.file;

import java.util.Set;

/** A file that is none of what is kept. */
public final class FileRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    FileRefusedException(Reason reason, Set<FileType> accepted) {
        super("the file is refused: " + reason + ", expected " + accepted + " of 10 MB at most");
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why it was refused. */
    public enum Reason {
        EMPTY,
        /** More than {@link ReceivedFile#MOST_BYTES}. */
        TOO_LARGE,
        /** Of another type, by its content. */
        WRONG_TYPE
    }
}
