package io.quittance.payment;

import java.io.Serial;

/**
 * What a program calls an order to record a payment, so that it may send it again.
 *
 * @param key unique among the orders of a creditor
 * @param digest of what was ordered: another one under the same key is another order
 */
public record OrderKey(String key, String digest) {

    /** The key of an order was used for another one. */
    public static class TakenException extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;

        TakenException(String key) {
            super("The key \"%s\" was used for another payment.".formatted(key));
        }
    }
}
