package io.quittance.notifications.watch;

import io.quittance.notifications.catcher.CaughtMails;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Can the mail server be reached, and does it let us in? Nothing is sent. */
@Component
public class MailServerLook {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** So that a server which says nothing is given up before who asked is. */
    private static final String EACH_STEP = "1500";

    private final ObjectProvider<JavaMailSenderImpl> mailServer;
    private final ObjectProvider<CaughtMails> caught;
    private final Kept<Answer> recent = new Kept<>(Duration.ofSeconds(30), LONGEST);

    MailServerLook(ObjectProvider<JavaMailSenderImpl> mailServer, ObjectProvider<CaughtMails> caught) {
        this.mailServer = mailServer;
        this.caught = caught;
    }

    /** How the mail server is. */
    public enum State {
        /** None was named. */
        NONE,
        /** Mails are caught inside the program. */
        CAUGHT,
        REACHED,
        UNREACHED
    }

    /**
     * @param server its name and port; empty: there is none
     * @param reply why it could not be reached, in its own or the network's words; empty: it was
     */
    public record Answer(State state, String server, String reply) {}

    /** Connects now; it takes two seconds at most. */
    public Answer look() {
        JavaMailSenderImpl server = mailServer.getIfAvailable();
        if (server == null) {
            return new Answer(State.NONE, "", "");
        }
        String name = server.getHost() + (server.getPort() > 0 ? ":" + server.getPort() : "");
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Thread.ofVirtual().name("mail-server-look").start(() -> answer.complete(connect(server, name)));
        try {
            return answer.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            return new Answer(State.UNREACHED, name, "no answer within " + LONGEST.toSeconds() + " s");
        } catch (ExecutionException failed) {
            return new Answer(State.UNREACHED, name, String.valueOf(failed.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer(State.UNREACHED, name, "interrupted");
        }
    }

    /** The answer of the last half minute, for programs that ask often; empty: there is none yet. */
    public Optional<Answer> recent() {
        return recent.get(this::look);
    }

    private Answer connect(JavaMailSenderImpl server, String name) {
        try {
            hasty(server).testConnection();
            return new Answer(caught.getIfAvailable() == null ? State.REACHED : State.CAUGHT, name, "");
        } catch (MessagingException | RuntimeException e) {
            return new Answer(State.UNREACHED, name, String.valueOf(e.getMessage()));
        }
    }

    /** The same server with less patience; mails that are sent meanwhile keep theirs. */
    private static JavaMailSenderImpl hasty(JavaMailSenderImpl server) {
        if (server.getHost() == null) {
            return server; // its session comes from somewhere else
        }
        String prefix = "mail." + Optional.ofNullable(server.getProtocol()).orElse("smtp") + '.';
        Properties properties = new Properties();
        properties.putAll(server.getJavaMailProperties());
        properties.put(prefix + "connectiontimeout", EACH_STEP);
        properties.put(prefix + "timeout", EACH_STEP);
        properties.put(prefix + "writetimeout", EACH_STEP);
        JavaMailSenderImpl hasty = new JavaMailSenderImpl();
        hasty.setProtocol(server.getProtocol());
        hasty.setHost(server.getHost());
        hasty.setPort(server.getPort());
        hasty.setUsername(server.getUsername());
        hasty.setPassword(server.getPassword());
        hasty.setJavaMailProperties(properties);
        return hasty;
    }
}
