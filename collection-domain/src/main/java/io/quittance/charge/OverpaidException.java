package io.quittance.charge;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Thrown when more came in for a debt than was owed. */
public final class OverpaidException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient LocalDate on;
    private final BigDecimal excess;

    OverpaidException(LocalDate on, BigDecimal excess) {
        super("The payments up to %s exceed what was owed by %s".formatted(on, excess.toPlainString()));
        this.on = on;
        this.excess = excess;
    }

    /** The day of the payment that was too much. */
    public LocalDate on() {
        return on;
    }

    /** By how much, unrounded. */
    public BigDecimal excess() {
        return excess;
    }
}
