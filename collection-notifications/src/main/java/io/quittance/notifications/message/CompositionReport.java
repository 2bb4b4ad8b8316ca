package io.quittance.notifications.message;

/**
 * What became of the approved email steps, or of the notices, that had no message yet.
 *
 * @param composed messages now queued
 * @param failed could not be written: a person has a task
 * @param cancelled had nothing left to ask for
 */
public record CompositionReport(int composed, int failed, int cancelled) {

    /** Nothing was to be written, or nothing may be. */
    public static final CompositionReport NOTHING = new CompositionReport(0, 0, 0);
}
