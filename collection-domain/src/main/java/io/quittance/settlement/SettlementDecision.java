package io.quittance.settlement;

/** What a person said of a settlement. */
public enum SettlementDecision {
    /** By a second person, where the amount forgone asks for one. */
    APPROVED,
    REFUSED,
    /** Taken back before it was paid. */
    WITHDRAWN
}
