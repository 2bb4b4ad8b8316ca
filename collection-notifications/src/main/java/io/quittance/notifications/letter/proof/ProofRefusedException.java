package io.quittance.notifications.letter.proof;

/** A file that proves nothing is not kept. */
public final class ProofRefusedException extends RuntimeException {

    private final Reason reason;

    ProofRefusedException(Reason reason) {
        super("the proof is refused: " + reason + ", expected a PDF, PNG, JPEG or TIFF file of 10 MB at most");
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why it was refused. */
    public enum Reason {
        EMPTY,
        /** More than {@link Proofs#MOST_BYTES}. */
        TOO_LARGE,
        /** Neither PDF, PNG, JPEG nor TIFF, by its content. */
        NO_PROOF
    }
}
