package io.quittance.settlement;

/** Who proposed a settlement does not approve it. */
public final class SecondPersonNeededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SecondPersonNeededException(String proposedBy) {
        super(proposedBy + " proposed it: another person approves it");
    }
}
