package io.quittance.notifications.mail;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.creditor.Creditor;
import io.quittance.log.LogFields;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.mail.ScriptedSmtpServer.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What is logged of a message that could not be written or delivered: its numbers, and nothing of whom it is for. */
@NotificationsTest
class LogLinesTest {

    private static final Instant NOW = Instant.parse("2026-11-04T08:00:00Z");

    @Autowired
    private Books books;

    @Autowired
    private Clients clients;

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private JavaMailSenderImpl mailServer;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger ours = (Logger) LoggerFactory.getLogger("io.quittance");

    private Wire wire;
    private Creditor creditor;
    private Client client;

    @BeforeEach
    void openBooks() {
        wire = new Wire(mailServer);
        creditor = books.creditor();
        client = books.client(creditor);
        lines.start();
        ours.addAppender(lines);
    }

    @AfterEach
    void stop() {
        ours.detachAppender(lines);
        wire.close();
    }

    @Test
    void aRefusedMailIsToldByItsNumbers() {
        wire.server().on(Stage.RCPT, "550 <zoe@dupont.example>: no such user");
        long step = books.step(client, "reminder-1", books.invoice(client, "1234.56"));

        deliver();

        assertThat(lines.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getMDCPropertyMap())
                        .containsAllEntriesOf(Map.of(
                                "creditor", String.valueOf(creditor.id()),
                                "client", String.valueOf(client.id()),
                                "step", String.valueOf(step),
                                "message", String.valueOf(books.message(step).id()))));
        nothingPersonal();
    }

    @Test
    void aMessageThatCannotBeWrittenIsToldByItsStep() {
        Client silent = clients.findById(client.id()).orElseThrow();
        silent.remove(silent.contacts().getFirst());
        clients.save(silent);
        long step = books.step(silent, "reminder-1", books.invoice(silent, "1234.56"));

        deliver();

        assertThat(lines.list)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.getMDCPropertyMap())
                        .containsEntry("step", String.valueOf(step))
                        .containsEntry("creditor", String.valueOf(creditor.id())));
        assertThat(lines.list.getFirst().getFormattedMessage()).contains("NoRecipientException");
        nothingPersonal();
    }

    /** As the job does. */
    private void deliver() {
        LogFields.run("creditor", creditor.id(), () -> dispatch.deliver(creditor.id(), ON, NOW));
    }

    private void nothingPersonal() {
        List<String> told =
                lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        assertThat(told)
                .isNotEmpty()
                .noneMatch(line -> line.matches("(?i).*(@|zoé|lefèvre|dupont|lumière|1234|" + client.number() + ").*"));
        assertThat(lines.list).allMatch(line -> line.getThrowableProxy() == null);
    }
}
