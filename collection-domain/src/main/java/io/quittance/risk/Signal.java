package io.quittance.risk;

/** What one should know of a client before trusting it further, the gravest first. */
public enum Signal {
    /** In collective proceedings. */
    INSOLVENT,
    /** It owes more than its limit. */
    OVER_LIMIT,
    /** It owes nearly as much as its limit. */
    NEAR_LIMIT,
    PROMISE_BROKEN,
    /** The bank took a payment back. */
    PAYMENT_RETURNED,
    /** It pays later than it used to. */
    BEGAN_TO_PAY_LATE,
    PART_PAYMENTS,
    MAIL_BOUNCED,
    /** It owes a large share of all that is owed to us. */
    CONCENTRATION
}
