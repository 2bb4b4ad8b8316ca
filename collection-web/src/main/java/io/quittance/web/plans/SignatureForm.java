package io.quittance.web.plans;

import io.quittance.notifications.file.FileRefusedException;
import io.quittance.web.frame.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.validation.Errors;

/** A signature as a person types it in. */
record SignatureForm(
        @NotBlank(message = "{frame.required}") String signedOn,

        @NotBlank(message = "{frame.required}") @Size(max = 100, message = "{frame.too-long}")
        String signatory) {

    SignatureForm {
        signedOn = Objects.requireNonNullElse(signedOn, "");
        signatory = Objects.requireNonNullElse(signatory, "");
    }

    static SignatureForm blank(LocalDate today) {
        return new SignatureForm(today.toString(), "");
    }

    void check(Errors errors) {
        if (!signedOn.isBlank() && Typed.day(signedOn).isEmpty()) {
            errors.rejectValue("signedOn", "payments.on.form");
        }
    }

    /** Once {@link #check} found no fault. */
    LocalDate day() {
        return Typed.day(signedOn).orElseThrow();
    }

    /** The words for a file that is not taken. */
    static String refusal(FileRefusedException refused) {
        return switch (refused.reason()) {
            case EMPTY -> "enclosures.refused.EMPTY";
            case TOO_LARGE -> "enclosures.refused.TOO_LARGE";
            case WRONG_TYPE -> "enclosures.refused.WRONG_TYPE";
        };
    }
}
