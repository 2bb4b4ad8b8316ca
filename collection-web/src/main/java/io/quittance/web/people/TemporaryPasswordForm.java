package io.quittance.web.people;

import io.quittance.web.security.NewPassword;

/** A password that an administrator gives to a person who forgot theirs. */
record TemporaryPasswordForm(@NewPassword String password) {

    static final TemporaryPasswordForm EMPTY = new TemporaryPasswordForm("");

    /** Never a password in a log. */
    @Override
    public String toString() {
        return "a temporary password";
    }
}
