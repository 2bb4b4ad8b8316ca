package io.quittance.notifications.message;

/**
 * What became of the approved email steps that had no message yet.
 *
 * @param composed messages now queued
 * @param failed could not be written: a person has a task
 * @param cancelled had nothing left to ask for
 */
public record CompositionReport(int composed, int failed, int cancelled) {

    static final CompositionReport NOTHING = new CompositionReport(0, 0, 0);
}
