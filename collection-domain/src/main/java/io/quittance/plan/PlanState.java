package io.quittance.plan;

/** How a plan stands, as far as persons and payments tell. */
public enum PlanState {
    /** Written, and shown to nobody. */
    DRAFT,
    /** The client has it, or a second person has yet to approve it; its invoices are left alone as long as it stands. */
    PROPOSED,
    /** Signed; its first instalment has not come and is not due. */
    SIGNED,
    ACTIVE,
    /** An instalment was not paid on its day; its grace is not over. */
    LATE,
    /** An instalment was not paid by the end of its grace: everything is due. */
    BROKEN,
    COMPLETED,
    CANCELLED;

    /** Whether it was signed and holds. */
    public boolean isRunning() {
        return this == SIGNED || this == ACTIVE || this == LATE;
    }

    /** Whether nothing more can become of it. */
    public boolean isOver() {
        return this == COMPLETED || this == CANCELLED;
    }
}
