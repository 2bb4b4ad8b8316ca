package io.quittance.payment;

import java.io.Serial;

/** A payment that cannot be taken back: it was already, or it is the books' report and theirs to correct. */
public class NotTakenBackException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    NotTakenBackException(String message) {
        super(message);
    }
}
