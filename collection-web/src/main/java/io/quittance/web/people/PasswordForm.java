package io.quittance.web.people;

import io.quittance.web.security.NewPassword;

/** A person's own change of password. */
record PasswordForm(String current, @NewPassword String password) {

    static final PasswordForm EMPTY = new PasswordForm("", "");

    /** Never a password in a log. */
    @Override
    public String toString() {
        return "a change of password";
    }
}
