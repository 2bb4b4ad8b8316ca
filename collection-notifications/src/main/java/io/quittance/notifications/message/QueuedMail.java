package io.quittance.notifications.message;

import io.quittance.notifications.enclosure.NoticeFile;
import org.jspecify.annotations.Nullable;

/** A message as it is handed to the mail server; {@code messageId} with its angle brackets, the same at every attempt. */
public record QueuedMail(
        long id,
        String messageId,
        String recipient,
        String recipientName,
        @Nullable String replyTo,
        String language,
        String subject,
        String plain,
        String html) {

    /** A file that it takes along, and the name under which its reader finds it; a picture stands within its words. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record AttachedFile(String name, String type, byte[] bytes) {

        /** Whether its words show it, as {@code cid:} and its {@link NoticeFile#contentId}. */
        public boolean isShown() {
            return type.startsWith("image/");
        }
    }
}
