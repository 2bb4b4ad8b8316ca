package io.quittance.notifications.mail;

import io.quittance.creditor.CreditorSettings;
import io.quittance.notifications.enclosure.NoticeFile;
import io.quittance.notifications.message.QueuedMail;
import io.quittance.notifications.message.QueuedMail.AttachedFile;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * A message in its envelope, plain text and HTML side by side and then the files that it takes along, which knows whether the whole of it was given to the
 * server.
 */
final class OutgoingMail extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String fixedMessageId;
    private boolean givenWhole;

    OutgoingMail(Session session, QueuedMail mail, List<AttachedFile> files, CreditorSettings creditor, Instant now)
            throws MessagingException {
        super(session);
        fixedMessageId = mail.messageId();
        setFrom(address(creditor.senderEmail(), creditor.senderName()));
        setRecipient(Message.RecipientType.TO, address(mail.recipient(), mail.recipientName()));
        if (mail.replyTo() != null) {
            setReplyTo(new InternetAddress[] {address(mail.replyTo(), "")});
        }
        setSubject(oneLine(mail.subject()), UTF_8);
        setSentDate(Date.from(now));
        setHeader("Content-Language", mail.language());
        // RFC 3834: written by a program, so absence notes stay away from the collector. No List-Unsubscribe, for this
        // is no list: a debtor cannot unsubscribe from a debt.
        setHeader("Auto-Submitted", "auto-generated");
        List<AttachedFile> shown = files.stream().filter(AttachedFile::isShown).toList();
        List<AttachedFile> attached =
                files.stream().filter(file -> !file.isShown()).toList();
        MimeMultipart words = new MimeMultipart("alternative", text(mail.plain(), "plain"), html(mail.html(), shown));
        setContent(attached.isEmpty() ? words : with(attached, words));
        saveChanges();
    }

    /** With the pictures that it shows, where there are any. */
    private static MimeBodyPart html(String html, List<AttachedFile> shown) throws MessagingException {
        MimeBodyPart page = text(html, "html");
        if (shown.isEmpty()) {
            return page;
        }
        MimeMultipart related = new MimeMultipart("related", page);
        for (AttachedFile picture : shown) {
            MimeBodyPart part = file(picture);
            part.setContentID('<' + NoticeFile.contentId(picture.name()) + '>');
            part.setDisposition(Part.INLINE);
            related.addBodyPart(part);
        }
        MimeBodyPart whole = new MimeBodyPart();
        whole.setContent(related);
        return whole;
    }

    private static MimeBodyPart file(AttachedFile file) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.type())));
        part.setFileName(oneLine(file.name()));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeMultipart with(List<AttachedFile> files, MimeMultipart words) throws MessagingException {
        MimeMultipart all = new MimeMultipart("mixed");
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(words);
        all.addBodyPart(first);
        for (AttachedFile file : files) {
            MimeBodyPart part = file(file);
            part.setDisposition(Part.ATTACHMENT);
            all.addBodyPart(part);
        }
        return all;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable"); // no line of ours is too long for any server
        return part;
    }

    private static InternetAddress address(String email, String name) throws MessagingException {
        try {
            InternetAddress address = new InternetAddress(email, true);
            if (!name.isBlank()) {
                address.setPersonal(oneLine(name), UTF_8);
            }
            return address;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A name with a line break in it must not become a header of its own. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", fixedMessageId);
    }

    /**
     * The transport calls this after the server said that it listens (354), and ends the message (the final dot) only after
     * this returned: a failure before that means that no server can have taken it.
     */
    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        givenWhole = true;
    }

    boolean wasGivenWhole() {
        return givenWhole;
    }
}
