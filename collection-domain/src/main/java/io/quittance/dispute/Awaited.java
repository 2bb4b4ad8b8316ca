package io.quittance.dispute;

/** What brings an invoice down by what was accepted. */
public enum Awaited {
    CREDIT_NOTE,
    /** The books are put right otherwise. */
    ADJUSTMENT
}
