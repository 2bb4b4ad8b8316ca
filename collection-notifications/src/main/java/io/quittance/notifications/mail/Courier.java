package io.quittance.notifications.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.net.SocketTimeoutException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Hands messages to the mail server over one connection, opened when first needed and again when it was lost.
 *
 * <p>Whether a failed message may have been taken is decided by one fact: was the whole of it given to the server? If
 * not, no server took it. If so, only an answer with a code tells.
 */
final class Courier implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    private final JavaMailSenderImpl server;
    private @Nullable Transport connection;

    /** Whether the server took the last mail over it, so that it need not be asked whether it listens. */
    private boolean isProven;

    Courier(JavaMailSenderImpl server) {
        this.server = server;
    }

    Session session() {
        return server.getSession();
    }

    Handover deliver(OutgoingMail mail) {
        boolean wasProven = isProven;
        Transport open;
        try {
            open = connect();
        } catch (MessagingException e) {
            return new Handover.Unreachable(e.toString());
        }
        isProven = false;
        try {
            open.sendMessage(mail, mail.getAllRecipients());
            isProven = true;
            return new Handover.Accepted("accepted by " + server.getHost());
        } catch (MessagingException | RuntimeException e) {
            boolean wasDropped = wasProven && !mail.wasGivenWhole() && !isSilence(e) && !open.isConnected();
            // As servers do after so many mails: it costs no message an attempt.
            return wasDropped ? deliver(mail) : Handover.failed(e, mail.wasGivenWhole());
        }
    }

    /** Whoever is silent would be so once more, and no conversation may last twice its time. */
    private static boolean isSilence(Throwable failure) {
        return failure instanceof SocketTimeoutException
                || (failure.getCause() != null && isSilence(failure.getCause()));
    }

    /** {@code isConnected} asks the server. */
    private Transport connect() throws MessagingException {
        if (connection != null && (isProven || connection.isConnected())) {
            return connection;
        }
        Transport fresh =
                session().getTransport(Optional.ofNullable(server.getProtocol()).orElse("smtp"));
        fresh.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        connection = fresh;
        return fresh;
    }

    @Override
    public void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (MessagingException e) {
                log.debug("the connection to the mail server was not closed", e);
            }
        }
    }
}
