package io.quittance.notifications.template;

import io.quittance.notifications.wording.NoticeWords;
import io.quittance.notifications.wording.Wording;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words with their fields filled in, as a person would edit them: blocks such as <code>{{&gt;payment}}</code> stay where they
 * stand.
 *
 * @param imposed the subject, and the paragraphs, that make a formal notice one and stay as they stand; empty: no formal notice
 * @param amount what the reader is asked to pay, as it is written in the words
 * @param payBy by when, as it is written in the words
 */
public record FilledText(Wording words, List<String> imposed, String amount, String payBy) {

    private static final String MARK = "\ue003";
    private static final Pattern APART = Pattern.compile("\\{\\{>[a-z-]+\\}\\}|\n\\s*\n");

    public FilledText {
        imposed = List.copyOf(imposed);
    }

    /**
     * These words filled in with a reminder.
     *
     * @throws TemplateException if they mention what a reminder does not hold
     */
    public static FilledText of(Wording standard, Reminder reminder) {
        return of(standard, reminder, reminder.amount(), reminder.payBy(), false);
    }

    /**
     * These words filled in with what a letter says.
     *
     * @param formal whether they are a formal notice's
     * @throws TemplateException if they mention what a letter does not hold
     */
    public static FilledText of(Wording standard, LetterFields fields, boolean formal) {
        return of(standard, fields, fields.amount(), fields.payBy(), formal);
    }

    private static FilledText of(Wording standard, Record fields, String amount, String payBy, boolean formal) {
        LightText text = new LightText("", standard.language()); // no block is read
        String subject = text.line(source(standard.subject(), formal), fields);
        String body = text.filled(source(standard.body(), formal), fields);
        return new FilledText(
                new Wording(standard.id(), standard.language(), standard.variant(), unmarked(subject), unmarked(body)),
                Stream.concat(Stream.of(subject), APART.splitAsStream(body))
                        .filter(words -> words.contains(MARK))
                        .map(words -> unmarked(words).strip())
                        .toList(),
                amount,
                payBy);
    }

    private static String source(String words, boolean formal) {
        return formal ? NoticeWords.marked(unmarked(words), MARK) : unmarked(words);
    }

    private static String unmarked(String words) {
        return words.replace(MARK, "");
    }
}
