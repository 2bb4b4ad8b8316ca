package io.quittance.notifications.template;

import io.quittance.notifications.wording.Wording;

/**
 * Words with their fields filled in, as a person would edit them: blocks such as <code>{{&gt;payment}}</code> stay where they
 * stand.
 *
 * @param amount what the reader is asked to pay, as it is written in the words
 * @param payBy by when, as it is written in the words
 */
public record FilledText(Wording words, String amount, String payBy) {

    /**
     * These words filled in with a reminder.
     *
     * @throws TemplateException if they mention what a reminder does not hold
     */
    public static FilledText of(Wording standard, Reminder reminder) {
        return of(standard, reminder, reminder.amount(), reminder.payBy());
    }

    /**
     * These words filled in with what a letter says.
     *
     * @throws TemplateException if they mention what a letter does not hold
     */
    public static FilledText of(Wording standard, LetterFields fields) {
        return of(standard, fields, fields.amount(), fields.payBy());
    }

    private static FilledText of(Wording standard, Record fields, String amount, String payBy) {
        LightText text = new LightText("", standard.language()); // no block is read
        return new FilledText(
                new Wording(
                        standard.id(),
                        standard.language(),
                        standard.variant(),
                        text.line(standard.subject(), fields),
                        text.filled(standard.body(), fields)),
                amount,
                payBy);
    }
}
