package io.quittance.web.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What the first administrator enters. */
record FirstAdministratorForm(
        @NotBlank(message = "{access.name.required}") @Size(max = 100, message = "{frame.too-long}")
        String name,

        @Pattern(regexp = "[A-Za-z0-9._-]{2,40}", message = "{access.username.form}")
        String username,

        @NewPassword String password) {

    static final FirstAdministratorForm EMPTY = new FirstAdministratorForm("", "", "");
}
