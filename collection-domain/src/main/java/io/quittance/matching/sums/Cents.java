package io.quittance.matching.sums;

import io.quittance.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** Money as a whole number of its currency's smallest unit. */
public final class Cents {

    private Cents() {}

    /**
     * How many of the smallest unit.
     *
     * @throws ArithmeticException above nine billions of millions, which no column of amounts holds
     */
    public static long of(Money money) {
        return money.amount().unscaledValue().longValueExact();
    }

    /** The same of an amount that may have more decimals; these are dropped. */
    public static long of(BigDecimal amount, Currency currency) {
        return amount.movePointRight(currency.getDefaultFractionDigits())
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
    }

    /** The money that so many of the smallest unit are. */
    public static Money money(long cents, Currency currency) {
        return new Money(BigDecimal.valueOf(cents, currency.getDefaultFractionDigits()), currency);
    }
}
