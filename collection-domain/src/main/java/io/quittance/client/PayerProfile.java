package io.quittance.client;

/** How a client pays, as whoever follows it judges: a call speaks to each in another way. */
public enum PayerProfile {
    /** It wants to pay and cannot right now. */
    TEMPORARY_DIFFICULTY,
    /** It can pay and mislays, forgets or mixes up. */
    DISORGANISED,
    /** It can pay and does not mean to. */
    UNWILLING,
    /** It pays on time, or nearly. */
    GOOD_PAYER
}
