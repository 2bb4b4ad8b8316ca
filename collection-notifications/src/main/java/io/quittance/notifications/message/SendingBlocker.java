package io.quittance.notifications.message;

/** A setting that is missing to write to clients. */
public enum SendingBlocker {
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

    /** Whether no message at all can leave until it is set. */
    public boolean stopsAll() {
        return stopsAll;
    }
}
