package io.quittance.web.api.messages;

import io.quittance.notice.NoticeKind;
import io.quittance.notifications.evidence.MessageRow;
import io.quittance.notifications.message.MessageStatus;
import io.quittance.web.api.Amount;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message and its outcome.
 *
 * @param step id of the step that decided it; null: it is a notice
 * @param notice what it tells, such as {@code PLAN_PROPOSAL} or {@code INSTALMENT_LATE}; null: it is a step's
 * @param client its number
 * @param amount what it asks for
 * @param messageId RFC 5322, fixed for the life of the message
 * @param attempts how often it was handed to the mail server
 * @param nextAttemptAt when it is tried next; null unless it is queued
 * @param lastError why it did not get through
 */
record MessageAnswer(
        long id,
        @Nullable Long step,
        @Nullable NoticeKind notice,
        String client,
        String channel,
        String recipient,
        String subject,
        MessageStatus status,
        String currency,
        Amount amount,
        @Nullable Instant sentAt,
        String messageId,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String lastError) {

    static MessageAnswer of(MessageRow message) {
        return new MessageAnswer(
                message.id(),
                message.stepId(),
                message.notice() == null ? null : message.notice().kind(),
                message.clientNumber(),
                message.channel(),
                message.recipient(),
                message.subject(),
                message.status(),
                message.amount().currency().getCurrencyCode(),
                Amount.of(message.amount()),
                message.sentAt(),
                message.messageId(),
                message.attempts(),
                message.nextAttemptAt(),
                message.lastError());
    }
}
