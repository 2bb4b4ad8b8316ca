package io.quittance.web.statements;

import io.quittance.money.Iban;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.springframework.validation.Errors;

/** An account of the creditor as a person types it. */
record AccountForm(
        @NotBlank(message = "{frame.required}") String iban,
        @Size(max = 60, message = "{frame.too-long}") String label) {

    AccountForm {
        iban = Objects.requireNonNullElse(iban, "");
        label = Objects.requireNonNullElse(label, "");
    }

    void check(Errors errors) {
        if (!iban.isBlank() && Iban.faultOf(iban).isPresent()) {
            errors.rejectValue("iban", "statements.account.iban.form");
        }
    }
}
