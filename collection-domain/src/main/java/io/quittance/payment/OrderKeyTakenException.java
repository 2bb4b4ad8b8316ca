package io.quittance.payment;

import java.io.Serial;

/** The key of an order was used for another one. */
public class OrderKeyTakenException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    OrderKeyTakenException(String key) {
        super("The key \"%s\" was used for another payment.".formatted(key));
    }
}
