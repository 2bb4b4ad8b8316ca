package io.quittance.web.placements;

import io.quittance.placement.Ending;
import io.quittance.web.frame.Typed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * How a placement ends, as a person says it.
 *
 * @param until the last day on which what comes back to us is left alone
 */
record EndingForm(
        @NotNull(message = "{frame.required}") @Nullable Ending ending,
        @Size(max = 500, message = "{frame.too-long}") String why,
        String until) {

    EndingForm {
        why = Objects.requireNonNullElse(why, "");
        until = Objects.requireNonNullElse(until, "");
    }

    void check(Errors errors, LocalDate today) {
        if (ending != null && ending != Ending.COLLECTED && why.isBlank()) {
            errors.rejectValue("why", "placements.why.form");
        }
        if (ending != null && ending.returnsTheRest() && Typed.dayFrom(today, until).isEmpty()) {
            errors.rejectValue("until", "runs.step.until.form");
        }
    }

    /** Today where nothing comes back. */
    LocalDate pausedUntil(LocalDate today) {
        return Typed.dayFrom(today, until).orElse(today);
    }

    Ending how() {
        return Objects.requireNonNull(ending);
    }
}
