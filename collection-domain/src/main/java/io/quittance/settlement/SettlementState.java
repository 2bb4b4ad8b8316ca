package io.quittance.settlement;

/** How a settlement stands. */
public enum SettlementState {
    /** A second person decides. */
    PROPOSED,
    /** It runs: reminders for its invoices wait until its last day. */
    OFFERED,
    /** The amount was paid in time: the rest is forgone. */
    PAID,
    EXPIRED,
    REFUSED,
    WITHDRAWN
}
