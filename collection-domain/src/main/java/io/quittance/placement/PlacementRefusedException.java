package io.quittance.placement;

/** Something stands in the way of placing these invoices, or of ending a placement so. */
public final class PlacementRefusedException extends RuntimeException {

    private final PlacementFault why;

    PlacementRefusedException(PlacementFault why, String message) {
        super(message);
        this.why = why;
    }

    public PlacementFault why() {
        return why;
    }
}
