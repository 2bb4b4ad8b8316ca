package io.quittance.charge;

import io.quittance.calendar.Semester;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The law that sets late charges between professionals: a reference rate plus points, where the contract says nothing.
 * None applies to consumers.
 */
public enum LateChargeRule {
    /** France (C. com. art. L441-10, II): ECB + 10; a contract's rate may not be under 3 × the legal interest rate. */
    FR(RateKind.ECB_MRO, 10),
    /** French public buyers (CCP art. R2192-31): ECB + 8, at the rate of the semester in which lateness starts. */
    FR_PUBLIC(RateKind.ECB_MRO, 8),
    /** Elsewhere in the European Union (directive 2011/7/EU art. 2 and 3): ECB + 8, the least a member state may set. */
    EU(RateKind.ECB_MRO, 8),
    /** Germany (BGB § 288, 2): base rate + 9. */
    DE(RateKind.DE_BASE, 9);

    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    private final RateKind reference;
    private final BigDecimal points;

    LateChargeRule(RateKind reference, int points) {
        this.reference = reference;
        this.points = BigDecimal.valueOf(points);
    }

    /**
     * The rate where the contract names none, in percent per year. The floor does not lift it.
     *
     * @throws MissingRateException if the reference rate of that semester is not known
     */
    public BigDecimal defaultPercent(Semester semester, ReferenceRates rates) {
        return rates.percent(reference, semester).add(points);
    }

    /**
     * The lowest rate a contract may name, in percent per year; empty where the law names no figure.
     *
     * @throws MissingRateException if the legal interest rate of that semester is not known
     */
    public Optional<BigDecimal> floorPercent(Semester semester, ReferenceRates rates) {
        return this == FR
                ? Optional.of(
                        rates.percent(RateKind.LEGAL_FR_PROFESSIONAL, semester).multiply(THREE))
                : Optional.empty();
    }
}
