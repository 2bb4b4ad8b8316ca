package io.quittance.insight;

import io.quittance.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** How late a client pays, on average, each invoice counting by its amount. */
public final class AverageDelay {

    private AverageDelay() {}

    /**
     * One invoice, paid or still unpaid: leaving the unpaid out would make the worst payers look punctual.
     *
     * @param amount including VAT
     * @param daysLate day paid, or the day looked at when still unpaid, minus the due date; negative when paid early
     */
    public record Delay(Money amount, long daysLate) {}

    /**
     * Sum of amount × days ÷ sum of amounts: (140 × 7 + 85 × 55) ÷ 225 is 25.1 days.
     *
     * @param delays all in one currency
     * @return days with one decimal; empty when the amounts add up to nothing
     */
    public static Optional<BigDecimal> weighted(List<Delay> delays) {
        Optional<Money> total = delays.stream().map(Delay::amount).reduce(Money::plus);
        if (total.isEmpty() || !total.get().isPositive()) {
            return Optional.empty();
        }
        BigDecimal amountDays = delays.stream()
                .map(delay -> delay.amount().amount().multiply(BigDecimal.valueOf(delay.daysLate())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(amountDays.divide(total.get().amount(), 1, RoundingMode.HALF_UP));
    }
}
