package io.quittance.notifications.file;

import java.util.Set;
import java.util.stream.Collectors;

/** A file that is none of what is kept. */
public final class FileRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    FileRefusedException(Reason reason, Set<FileType> accepted) {
        super("the file is refused: " + reason + ", expected a " + named(accepted) + " file of 10 MB at most");
        this.reason = reason;
    }

    /** {@code PDF, PNG or JPEG}. */
    private static String named(Set<FileType> accepted) {
        return accepted.stream()
                .map(Enum::name)
                .collect(Collectors.joining(", "))
                .replaceFirst(", (\\w+)$", " or $1");
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
