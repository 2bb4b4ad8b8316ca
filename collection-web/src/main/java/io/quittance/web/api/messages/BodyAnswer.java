package io.quittance.web.api.messages;

import io.quittance.notifications.enclosure.MailAttachments;
import io.quittance.notifications.enclosure.NoticeFile;
import io.quittance.notifications.evidence.MessageText;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a message.
 *
 * @param language {@code fr} or {@code en}, the client's
 * @param attachments files that it takes along, in order
 */
record BodyAnswer(
        long id,
        String recipient,
        @Nullable String replyTo,
        String language,
        String subject,
        String text,
        String html,
        List<AttachmentAnswer> attachments) {

    /**
     * A file.
     *
     * @param invoice its number; null: it is a document of a notice
     * @param size in bytes
     * @param sha256 of the bytes, in hexadecimal
     */
    record AttachmentAnswer(String name, @Nullable String invoice, long size, String sha256) {}

    static BodyAnswer of(MessageText.Words words, List<MailAttachments.Attachment> attached, List<NoticeFile> papers) {
        return new BodyAnswer(
                words.id(),
                words.recipient(),
                words.replyTo(),
                words.language(),
                words.subject(),
                words.plain(),
                words.html(),
                Stream.concat(
                                attached.stream()
                                        .map(one -> new AttachmentAnswer(
                                                one.name(),
                                                one.file().number(),
                                                one.file().size(),
                                                one.file().sha256())),
                                papers.stream()
                                        .filter(NoticeFile::isAttached)
                                        .map(one -> new AttachmentAnswer(one.name(), null, one.size(), one.sha256())))
                        .toList());
    }
}
