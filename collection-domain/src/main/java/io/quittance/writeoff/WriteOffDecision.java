package io.quittance.writeoff;

/** What a second person said to a proposal. */
public enum WriteOffDecision {
    APPROVED,
    REFUSED
}
