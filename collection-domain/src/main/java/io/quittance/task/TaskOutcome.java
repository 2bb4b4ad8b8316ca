package io.quittance.task;

/** How a task ended. */
public enum TaskOutcome {
    DONE,
    CANCELLED
}
