package io.quittance.notifications.evidence;

import io.quittance.money.Money;
import io.quittance.notifications.message.MessageStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A message as lists show it.
 *
 * @param night the day of the run that decided it
 * @param amount what it asks for, without late charges
 * @param messageId RFC 5322, with its angle brackets
 * @param attempts how often it was handed to the mail server
 * @param nextAttemptAt when it is tried next; null unless it is queued
 * @param lastError why it did not get through, in English
 */
public record MessageRow(
        long id,
        long stepId,
        long runId,
        LocalDate night,
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
        @Nullable String lastError) {}
