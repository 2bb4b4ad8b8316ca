package io.quittance.notifications.mail;

/**
 * What one dispatch did.
 *
 * @param sent the mail server took them
 * @param failed given up: a person has a task for each
 * @param cancelled nothing was left to ask for
 * @param ambiguous nobody knows whether they left: a person has a task for each
 * @param waiting still to go when it ended: queued for a later attempt, or steps that wait for a setting
 */
public record DispatchReport(int sent, int failed, int cancelled, int ambiguous, int waiting) {}
