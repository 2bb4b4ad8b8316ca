package io.quittance.hold;

/** Why dunning stops. */
public enum HoldReason {
    DISPUTE,
    PROMISE,
    PLAN,
    INSOLVENCY,
    /** A letter came back: until the client's address is corrected. */
    ADDRESS,
    PAUSE,
    /** An agency, a lawyer or a court asks for it: it ends with the placement, and nobody places or lifts it by hand. */
    PLACEMENT;

    /** Whether a person may place and lift such a hold. */
    public boolean isPlacedByHand() {
        return this != PLACEMENT;
    }
}
