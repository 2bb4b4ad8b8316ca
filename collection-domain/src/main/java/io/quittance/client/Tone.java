package io.quittance.client;

/** How a client is written to where it is not as everybody is. */
public enum Tone {
    GENTLE,
    FIRM
}
