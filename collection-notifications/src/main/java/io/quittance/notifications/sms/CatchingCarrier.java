package io.quittance.notifications.sms;

import io.quittance.notifications.mail.Handover;
import io.quittance.notifications.mail.TextCarrier;
import io.quittance.notifications.message.QueuedMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Properties;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps text messages among the caught mails, written as a mail to the number: none leaves this machine. */
final class CatchingCarrier implements TextCarrier {

    private final JdbcClient jdbc;

    CatchingCarrier(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Handover send(QueuedMail text) {
        try {
            String subject = "SMS " + text.recipient();
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
            mail.setSubject(subject, "UTF-8");
            mail.setText(text.plain(), "UTF-8");
            mail.saveChanges();
            ByteArrayOutputStream source = new ByteArrayOutputStream();
            mail.writeTo(source);
            jdbc.sql("""
                    insert into caught_mail (sender, recipients, subject, message_id, source)
                    values ('SMS', :recipients, :subject, :messageId, :source)
                    """)
                    .param("recipients", new String[] {text.recipient()})
                    .param("subject", subject)
                    .param("messageId", text.messageId())
                    .param("source", source.toByteArray())
                    .update();
            return new Handover.Accepted("caught");
        } catch (MessagingException | IOException impossible) {
            return new Handover.Refused(impossible.toString());
        }
    }
}
