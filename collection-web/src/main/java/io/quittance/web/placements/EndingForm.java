package io.quittance.web.placements;

import io.quittance.placement.Ending;
import io.quittance.web.frame.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.springframework.validation.Errors;

/**
 * How a placement ends, as a person says it.
 *
 * @param until the last day on which what comes back to us is left alone
 */
public record EndingForm(
        @NotBlank(message = "{frame.required}") String ending,
        @Size(max = 500, message = "{frame.too-long}") String why,
        String until) {

    public EndingForm {
        ending = Objects.requireNonNullElse(ending, "");
        why = Objects.requireNonNullElse(why, "");
        until = Objects.requireNonNullElse(until, "");
    }

    void check(Errors errors, LocalDate today) {
        Optional<Ending> how = chosen();
        if (how.isEmpty() && !ending.isBlank()) {
            errors.rejectValue("ending", "frame.required");
        }
        if (how.filter(one -> one != Ending.COLLECTED).isPresent() && why.isBlank()) {
            errors.rejectValue("why", "placements.why.form");
        }
        if (how.filter(Ending::returnsTheRest).isPresent()
                && Typed.dayFrom(today, until).isEmpty()) {
            errors.rejectValue("until", "runs.step.until.form");
        }
    }

    /** Today where nothing comes back. */
    LocalDate pausedUntil(LocalDate today) {
        return Typed.dayFrom(today, until).orElse(today);
    }

    /** What was chosen, once {@link #check} found no fault. */
    Ending how() {
        return chosen().orElseThrow();
    }

    private Optional<Ending> chosen() {
        return Arrays.stream(Ending.values())
                .filter(one -> one.name().equals(ending))
                .findFirst();
    }
}
