package io.quittance.intake.reverting;

import java.util.List;

/** The import stands: something was built on it. */
public final class RevertRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RevertBlocker> blockers;

    public RevertRefusedException(List<RevertBlocker> blockers) {
        super("built on the import: " + blockers);
        this.blockers = List.copyOf(blockers);
    }

    /** What was built on it, by kind; never empty. */
    public List<RevertBlocker> blockers() {
        return blockers;
    }
}
