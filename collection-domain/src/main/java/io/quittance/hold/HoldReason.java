package io.quittance.hold;

/** Why dunning stops. */
public enum HoldReason {
    DISPUTE,
    PROMISE,
    PLAN,
    INSOLVENCY,
    /** A letter came back: until the client's address is corrected. */
    ADDRESS,
    PAUSE
}
