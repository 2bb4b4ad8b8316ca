package io.quittance.insight.client;

/** What a timeline can be narrowed to. */
public enum TimelineKind {
    /** A mail or letter, with what became of it; opens to its text as sent. */
    MESSAGE,
    PAYMENT,
    /** A step of the ladder: decided, approved, done, cancelled. */
    STEP,
    /** A hold placed or lifted. */
    HOLD,
    /** Something a person had to do, and did. */
    TASK,
    /** Somebody was rung, with what came of it. */
    CALL,
    NOTE,
    /** Who the client is, imports, undone allocations. */
    OTHER
}
