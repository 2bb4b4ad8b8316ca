package io.quittance.insight;

import io.quittance.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Collection effectiveness index: of what could be collected over a period, how much was. */
public final class CollectionEffectiveness {

    private CollectionEffectiveness() {}

    /**
     * (opening + sales − closing) ÷ (opening + sales − closing not due) × 100. All amounts include VAT and are in one
     * currency.
     *
     * @param opening receivables when the period starts
     * @param sales of the period
     * @param closing receivables when it ends
     * @param closingNotDue the part of {@code closing} not yet due
     * @return percent with two decimals, 100.00 at best; empty when nothing could be collected
     */
    public static Optional<BigDecimal> percent(Money opening, Money sales, Money closing, Money closingNotDue) {
        Money collected = opening.plus(sales).minus(closing);
        Money collectable = opening.plus(sales).minus(closingNotDue);
        if (!collectable.isPositive()) {
            return Optional.empty();
        }
        return Optional.of(collected.amount().movePointRight(2).divide(collectable.amount(), 2, RoundingMode.HALF_UP));
    }
}
