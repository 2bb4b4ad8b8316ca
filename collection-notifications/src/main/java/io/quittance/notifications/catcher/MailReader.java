package io.quittance.notifications.catcher;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a mail as it came over SMTP. */
final class MailReader {

    private MailReader() {}

    /** What cannot be read as a mail is shown as it came. */
    static CaughtMail read(long id, Instant receivedAt, List<String> recipients, byte[] source) {
        String raw = new String(source, StandardCharsets.UTF_8);
        try {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(source));
            return new CaughtMail(
                    id,
                    receivedAt,
                    addresses(mail.getFrom()),
                    recipients,
                    addresses(mail.getReplyTo()),
                    Objects.requireNonNullElse(mail.getSubject(), ""),
                    text(mail, "text/plain").orElse(""),
                    shown(text(mail, "text/html").orElse(""), mail),
                    attachments(mail),
                    raw);
        } catch (MessagingException | IOException unreadable) {
            return new CaughtMail(id, receivedAt, "", recipients, "", "", raw, "", List.of(), raw);
        }
    }

    private static String addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses).map(MailReader::shown).collect(Collectors.joining(", "));
    }

    private static String shown(Address address) {
        return address instanceof InternetAddress mailbox && mailbox.getPersonal() != null
                ? mailbox.getPersonal() + " <" + mailbox.getAddress() + '>'
                : address.toString();
    }

    private static List<String> attachments(Part part) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equals(part.getDisposition())) {
            return List.of(Objects.requireNonNullElse(part.getFileName(), ""));
        }
        List<String> names = new ArrayList<>();
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                names.addAll(attachments(parts.getBodyPart(i)));
            }
        }
        return List.copyOf(names);
    }

    /** The words with the pictures in them that the mail brings along. */
    private static String shown(String html, Part part) throws MessagingException, IOException {
        String words = html;
        if (part instanceof MimePart picture && picture.getContentID() != null && part.isMimeType("image/*")) {
            String name = picture.getContentID().replaceAll("^<|>$", "");
            byte[] bytes = part.getInputStream().readAllBytes();
            String type = part.getContentType().split(";", 2)[0].strip();
            return words.replace(
                    "cid:" + name,
                    "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes));
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                words = shown(words, parts.getBodyPart(i));
            }
        }
        return words;
    }

    private static Optional<String> text(Part part, String type) throws MessagingException, IOException {
        Object content = part.getContent();
        if (part.isMimeType(type) && content instanceof String text) {
            return Optional.of(text);
        }
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = text(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
