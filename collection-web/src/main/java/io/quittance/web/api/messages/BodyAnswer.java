package io.quittance.web.api.messages;

import io.quittance.notifications.evidence.MessageText;
import org.jspecify.annotations.Nullable;

/**
 * The words of a message.
 *
 * @param language {@code fr} or {@code en}, the client's
 */
record BodyAnswer(
        long id,
        String recipient,
        @Nullable String replyTo,
        String language,
        String subject,
        String text,
        String html) {

    static BodyAnswer of(MessageText.Words words) {
        return new BodyAnswer(
                words.id(),
                words.recipient(),
                words.replyTo(),
                words.language(),
                words.subject(),
                words.plain(),
                words.html());
    }
}
