package io.quittance.writeoff;

/** What became of a proposal. */
public enum WriteOffDecision {
    APPROVED,
    REFUSED,
    /** Nobody decided: what it was proposed for is undone. */
    WITHDRAWN
}
