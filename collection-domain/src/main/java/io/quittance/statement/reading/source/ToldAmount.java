package io.quittance.statement.reading.source;

import io.quittance.money.Money;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/** Amounts and currencies as files write them. */
public final class ToldAmount {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}(?:[.,][0-9]{0,17})?|[.,][0-9]{1,17}");

    private ToldAmount() {}

    /**
     * Digits with one dot or comma, without sign; how many decimals stand there does not matter as long as those beyond
     * the currency's are zeros.
     *
     * @throws UnreadableStatementException if it is anything else
     */
    public static Money of(String told, Currency currency, Place place) {
        String text = told.strip();
        return money(number(text, place), currency, text, place);
    }

    /** @throws UnreadableStatementException if the currency does not have so many decimals */
    public static Money money(BigDecimal amount, Currency currency, String told, Place place) {
        try {
            return new Money(amount, currency);
        } catch (IllegalArgumentException tooManyDecimals) {
            throw place.refuse(
                    Reason.NOT_AN_AMOUNT,
                    "an amount with the %d decimals of %s"
                            .formatted(Math.max(0, currency.getDefaultFractionDigits()), currency.getCurrencyCode()),
                    told);
        }
    }

    /** @throws UnreadableStatementException if it is no number */
    public static BigDecimal number(String text, Place place) {
        if (!NUMBER.matcher(text).matches()) {
            throw place.refuse(Reason.NOT_AN_AMOUNT, "an amount of digits and one decimal mark, without sign", text);
        }
        String plain = text.replace(',', '.');
        return new BigDecimal(plain.endsWith(".") ? plain + "0" : plain);
    }

    /** @throws UnreadableStatementException if it is no code of ISO 4217 in which one can pay */
    public static Currency currency(String code, Place place) {
        try {
            Currency currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            throw noCurrency(code, place);
        }
        throw noCurrency(code, place);
    }

    private static UnreadableStatementException noCurrency(String code, Place place) {
        return place.refuse(Reason.NOT_A_CURRENCY, "a currency's code of three letters, such as EUR", code);
    }
}
