package io.quittance.notifications.watch;

import io.quittance.creditor.Creditor;
import io.quittance.notifications.message.QueuedMail;
import io.quittance.notifications.watch.Alerts.Untold;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;

/** The mail by which an administrator learns of an alert, or of its end, in their language. */
final class AlertWords {

    private AlertWords() {}

    static QueuedMail of(Untold one, CreditorState state) {
        Creditor creditor = state.creditor();
        String language = one.language() == null ? "fr" : one.language();
        Locale locale = language.equals("fr") ? Locale.FRANCE : Locale.UK;
        ResourceBundle words = ResourceBundle.getBundle(
                "alert.alert",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Instant over = one.overAt();
        Object[] values = {
            creditor.name(),
            one.name(),
            moment(one.since(), creditor.zone(), words, locale),
            over == null ? "" : moment(over, creditor.zone(), words, locale),
            state.messages().due()
        };
        String key = one.matter().name() + "." + one.about();
        String plain = new MessageFormat(words.getString(key + ".body"), locale).format(values);
        String html = "<p>"
                + plain.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\n\n", "</p><p>")
                        .replace("\n", "<br>")
                + "</p>";
        return new QueuedMail(
                one.alertId(),
                "<alert." + one.alertId() + '.' + UUID.randomUUID() + "@"
                        + creditor.settings().senderEmail().replaceFirst(".*@", "") + ">",
                one.email(),
                one.name(),
                null,
                language,
                new MessageFormat(words.getString(key + ".subject"), locale).format(values),
                plain,
                html);
    }

    private static String moment(Instant instant, ZoneId zone, ResourceBundle words, Locale locale) {
        ZonedDateTime there = instant.atZone(zone);
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(there);
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(there);
        return new MessageFormat(words.getString("moment"), locale).format(new Object[] {day, time});
    }
}
