package io.quittance.notifications.letter;

/**
 * What became of the approved letter steps that had no letter yet.
 *
 * @param composed letters that now wait to be printed
 * @param incomplete could not be written: a person has a task that says what is missing
 * @param cancelled had nothing left to ask for
 */
public record LetterReport(int composed, int incomplete, int cancelled) {}
