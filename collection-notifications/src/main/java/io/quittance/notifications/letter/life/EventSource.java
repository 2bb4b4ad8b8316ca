package io.quittance.notifications.letter.life;

/** By which way one heard of it. */
public enum EventSource {
    HAND,
    CSV,
    MAILING_HOUSE,
    API,
    SYSTEM
}
