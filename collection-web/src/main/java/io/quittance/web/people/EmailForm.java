package io.quittance.web.people;

import jakarta.validation.constraints.Email;
import org.jspecify.annotations.Nullable;

/** Where replies of a person's clients go, as an administrator types it; empty: nowhere in particular. */
record EmailForm(
        @Email(message = "{people.email.form}") @Nullable String email) {

    @Nullable
    String address() {
        return email == null || email.isEmpty() ? null : email;
    }
}
