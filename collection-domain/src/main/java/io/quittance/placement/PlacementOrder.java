package io.quittance.placement;

/**
 * With whom a debt is placed, and how.
 *
 * @param instruction what the agency is to know or to do; may be empty
 */
public record PlacementOrder(long agencyId, Route route, String instruction) {

    public PlacementOrder {
        instruction = instruction.strip();
    }
}
