package io.quittance.notifications.letter.life;

/** Why a letter came back. */
public enum ReturnReason {
    /** The client is not, or no longer, at the address: nothing more is sent there. */
    NOT_AT_ADDRESS,
    /** Refused, not fetched, or not told. */
    OTHER
}
