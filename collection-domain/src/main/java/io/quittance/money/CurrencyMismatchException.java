package io.quittance.money;

import java.util.Currency;

/** Thrown when amounts of two currencies are added or compared, which this product never does. */
public final class CurrencyMismatchException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    CurrencyMismatchException(Currency left, Currency right) {
        super("Amounts in %s and in %s cannot be added or compared"
                .formatted(left.getCurrencyCode(), right.getCurrencyCode()));
    }
}
