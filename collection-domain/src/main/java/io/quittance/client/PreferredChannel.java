package io.quittance.client;

/** How a client asked to be written to, where a level writes an email. */
public enum PreferredChannel {
    EMAIL,
    LETTER
}
