package io.quittance.notifications.catcher;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server on this machine alone; a mail is in the database before the sender is told that it was taken. */
final class MailCatcher implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MailCatcher.class);

    private final JdbcClient jdbc;
    private final SMTPServer server;

    MailCatcher(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .messageHandler((context, from, to, source) -> keep(from, to, source))
                .build();
        server.start();
        log.info("mails are caught and kept on port {}: none leaves this machine", port());
    }

    String host() {
        return InetAddress.getLoopbackAddress().getHostAddress();
    }

    int port() {
        return server.getPortAllocated();
    }

    private void keep(@Nullable String from, String to, byte[] source) {
        jdbc.sql("""
                insert into caught_mail (sender, recipients, subject, message_id, source)
                values (:sender, :recipients, :subject, :messageId, :source)
                """)
                .param("sender", Objects.requireNonNullElse(from, ""))
                .param("recipients", new String[] {to})
                .param("subject", header(source, "Subject"))
                .param("messageId", header(source, "Message-ID"))
                .param("source", source)
                .update();
    }

    /** Decoded; empty where there is none or the mail cannot be read as one: it is kept all the same. */
    private static String header(byte[] source, String name) {
        try {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(source));
            String value = name.equals("Subject") ? mail.getSubject() : mail.getHeader(name, null);
            return Objects.requireNonNullElse(value, "");
        } catch (MessagingException unreadable) {
            return "";
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
