package io.quittance.insight;

/** What keeps an open invoice from its next rung for as long as nothing else happens. */
public enum BlockedBy {
    /** An agency has it; our own reminders stopped. */
    WITH_AGENCY,
    /** All of it is held. */
    HELD,
    /** Credits and unapplied cash pay all of it, the older debts first. */
    COVERED_BY_CASH,
    /** Its last step waits for a yes. */
    APPROVAL_AWAITED,
    /** Its last step is a call that nobody made yet. */
    CALL_AWAITED,
    /** Its last step is a letter that nobody posted yet. */
    LETTER_AWAITED,
    /** It waits to be handed over, or for another of the client's in this currency that does. */
    HANDOVER_AWAITED,
    /** Somebody stopped all automatic sending, and the next rung would be sent. */
    SENDING_STOPPED,
    /** The next rung is an email, and there is no address. */
    NO_CONTACT
}
