package io.quittance.web.charges;

import io.quittance.charge.ledger.ChargeKind;
import io.quittance.web.frame.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.validation.Errors;

/** A waiver as a person types it; amount blank: all that is outstanding. */
record WaiverForm(
        String kind,
        String amount,

        @NotBlank(message = "{frame.required}") @Size(max = 500, message = "{frame.too-long}")
        String reason) {

    WaiverForm {
        kind = Objects.requireNonNullElse(kind, ChargeKind.INTEREST.name());
        amount = Objects.requireNonNullElse(amount, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    void check(Errors errors, Locale reader) {
        if (Arrays.stream(ChargeKind.values()).noneMatch(one -> one.name().equals(kind))) {
            errors.rejectValue("kind", "latecharges.calculator.choose");
        }
        if (!amount.isBlank() && typed(reader).isEmpty()) {
            errors.rejectValue("amount", "latecharges.amount.form");
        }
    }

    Optional<BigDecimal> typed(Locale reader) {
        return Typed.amount(amount, reader)
                .filter(value ->
                        value.signum() > 0 && value.stripTrailingZeros().scale() <= 2);
    }
}
