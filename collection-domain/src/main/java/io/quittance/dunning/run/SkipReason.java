package io.quittance.dunning.run;

/** Why a due invoice was left alone; of several reasons the first of these is told. */
public enum SkipReason {
    /** Nothing was imported or recorded for longer than the creditor allows: it may well be paid. */
    STALE_PAYMENTS,
    WITH_AGENCY,
    /** Its whole balance is held. */
    HELD,
    /** Unapplied cash and credit notes pay all of it, the older debts first. */
    COVERED_BY_CASH,
    /** Its last step waits for a yes: nothing climbs until a person decided. */
    APPROVAL_AWAITED,
    /** Its last step is a call that nobody made. */
    CALL_AWAITED,
    /** Its last step is a letter that nobody posted. */
    LETTER_AWAITED,
    /** Proposed to be handed over, or due for it while one of the client's in this currency waits for a yes. */
    HANDOVER_AWAITED,
    /** Somebody stopped all automatic sending; calls and handovers go on. */
    SENDING_STOPPED,
    /** A weekend or a public holiday where the client is, as its policy says. */
    NOT_A_CONTACT_DAY,
    CONTACTED_RECENTLY,
    /** The client was contacted as often in seven days as its policy allows; a call is still made. */
    WEEKLY_CAP,
    /** What the client would be asked for is less than the level is worth. */
    BELOW_MINIMUM,
    /** An email without an address, where the level allows no letter. */
    NO_CONTACT,
    /** Another message to the client, in another currency, leaves that day. */
    DAILY_CAP
}
