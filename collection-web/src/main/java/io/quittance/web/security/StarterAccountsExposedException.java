package io.quittance.web.security;

import java.io.Serial;
import java.util.List;

/** Accounts whose password is their name would be open to other machines; the message is one line for the terminal. */
final class StarterAccountsExposedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    StarterAccountsExposedException(List<String> accounts) {
        super("The password of %s is still its name, and server.address lets other machines in."
                .formatted(String.join(", ", accounts)));
    }
}
