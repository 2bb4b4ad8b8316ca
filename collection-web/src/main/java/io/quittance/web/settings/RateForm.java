package io.quittance.web.settings;

import io.quittance.charge.RateKind;
import io.quittance.charge.RateRegister;
import io.quittance.web.frame.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.validation.Errors;

/** A reference rate as a person types it: which one, from which day on, how much per year and where it was read. */
record RateForm(
        String kind,
        @NotBlank(message = "{frame.required}") String validFrom,
        @NotBlank(message = "{frame.required}") String percent,

        @NotBlank(message = "{frame.required}") @Size(max = 200, message = "{frame.too-long}")
        String source) {

    private static final BigDecimal LARGEST = new BigDecimal("100");

    static RateForm blank(RateKind kind, String validFrom) {
        return new RateForm(kind.name(), validFrom, "", "");
    }

    void check(Errors errors, Locale reader) {
        if (RateRegister.KEPT.stream().noneMatch(kept -> kept.name().equals(kind))) {
            errors.rejectValue("kind", "settings.rates.kind.form");
        }
        if (!validFrom.isBlank() && Typed.day(validFrom).isEmpty()) {
            errors.rejectValue("validFrom", "settings.rates.NO_START");
        }
        if (!percent.isBlank() && typed(reader).isEmpty()) {
            errors.rejectValue("percent", "settings.rates.percent.form");
        }
    }

    RateKind rate() {
        return RateKind.valueOf(kind);
    }

    LocalDate day() {
        return Typed.day(validFrom).orElseThrow();
    }

    BigDecimal perYear(Locale reader) {
        return typed(reader).orElseThrow();
    }

    private Optional<BigDecimal> typed(Locale reader) {
        return Typed.amount(percent, reader)
                .filter(value -> value.compareTo(LARGEST) < 0 && value.compareTo(LARGEST.negate()) > 0)
                .filter(value -> value.stripTrailingZeros().scale() <= 3);
    }
}
