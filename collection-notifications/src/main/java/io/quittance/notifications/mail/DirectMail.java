package io.quittance.notifications.mail;

import io.quittance.creditor.CreditorSettings;
import io.quittance.notifications.message.QueuedMail;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands over one mail that is no step's, at once and once: whoever sends it writes down what became of it. */
@Component
public class DirectMail {

    private final ObjectProvider<JavaMailSenderImpl> mailServer;

    DirectMail(ObjectProvider<JavaMailSenderImpl> mailServer) {
        this.mailServer = mailServer;
    }

    /**
     * To be called outside any transaction: a mail server may take its time.
     *
     * @throws IllegalStateException when there is no mail server
     */
    public Handover send(QueuedMail mail, CreditorSettings creditor, Instant now) {
        JavaMailSenderImpl server = mailServer.getIfAvailable();
        if (server == null) {
            throw new IllegalStateException("there is no mail server");
        }
        try (Courier courier = new Courier(SmtpManners.on(server))) {
            return courier.deliver(new OutgoingMail(courier.session(), mail, List.of(), creditor, now));
        } catch (MessagingException noMail) {
            return new Handover.Refused(noMail.toString()); // an address that is none
        }
    }
}
