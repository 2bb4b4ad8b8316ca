package io.quittance.web.limitation;

import io.quittance.invoice.limitation.InterruptionKind;
import io.quittance.invoice.limitation.InterruptionRefusedException;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Typed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.validation.Errors;

/**
 * An interruption as a person types it.
 *
 * @param on the day of the claim or of the acknowledgement
 */
record InterruptionForm(
        @NotNull(message = "{frame.required}") InterruptionKind kind,
        String on,
        @Size(max = 500, message = "{frame.too-long}") String note) {

    InterruptionForm {
        on = Objects.requireNonNullElse(on, "");
        note = Objects.requireNonNullElse(note, "");
    }

    static InterruptionForm blank() {
        return new InterruptionForm(InterruptionKind.ACKNOWLEDGEMENT, "", "");
    }

    void check(Errors errors) {
        if (Typed.day(on).isEmpty()) {
            errors.rejectValue("on", "limitation.on.form");
        }
    }

    /** Says beside its field why the interruption is none. */
    static void tell(InterruptionRefusedException refused, Errors errors, Formats formats) {
        boolean isOfKind = refused.reason() == InterruptionRefusedException.Reason.REMINDER;
        errors.rejectValue(
                isOfKind ? "kind" : "on",
                switch (refused.reason()) {
                    case TO_COME -> "limitation.refused.to-come";
                    case BEFORE_ISSUE -> "limitation.refused.before-issue";
                    case TOO_LATE -> "limitation.refused.too-late";
                    case REMINDER -> "limitation.refused.reminder";
                    case NOTHING_OWED -> "limitation.refused.nothing-owed";
                },
                new Object[] {formats.longDay(refused.bound())},
                null);
    }

    /** What was entered, once {@link #check} found no fault. */
    LocalDate day() {
        return Typed.day(on).orElseThrow();
    }
}
