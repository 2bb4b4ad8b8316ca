package io.quittance.insight;

/** What keeps an open invoice from its next rung for as long as nothing else happens. */
public enum BlockedBy {
    /** An agency has it; our own reminders stopped. */
    WITH_AGENCY,
    /** All of it is held. */
    HELD,
    /** Credits and unapplied cash pay all of it, the older debts first. */
    COVERED_BY_CASH,
    /** The next rung is a handover, and one of the client's in this currency waits for a yes. */
    HANDOVER_AWAITED,
    /** The next rung is an email, and there is no address. */
    NO_CONTACT
}
