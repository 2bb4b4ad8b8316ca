package io.quittance.charge.ledger;

import io.quittance.money.Money;

/** Thrown when more of a charge would be waived than is outstanding. */
public final class NotWaivedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Money outstanding;

    NotWaivedException(Money outstanding) {
        super("Only %s is outstanding.".formatted(outstanding));
        this.outstanding = outstanding;
    }

    /** The most that can be waived. */
    public Money outstanding() {
        return outstanding;
    }
}
