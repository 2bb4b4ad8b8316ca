package io.quittance.charge;

import io.quittance.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;

/**
 * Simple interest on a late debt, piece by piece: {@code base × rate × days / 365}, 365 in leap years too, without VAT.
 * Rounded once, at the end, half up.
 *
 * @param lines in the order of time, without a gap while something was owed
 * @param settled the part of it that payments have covered, unrounded; nothing when payments go to the principal first
 */
public record LateInterest(Currency currency, List<Line> lines, BigDecimal settled) {

    private static final BigDecimal PERCENT_DAYS_PER_YEAR = BigDecimal.valueOf(36_500);

    /**
     * A stretch of days over which neither the amount owed nor the rate changed.
     *
     * @param from first day that counts: the one after the due date, or after the payment before
     * @param to last day that counts, inclusive
     * @param percent per year
     * @param base what was owed, unrounded
     */
    public record Line(LocalDate from, LocalDate to, BigDecimal percent, BigDecimal base) {

        /** Days from first to last, both counted. */
        public long days() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }

        /** Unrounded, to 34 digits; lines are for reading, {@link LateInterest#total} does not add their roundings. */
        public BigDecimal interest() {
            return amountPercentDays().divide(PERCENT_DAYS_PER_YEAR, MathContext.DECIMAL128);
        }

        private BigDecimal amountPercentDays() {
            return base.multiply(percent).multiply(BigDecimal.valueOf(days()));
        }
    }

    public LateInterest {
        lines = List.copyOf(lines);
    }

    /** What accrued in all, paid or not. */
    public Money total() {
        return rounded(amountPercentDays());
    }

    /** What accrued and no payment has covered. */
    public Money outstanding() {
        return rounded(amountPercentDays().subtract(settled.multiply(PERCENT_DAYS_PER_YEAR)));
    }

    /** The same, this much more of it covered; what is outstanding never falls under nothing. */
    public LateInterest settling(Money more) {
        more.requireSameCurrency(total());
        return new LateInterest(
                currency, lines, settled.add(more.amount().min(outstanding().amount())));
    }

    /** Days the debt was late, up to the day looked at. */
    public long days() {
        return lines.stream().mapToLong(Line::days).sum();
    }

    private BigDecimal amountPercentDays() {
        // Divided after adding, not before: a sum of cut-off quotients could fall on the wrong side of half a cent.
        return lines.stream().map(Line::amountPercentDays).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Money rounded(BigDecimal amountPercentDays) {
        int decimals = currency.getDefaultFractionDigits();
        return new Money(amountPercentDays.divide(PERCENT_DAYS_PER_YEAR, decimals, RoundingMode.HALF_UP), currency);
    }
}
