package io.quittance.web.payment;

import io.quittance.money.Money;
import io.quittance.payment.NewPayment;
import io.quittance.web.frame.Typed;
import io.quittance.web.frame.Visit;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.validation.Errors;

/** A payment as a person types it: the amount in the reader's format, the day the account was credited. */
record PaymentForm(
        @NotBlank(message = "{frame.required}") String amount,
        String currency,
        @NotBlank(message = "{frame.required}") String on,
        @Size(max = 200, message = "{frame.too-long}") String reference) {

    private static final BigDecimal LARGEST = new BigDecimal("9999999999999.99");

    PaymentForm {
        amount = Objects.requireNonNullElse(amount, "");
        currency = Objects.requireNonNullElse(currency, "");
        on = Objects.requireNonNullElse(on, "");
        reference = Objects.requireNonNullElse(reference, "");
    }

    static PaymentForm blank(LocalDate today, String currency) {
        return new PaymentForm("", currency, today.toString(), "");
    }

    /** Checks what depends on the reader's language, the day and the client's currencies. */
    void check(Errors errors, Locale reader, LocalDate today, Collection<String> currencies) {
        if (!currencies.contains(currency)) {
            errors.rejectValue("currency", "payments.currency.form");
        } else if (!amount.isBlank() && typed(reader).isEmpty()) {
            errors.rejectValue("amount", "payments.amount.form");
        }
        Optional<LocalDate> day = Typed.day(on);
        if (!on.isBlank() && day.isEmpty()) {
            errors.rejectValue("on", "payments.on.form");
        }
        if (day.filter(received -> received.isAfter(today)).isPresent()) {
            errors.rejectValue("on", "payments.on.future");
        }
    }

    /** What was entered, once {@link #check} found no fault. */
    NewPayment payment(long clientId, Locale reader, Visit visit) {
        Money money = Money.of(typed(reader).orElseThrow(), currency);
        return new NewPayment(visit.creditorId(), clientId, money, Typed.day(on).orElseThrow(), reference);
    }

    private Optional<BigDecimal> typed(Locale reader) {
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        return Typed.amount(amount, reader)
                .filter(value -> value.signum() > 0 && value.compareTo(LARGEST) <= 0)
                .filter(value -> value.stripTrailingZeros().scale() <= decimals);
    }
}
