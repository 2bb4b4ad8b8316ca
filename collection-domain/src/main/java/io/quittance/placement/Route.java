package io.quittance.placement;

import io.quittance.money.Money;

/** Which way a placed debt is asked for. */
public enum Route {
    /** By letters and calls of the agency. */
    AMICABLE,
    LAWYER,
    /** Injonction de payer (C. proc. civ. art. 1405): once ordered, it must be served in time. */
    PAYMENT_ORDER,
    /** Procédure simplifiée de recouvrement des petites créances (C. proc. civ. exéc. art. L125-1, R125-1). */
    SMALL_CLAIMS;

    /** Principal and interest together, to the cent. */
    public static final Money SMALL_CLAIMS_LIMIT = Money.of("5000.00", "EUR");

    /** Whether a claim of this much, principal and interest, may go this way; small claims are in euros. */
    public boolean isOpenTo(Money claim) {
        return this != SMALL_CLAIMS
                || (claim.currency().equals(SMALL_CLAIMS_LIMIT.currency()) && claim.compareTo(SMALL_CLAIMS_LIMIT) <= 0);
    }
}
