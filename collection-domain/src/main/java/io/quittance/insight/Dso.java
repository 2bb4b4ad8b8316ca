package io.quittance.insight;

import io.quittance.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Days sales outstanding: how long, on average, sales wait to be paid. All amounts include VAT and are in one currency.
 *
 * <p>Given the receivables not yet due in place of all receivables, the same formulas give the best possible DSO; the
 * difference of the two is the average days delinquent.
 */
public final class Dso {

    private Dso() {}

    /**
     * Sales of one month.
     *
     * @param amount invoices less credit notes; negative where credit notes exceed
     * @param days of that month, 28 to 31, or fewer when the books start or end inside it
     */
    public record Month(Money amount, int days) {

        /**
         * @throws IllegalArgumentException if the month does not have 1 to 31 days
         */
        public Month {
            if (days < 1 || days > 31) {
                throw new IllegalArgumentException("A month has 1 to 31 days, not %d".formatted(days));
            }
        }
    }

    /**
     * Accounting method: receivables ÷ sales × days. 30,000 of 60,000 sold in 90 days are 45.0 days.
     *
     * @param sales of the period
     * @param days of the period
     * @return days with one decimal; empty when nothing was sold, where no such figure exists
     */
    public static Optional<BigDecimal> accounting(Money receivables, Money sales, int days) {
        receivables.requireSameCurrency(sales);
        if (!sales.isPositive()) {
            return Optional.empty();
        }
        return Optional.of(receivables
                .amount()
                .multiply(BigDecimal.valueOf(days))
                .divide(sales.amount(), 1, RoundingMode.HALF_UP));
    }

    /**
     * Count-back method: each month's sales are taken off the receivables, latest first, adding that month's days; the
     * last month counts pro rata. 2,500 with 1,200 in November, 800 in October and 700 in September are 82.4 days.
     *
     * @param latestFirst sales month by month, going back without a gap
     * @return a minimum when the receivables exceed all sales given
     */
    public static DaysOfSales countBack(Money receivables, List<Month> latestFirst) {
        Money left = receivables;
        int days = 0;
        for (Month month : latestFirst) {
            if (!left.isPositive()) {
                break;
            }
            if (left.compareTo(month.amount()) < 0) {
                return new DaysOfSales(withPartOf(month, left, days), false);
            }
            left = left.minus(month.amount());
            days += month.days();
        }
        return new DaysOfSales(BigDecimal.valueOf(days).setScale(1), left.isPositive());
    }

    private static BigDecimal withPartOf(Month month, Money left, int days) {
        BigDecimal sold = month.amount().amount();
        return sold.multiply(BigDecimal.valueOf(days))
                .add(left.amount().multiply(BigDecimal.valueOf(month.days())))
                .divide(sold, 1, RoundingMode.HALF_UP);
    }
}
