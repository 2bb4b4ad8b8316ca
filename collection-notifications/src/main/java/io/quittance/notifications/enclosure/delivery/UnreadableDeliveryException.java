package io.quittance.notifications.enclosure.delivery;

/** What was brought cannot be taken as a whole. */
public final class UnreadableDeliveryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    UnreadableDeliveryException(Reason reason) {
        super("the delivery cannot be read: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. */
    public enum Reason {
        /** No file is in it. */
        NOTHING,
        /** A ZIP file is damaged, or protected by a password. */
        BROKEN_ZIP,
        /** More than {@link Unpacking#MOST_FILES}. */
        TOO_MANY,
        /** More than {@link Unpacking#MOST_BYTES} once unpacked. */
        TOO_LARGE
    }
}
