package io.quittance.notifications.catcher;

import java.time.Instant;
import java.util.List;

/**
 * A mail that the catcher kept, read as a mail program would.
 *
 * @param from the From header, decoded
 * @param replyTo where an answer goes
 * @param plain empty if the mail has no plain text
 * @param html empty if it has none; written by whoever sent the mail: show it in a sandbox only
 * @param attachments names of the files that it takes along
 * @param source exactly as it came over SMTP
 */
public record CaughtMail(
        long id,
        Instant receivedAt,
        String from,
        List<String> recipients,
        String replyTo,
        String subject,
        String plain,
        String html,
        List<String> attachments,
        String source) {}
