package io.quittance.notifications.dispute;

/** What a colleague would decide; finance does. */
public enum Opinion {
    ACCEPT,
    REFUSE
}
