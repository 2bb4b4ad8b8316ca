package io.quittance.web.api.charges;

import io.quittance.charge.LateCharges;
import io.quittance.charge.LateInterest;
import io.quittance.web.api.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * What lateness costs.
 *
 * @param interest all that accrued, in the debt's currency, rounded once
 * @param indemnity 40.00 or 0.00, in EUR
 */
record LateChargesAnswer(Amount interest, Amount indemnity, List<LineAnswer> lines) {

    static LateChargesAnswer of(LateCharges charges) {
        int decimals = charges.interest().currency().getDefaultFractionDigits();
        return new LateChargesAnswer(
                Amount.of(charges.interest().total()),
                Amount.of(charges.indemnity()),
                charges.interest().lines().stream()
                        .map(line -> LineAnswer.of(line, decimals))
                        .toList());
    }

    /**
     * Days over which neither the base nor the rate changed.
     *
     * @param from first day that counts
     * @param to last day that counts
     * @param rate in percent per year
     * @param base what was owed, rounded for reading
     * @param interest of these days, rounded for reading
     */
    record LineAnswer(LocalDate from, LocalDate to, long days, Amount rate, Amount base, Amount interest) {

        static LineAnswer of(LateInterest.Line line, int decimals) {
            BigDecimal percent = line.percent();
            return new LineAnswer(
                    line.from(),
                    line.to(),
                    line.days(),
                    new Amount(percent.setScale(Math.max(2, percent.scale()), RoundingMode.UNNECESSARY)),
                    new Amount(line.base().setScale(decimals, RoundingMode.HALF_UP)),
                    new Amount(line.interest().setScale(decimals, RoundingMode.HALF_UP)));
        }
    }
}
