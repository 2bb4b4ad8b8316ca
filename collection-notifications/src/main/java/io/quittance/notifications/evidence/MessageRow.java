package io.quittance.notifications.evidence;

import io.quittance.money.Money;
import io.quittance.notice.NoticeKind;
import io.quittance.notifications.message.MessageStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A message as lists show it.
 *
 * @param stepId of the step that decided it; null, with {@code runId} and {@code night}: it is a notice
 * @param night the day of the run that decided it
 * @param notice what it tells; null: it is a step's
 * @param amount what it asks for, without late charges
 * @param messageId RFC 5322, with its angle brackets
 * @param attempts how often it was handed to the mail server
 * @param nextAttemptAt when it is tried next; null unless it is queued
 * @param lastError why it did not get through, in English
 */
public record MessageRow(
        long id,
        @Nullable Long stepId,
        @Nullable Long runId,
        @Nullable LocalDate night,
        @Nullable Noticed notice,
        long clientId,
        String clientNumber,
        String clientName,
        String channel,
        String recipient,
        String subject,
        Money amount,
        MessageStatus status,
        LocalDate composedOn,
        @Nullable Instant sentAt,
        String messageId,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String lastError) {

    /**
     * What a notice is about.
     *
     * @param planId null: no plan
     * @param no of the instalment; null: it is about none
     */
    public record Noticed(
            NoticeKind kind,
            @Nullable Long planId,
            @Nullable Integer no) {}
}
