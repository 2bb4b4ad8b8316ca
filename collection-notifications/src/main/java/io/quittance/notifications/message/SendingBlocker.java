package io.quittance.notifications.message;

/** What keeps messages from leaving: a stop that somebody ordered, or a setting that is missing. */
public enum SendingBlocker {
    /** Somebody stopped all automatic sending: every message waits. */
    SENDING_STOPPED(true),
    /** No address to send from, or not a valid one: every message waits. */
    SENDER_EMAIL(true),
    /** No mail server was named ({@code spring.mail.host}): every message waits. */
    MAIL_SERVER(true),
    /** No rate is known for this semester: messages that claim late charges wait. */
    REFERENCE_RATE(false),
    /** No valid account: messages leave and say that the account is on the invoices. */
    IBAN(false);

    private final boolean stopsAll;

    SendingBlocker(boolean stopsAll) {
        this.stopsAll = stopsAll;
    }

    /** Whether no message at all can leave until it is lifted or set. */
    public boolean stopsAll() {
        return stopsAll;
    }
}
