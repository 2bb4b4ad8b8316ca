package io.quittance.web.payment;

import io.quittance.money.Money;
import io.quittance.web.frame.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.validation.Errors;

/** What goes back to a client, as a person types it, and how. */
record RefundForm(
        @NotBlank(message = "{frame.required}") String amount,
        @Size(max = 200, message = "{frame.too-long}") String note) {

    RefundForm {
        amount = Objects.requireNonNullElse(amount, "");
        note = Objects.requireNonNullElse(note, "");
    }

    /** Refuses what is no amount above zero, or more than is unapplied. */
    void check(Errors errors, Locale reader, Money unapplied) {
        if (!amount.isBlank() && money(reader, unapplied).isEmpty()) {
            errors.rejectValue("amount", "payments.refund.form");
        }
    }

    /** Empty when it is none, or more than is unapplied. */
    Optional<Money> money(Locale reader, Money unapplied) {
        int decimals = unapplied.amount().scale();
        return Typed.amount(amount, reader)
                .filter(value -> value.signum() > 0 && value.compareTo(unapplied.amount()) <= 0)
                .filter(value -> value.stripTrailingZeros().scale() <= decimals)
                .map(value -> new Money(value.setScale(decimals), unapplied.currency()));
    }
}
