package io.quittance.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An amount and its currency, never one without the other.
 *
 * <p>The amount always has as many decimals as its currency (two for EUR, none for JPY), so that equal amounts are
 * equal records. Nothing is ever rounded here: an amount with more decimals than its currency is refused.
 *
 * @param amount may be negative (a credit); trailing zeros beyond the currency's decimals are accepted and dropped
 * @param currency an ISO 4217 currency that has decimals defined, so neither {@code XXX} nor gold
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

    /**
     * @throws IllegalArgumentException if the amount has more decimals than the currency
     */
    public Money {
        int decimals = currency.getDefaultFractionDigits();
        if (decimals < 0) {
            throw new IllegalArgumentException("%s is not a currency one can pay in".formatted(currency));
        }
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException("%s has more decimals than %s, which has %d"
                    .formatted(amount.toPlainString(), currency.getCurrencyCode(), decimals));
        }
        amount = amount.setScale(decimals, RoundingMode.UNNECESSARY);
    }

    /**
     * Reads the form of the API, {@code "1234.56"}: digits, a dot, no grouping, no exponent.
     *
     * @param currencyCode ISO 4217, such as {@code "EUR"}
     * @throws IllegalArgumentException if either is not of that form, naming it
     */
    public static Money of(String amount, String currencyCode) {
        if (!PLAIN.matcher(amount).matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is not an amount: expected digits and a dot, such as 1234.56".formatted(amount));
        }
        return new Money(new BigDecimal(amount), currency(currencyCode));
    }

    /**
     * @param currencyCode ISO 4217, such as {@code "EUR"}
     * @throws IllegalArgumentException if there is no such currency, or the amount has more decimals than it
     */
    public static Money of(BigDecimal amount, String currencyCode) {
        return new Money(amount, currency(currencyCode));
    }

    /** Nothing, in this currency. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "\"%s\" is not a currency: expected an ISO 4217 code, such as EUR".formatted(code), unknown);
        }
    }

    /**
     * @throws CurrencyMismatchException if the other amount is in another currency
     */
    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(amount.add(other.amount), currency);
    }

    /**
     * @throws CurrencyMismatchException if the other amount is in another currency
     */
    public Money minus(Money other) {
        requireSameCurrency(other);
        return new Money(amount.subtract(other.amount), currency);
    }

    /** The same amount on the other side: what was owed becomes a credit. */
    public Money negate() {
        return new Money(amount.negate(), currency);
    }

    /** More than nothing. */
    public boolean isPositive() {
        return amount.signum() > 0;
    }

    /** Exactly nothing. */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** Less than nothing: a credit. */
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /**
     * Orders amounts of one currency.
     *
     * @throws CurrencyMismatchException if the other amount is in another currency
     */
    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return amount.compareTo(other.amount);
    }

    /**
     * Cuts the amount in equal parts that add up to it exactly; what cannot be shared equally is on the last part, so
     * 10,000.00 in 3 is 3,333.33, 3,333.33 and 3,333.34.
     *
     * @throws IllegalArgumentException if there is not at least one part
     */
    public List<Money> split(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("An amount is split in 1 part or more, not %d".formatted(parts));
        }
        BigDecimal share = amount.divide(BigDecimal.valueOf(parts), amount.scale(), RoundingMode.DOWN);
        BigDecimal last = amount.subtract(share.multiply(BigDecimal.valueOf(parts - 1L)));
        List<Money> shares = new ArrayList<>(Collections.nCopies(parts - 1, new Money(share, currency)));
        shares.add(new Money(last, currency));
        return List.copyOf(shares);
    }

    /** For a reader of this language: {@code 1 234,56 €} in French with its non-breaking spaces, {@code €1,234.56} in English. */
    public String format(Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(amount.scale());
        format.setMaximumFractionDigits(amount.scale());
        return format.format(amount);
    }

    /** For programs: {@code 1234.56}, without the currency. */
    public String toPlain() {
        return amount.toPlainString();
    }

    /** For logs: {@code 1234.56 EUR}. */
    @Override
    public String toString() {
        return toPlain() + " " + currency.getCurrencyCode();
    }

    /**
     * For those who are about to add up amounts from several places.
     *
     * @throws CurrencyMismatchException if the other amount is in another currency
     */
    public void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatchException(currency, other.currency);
        }
    }
}
