package io.quittance.matching;

import io.quittance.money.Money;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one client pays with a credit.
 *
 * @param shares by invoice id; what a credit note gives is below zero
 * @param onAccount what stays unapplied; zero: nothing
 * @param forgone what still lacks of an invoice and is given up with it, by invoice id; above zero
 */
public record Part(long clientId, Map<Long, Money> shares, Money onAccount, Map<Long, Money> forgone) {

    public Part {
        shares = new LinkedHashMap<>(shares);
        forgone = new LinkedHashMap<>(forgone);
        if (onAccount.isNegative() || forgone.values().stream().anyMatch(lack -> !lack.isPositive())) {
            throw new IllegalArgumentException("neither " + onAccount + " nor " + forgone + " may be below zero");
        }
    }

    /** Only these shares. */
    public static Part of(long clientId, Map<Long, Money> shares) {
        Money any = shares.values().iterator().next();
        return new Part(clientId, shares, Money.zero(any.currency()), Map.of());
    }

    /** All of it stays unapplied. */
    public static Part onAccount(long clientId, Money amount) {
        return new Part(clientId, Map.of(), amount, Map.of());
    }

    /** What of the credit it takes. */
    public Money amount() {
        return shares.values().stream().reduce(onAccount, Money::plus);
    }
}
