package io.quittance.placement;

/** How a placement ended. */
public enum Ending {
    /** We took it back. */
    RECALLED,
    /** All of the principal came in. */
    COLLECTED,
    /** The agency gave up on the rest, which we ask for ourselves again. */
    PART_COLLECTED,
    /** Nobody will pay the rest: it is proposed to be written off. */
    IRRECOVERABLE;

    /** Whether what is left of it is asked for by us again. */
    public boolean returnsTheRest() {
        return this == RECALLED || this == PART_COLLECTED;
    }
}
