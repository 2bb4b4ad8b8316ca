package io.quittance.hold;

/** Why dunning stops. */
public enum HoldReason {
    DISPUTE,
    PROMISE,
    PLAN,
    INSOLVENCY,
    PAUSE
}
