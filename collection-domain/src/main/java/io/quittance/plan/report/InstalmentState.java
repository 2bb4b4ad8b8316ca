package io.quittance.plan.report;

/** How an instalment stands. */
public enum InstalmentState {
    /** Its day is not over. */
    DUE,
    PAID,
    /** Its day is over, its grace is not. */
    LATE,
    /** Not all of it came by the end of its grace, whatever came later. */
    MISSED
}
