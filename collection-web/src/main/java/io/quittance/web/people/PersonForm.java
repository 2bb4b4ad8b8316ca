package io.quittance.web.people;

import io.quittance.creditor.Role;
import io.quittance.creditor.User;
import io.quittance.web.security.NewPassword;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A new person as an administrator enters them; the email is where clients' replies go, and may be empty. */
record PersonForm(
        @NotBlank(message = "{frame.required}") @Size(max = 100, message = "{frame.too-long}")
        String name,

        @Pattern(regexp = "[A-Za-z0-9._-]{2,40}", message = "{access.username.form}")
        String username,

        @Email(message = "{people.email.form}") String email,
        @NotNull(message = "{frame.required}") Role role,
        @NewPassword String password) {

    static final PersonForm EMPTY = new PersonForm("", "", "", Role.CREDIT_CONTROLLER, "");

    User person(String passwordHash) {
        return new User(username, name, email.isEmpty() ? null : email, role, passwordHash);
    }

    /** Never a password in a log. */
    @Override
    public String toString() {
        return username + " (" + role + ")";
    }
}
