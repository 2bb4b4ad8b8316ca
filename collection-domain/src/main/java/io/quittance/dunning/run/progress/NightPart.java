package io.quittance.dunning.run.progress;

/** The parts of a night, in their order. */
public enum NightPart {
    /** What was promised, paid or settled since is seen to. */
    REVIEW,
    /** Who climbs, and who is left alone and why. */
    DECISION,
    /** Steps are written, with the invoices of each. */
    STEPS,
    /** What was left alone, the history and the tasks are written. */
    RECORDS
}
