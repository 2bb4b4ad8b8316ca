package io.quittance.call;

/** What came of ringing a client, in the order of their keys. */
public enum CallOutcome {
    /** An amount, on a day: its invoices are held until then. */
    PROMISED,
    /** An invoice or all of them, wholly or for a part: held until the dispute is settled. */
    DISPUTED,
    /** The client says that it has paid. */
    PAYMENT_SENT,
    /** The client wants to see what it owes: a statement of account leaves by mail. */
    COPY_REQUESTED,
    /** A message was left. */
    VOICEMAIL,
    /** Nobody answered. */
    UNREACHABLE,
    /** The number is not this client's. */
    WRONG_NUMBER,
    REFUSES_TO_PAY,
    /** The client wants to be rung again at an hour. */
    CALL_BACK;

    /** Somebody was spoken to and an answer was got: the rung is climbed. */
    public boolean isHeld() {
        return switch (this) {
            case PROMISED, DISPUTED, PAYMENT_SENT, COPY_REQUESTED, REFUSES_TO_PAY -> true;
            case VOICEMAIL, UNREACHABLE, WRONG_NUMBER, CALL_BACK -> false;
        };
    }

    /** The number is right and nobody was spoken to: it counts towards giving the call up. */
    public boolean isAttempt() {
        return this == VOICEMAIL || this == UNREACHABLE;
    }
}
