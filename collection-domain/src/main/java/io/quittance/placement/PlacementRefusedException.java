package io.quittance.placement;

/** Something stands in the way of placing these invoices, or of ending a placement so. */
public final class PlacementRefusedException extends RuntimeException {

    /** What it is. */
    public enum Why {
        /** The agency has no written mandate, or we stopped working with it. */
        NO_MANDATE,
        /** Nothing is open that is not held. */
        NOTHING_OPEN,
        /** Principal and interest exceed what small claims allow, or are not in euros. */
        TOO_MUCH_FOR_SMALL_CLAIMS,
        /** An invoice is placed already. */
        ALREADY_PLACED,
        /** Something is still owed. */
        STILL_OWED
    }

    private final Why why;

    PlacementRefusedException(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
