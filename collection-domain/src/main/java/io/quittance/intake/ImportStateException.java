package io.quittance.intake;

import java.util.Set;

/** An import is not where the step asked of it begins. */
public final class ImportStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ImportStatus status;

    ImportStateException(long importId, ImportStatus status, Set<ImportStatus> allowed) {
        super("import " + importId + " is " + status + ", expected one of " + allowed);
        this.status = status;
    }

    /** Where it is. */
    public ImportStatus status() {
        return status;
    }
}
