package io.quittance.charge;

import io.quittance.calendar.Semester;
import java.math.BigDecimal;

/** Thrown when a contract's late-payment rate is lower than the law allows. */
public final class RateUnderFloorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final BigDecimal floorPercent;
    private final transient Semester semester;

    RateUnderFloorException(BigDecimal agreedPercent, BigDecimal floorPercent, Semester semester) {
        super("The agreed rate of %s %% is under the floor of %s %% in %s: 3 × the legal rate (C. com. art. L441-10)"
                .formatted(agreedPercent.toPlainString(), floorPercent.toPlainString(), semester));
        this.floorPercent = floorPercent;
        this.semester = semester;
    }

    /** The lowest lawful rate, in percent per year. */
    public BigDecimal floorPercent() {
        return floorPercent;
    }

    /** The semester whose floor it is. */
    public Semester semester() {
        return semester;
    }
}
