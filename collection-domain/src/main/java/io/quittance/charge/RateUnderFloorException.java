package io.quittance.charge;

import io.quittance.calendar.Semester;
import java.math.BigDecimal;

/** Thrown when a contract's late-payment rate is lower than the law allows. */
public final class RateUnderFloorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final BigDecimal floorPercent;

    RateUnderFloorException(BigDecimal agreedPercent, BigDecimal floorPercent, Semester semester) {
        super(
                "The agreed rate of %s %% is under the floor of %s %% in %s (3 × the legal interest rate, C. com. art. L441-10, II)"
                        .formatted(agreedPercent.toPlainString(), floorPercent.toPlainString(), semester));
        this.floorPercent = floorPercent;
    }

    /** The lowest lawful rate, in percent per year. */
    public BigDecimal floorPercent() {
        return floorPercent;
    }
}
