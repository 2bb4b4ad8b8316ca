package io.quittance.web.placements;

import io.quittance.money.Money;
import io.quittance.placement.news.NewRemittance;
import io.quittance.web.frame.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.validation.Errors;

/** Money that came by an agency, as a person types it: amounts in the reader's format, an empty fee is none. */
public record RemittanceForm(
        @NotBlank(message = "{frame.required}") @Size(max = 100, message = "{frame.too-long}")
        String reference,

        @NotBlank(message = "{frame.required}") String collected,
        String fee,
        @NotBlank(message = "{frame.required}") String receivedOn) {

    private static final BigDecimal LARGEST = new BigDecimal("9999999999999.99");

    public RemittanceForm {
        reference = Objects.requireNonNullElse(reference, "");
        collected = Objects.requireNonNullElse(collected, "");
        fee = Objects.requireNonNullElse(fee, "");
        receivedOn = Objects.requireNonNullElse(receivedOn, "");
    }

    /** Checks what depends on the reader's language, the placement and the day. */
    void check(Errors errors, Locale reader, String currency, LocalDate placedOn, LocalDate today) {
        Optional<BigDecimal> came = amount(collected, reader, currency).filter(value -> value.signum() > 0);
        if (!collected.isBlank() && came.isEmpty()) {
            errors.rejectValue("collected", "payments.amount.form");
        }
        if (!fee.isBlank()) {
            Optional<BigDecimal> kept = amount(fee, reader, currency);
            if (kept.isEmpty()) {
                errors.rejectValue("fee", "payments.amount.form");
            } else if (came.isPresent() && kept.get().compareTo(came.get()) > 0) {
                errors.rejectValue("fee", "placements.fee.most");
            }
        }
        boolean inTime = Typed.day(receivedOn)
                .filter(day -> !day.isBefore(placedOn) && !day.isAfter(today))
                .isPresent();
        if (!receivedOn.isBlank() && !inTime) {
            errors.rejectValue("receivedOn", "placements.on.form");
        }
    }

    /** What was entered, once {@link #check} found no fault. */
    NewRemittance remitted(Locale reader, String currency) {
        BigDecimal kept =
                fee.isBlank() ? BigDecimal.ZERO : amount(fee, reader, currency).orElseThrow();
        return new NewRemittance(
                reference,
                Money.of(amount(collected, reader, currency).orElseThrow(), currency),
                Money.of(kept, currency),
                Typed.day(receivedOn).orElseThrow());
    }

    private static Optional<BigDecimal> amount(String typed, Locale reader, String currency) {
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        return Typed.amount(typed, reader)
                .filter(value -> value.signum() >= 0 && value.compareTo(LARGEST) <= 0)
                .filter(value -> value.stripTrailingZeros().scale() <= decimals);
    }
}
