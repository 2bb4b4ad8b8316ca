package io.quittance.placement;

/** What stands in the way of placing invoices, or of ending a placement so. */
public enum PlacementFault {
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
