package io.quittance.notice;

/** What a notice tells its client. */
public enum NoticeKind {
    /** A version of a plan that the client may sign, with the paper to sign. */
    PLAN_PROPOSAL,
    /** An instalment falls due soon. */
    INSTALMENT_COMING,
    /** An instalment was not paid on its day; its grace is not over. */
    INSTALMENT_LATE,
    /** An instalment was not paid in its grace: everything is due. */
    PLAN_BROKEN,
    /** What is let go if an amount is paid by a day. */
    SETTLEMENT_OFFER,
    /** Late charges, with the note that claims them. */
    DEBIT_NOTE,
    /** A payment settled all that the last reminder asked for. */
    THANKS
}
