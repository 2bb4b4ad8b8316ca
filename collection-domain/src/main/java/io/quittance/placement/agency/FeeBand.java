package io.quittance.placement.agency;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * What an agency keeps of what it collects on placements of this size.
 *
 * @param fromAmount the principal placed from which the band counts, in the placement's currency
 * @param percent of what is collected, 0 to 100
 */
@Embeddable
public record FeeBand(BigDecimal fromAmount, BigDecimal percent) {

    /**
     * @throws IllegalArgumentException when the amount is negative or the percentage is none
     */
    public FeeBand {
        if (fromAmount.signum() < 0) {
            throw new IllegalArgumentException("fromAmount: 0.00 or more, not " + fromAmount);
        }
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("percent: 0 to 100, not " + percent);
        }
    }
}
