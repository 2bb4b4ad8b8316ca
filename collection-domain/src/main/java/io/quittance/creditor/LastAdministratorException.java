package io.quittance.creditor;

import java.io.Serial;

/** Somebody must remain who may set the product up: the only administrator keeps role and access. */
public class LastAdministratorException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    LastAdministratorException(String username) {
        super(username + " is the only administrator who may sign in");
    }
}
