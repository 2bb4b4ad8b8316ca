package io.quittance.notifications.dispute;

/** Whether a colleague's link still takes an answer. */
public enum LinkState {
    OPEN,
    ANSWERED,
    WITHDRAWN,
    EXPIRED,
    /** The dispute ended before anybody answered. */
    CLOSED
}
