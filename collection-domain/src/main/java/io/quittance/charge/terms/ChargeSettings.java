package io.quittance.charge.terms;

import io.quittance.charge.LateChargeTerms.Imputation;
import io.quittance.charge.LateChargeTerms.Semesters;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a creditor agreed with its clients about late charges, and the two choices the law leaves it.
 *
 * @param percent the rate its general terms name, in percent per year; null: they name none
 */
public record ChargeSettings(@Nullable BigDecimal percent, Semesters semesters, Imputation imputation) {

    /** Where nobody said anything: the law's rate, each semester at its own, principal first. */
    public static final ChargeSettings USUAL = new ChargeSettings(null, Semesters.SPLIT, Imputation.PRINCIPAL_FIRST);

    public ChargeSettings {
        percent = shortest(percent);
    }

    /** Two decimals, more only where a rate has them. */
    static @Nullable BigDecimal shortest(@Nullable BigDecimal percent) {
        if (percent == null) {
            return null;
        }
        BigDecimal shortest = percent.stripTrailingZeros();
        return shortest.scale() < 2 ? shortest.setScale(2) : shortest;
    }
}
