package io.quittance.dispute;

/** How a dispute stands, read from what happened. */
public enum DisputeState {
    OPEN,
    /** Accepted; the credit note or the adjustment is still to come. */
    AWAITED,
    REJECTED,
    /** What was accepted came. */
    CREDITED,
    /** Nothing is left of the invoice; if a payment is taken back, it is open or awaited again. */
    SETTLED,
    /** Its hold was lifted by hand, or the call that told of it was taken back. */
    WITHDRAWN;

    /** Whether it still keeps the ladder still. */
    public boolean isRunning() {
        return this == OPEN || this == AWAITED;
    }
}
