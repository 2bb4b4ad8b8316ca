package io.quittance.web.api;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quittance.money.Money;
import io.quittance.web.api.problem.Expects;
import io.quittance.web.api.problem.InvalidFieldException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * An amount as the API writes it: {@code "1234.56"}, a string, so that no program reads it into a binary fraction. A JSON
 * number is understood too, digit by digit.
 *
 * @param value at most 13 digits before the point and 2 after it: what the books can hold
 */
@Expects("an amount such as \"1234.56\", with two decimals at most")
@Schema(type = "string", description = "Digits and a point; a JSON number is understood too.", example = "1234.56")
@JsonDeserialize(using = AmountReader.class)
public record Amount(BigDecimal value) {

    private static final Pattern WRITTEN = Pattern.compile("-?[0-9]{1,13}(\\.[0-9]{1,2})?");

    /**
     * Reads what a caller wrote.
     *
     * @throws IllegalArgumentException if it is no amount, or too large or too fine for the books
     */
    public static Amount of(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException("not an amount: " + text);
        }
        return new Amount(new BigDecimal(text));
    }

    /** In the decimals of its currency. */
    public static Amount of(Money money) {
        return new Amount(money.amount());
    }

    /** The same, or null for null. */
    public static @Nullable Amount ofNullable(@Nullable BigDecimal value) {
        return value == null ? null : new Amount(value);
    }

    /**
     * In this currency.
     *
     * @param field where the caller wrote it
     * @throws InvalidFieldException naming the field, when it has more decimals than the currency
     */
    public Money in(String currency, String field) {
        try {
            return Money.of(value, currency);
        } catch (IllegalArgumentException tooFine) {
            throw new InvalidFieldException(field, String.valueOf(tooFine.getMessage()));
        }
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
