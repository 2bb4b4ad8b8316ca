package io.quittance.dunning.step;

/** Where a step stands. */
public enum StepStatus {
    /** Waits for a person's yes. */
    PROPOSED,
    /** To be delivered, or done by hand. */
    APPROVED,
    DONE,
    /** Does not count: its invoices stand on the level they had before. */
    CANCELLED
}
