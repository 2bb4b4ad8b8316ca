package io.quittance.notifications.message;

/** Where a message stands. */
public enum MessageStatus {
    /** Composed, to be sent as soon as its time has come. */
    QUEUED,
    /** Being handed over to the mail server right now. */
    SENDING,
    /** The mail server took it. */
    SENT,
    /** Given up: a person has a task. */
    FAILED,
    /** Nobody knows whether it left: a person decides, it is never sent again silently. */
    AMBIGUOUS,
    /** Nothing was owed any more, or a person gave it up. */
    CANCELLED
}
