package io.quittance.notifications.template.brief;

import io.quittance.notifications.template.LightText;
import io.quittance.notifications.template.MailText;
import io.quittance.notifications.template.Reminder;
import io.quittance.notifications.wording.Wording;

/** Text messages: the words filled in, in characters that telephones know. */
public final class ShortTexts {

    private ShortTexts() {}

    /**
     * Fills in these words; the subject is a title for our own lists, and is not sent.
     *
     * @throws io.quittance.notifications.template.TemplateException if they mention what a reminder does not hold
     */
    public static MailText render(Wording wording, Reminder reminder) {
        LightText text = new LightText("sms", wording.language());
        return new MailText(text.line(wording.subject(), reminder), plainly(text.plain(wording.body(), reminder)), "");
    }

    /** One curly quote or narrow space would more than halve what a message can hold. */
    private static String plainly(String text) {
        return text.replaceAll("[\\u00a0\\u202f\\u2009]", " ")
                .replaceAll("[\\u2018\\u2019]", "'")
                .replaceAll("\\u00ab ?| ?\\u00bb|[\\u201c-\\u201e]", "\"")
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replace("\u2026", "...");
    }
}
