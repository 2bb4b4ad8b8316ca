package io.quittance.web.risk;

import io.quittance.money.Money;
import io.quittance.risk.Exposures.Exposure;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Typed;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A credit limit as a person types it.
 *
 * @param amount in the reader's format; empty: no limit any more
 */
record CreditLimitForm(
        String amount,
        @Size(max = 500, message = "{frame.too-long}") String note) {

    private static final BigDecimal LARGEST = new BigDecimal("9999999999999.99");

    CreditLimitForm {
        amount = Objects.requireNonNullElse(amount, "");
        note = Objects.requireNonNullElse(note, "");
    }

    static CreditLimitForm of(Exposure exposure, Formats formats) {
        Money limit = exposure.limit();
        return new CreditLimitForm(limit == null ? "" : formats.amount(limit.amount()), exposure.note());
    }

    void check(Errors errors, Locale reader, String currency) {
        if (!amount.isBlank() && typed(reader, currency).isEmpty()) {
            errors.rejectValue("amount", "risk.limit.form");
        }
    }

    /** What was entered, once {@link #check} found no fault; null: no limit. */
    @Nullable
    Money limit(Locale reader, String currency) {
        return typed(reader, currency).map(value -> Money.of(value, currency)).orElse(null);
    }

    private Optional<BigDecimal> typed(Locale reader, String currency) {
        return Typed.amount(amount, reader)
                .filter(value -> value.signum() >= 0 && value.compareTo(LARGEST) <= 0)
                .filter(value -> value.stripTrailingZeros().scale()
                        <= Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
