package io.quittance.matching;

/** That a movement cannot be matched like this; the books stay as they were. */
public final class MatchRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Stable codes; their wording lives in the message files. */
    public enum Reason {
        /** Nothing of the line waits any more: somebody was faster. */
        NOTHING_WAITS,
        /** The shares are more than what waits. */
        TOO_MUCH,
        /** The shares are nothing, or below zero. */
        NOTHING_GIVEN,
        /** An invoice has less open than its share. */
        NOT_OPEN,
        /** A payment in another currency than the movement. */
        OTHER_CURRENCY,
        /** A line that went out pays nothing. */
        WENT_OUT,
        /** A return is taken for a payment of its own amount. */
        NOT_THAT_PAYMENT,
        /** Nothing stands that could be undone. */
        NOT_MATCHED
    }

    private final Reason reason;

    MatchRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
