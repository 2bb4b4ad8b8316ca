package io.quittance.notifications.mail;

import static io.quittance.notifications.Books.ON;
import static io.quittance.notifications.mail.ScriptedSmtpServer.DROP;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.Client;
import io.quittance.creditor.Creditor;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.mail.ScriptedSmtpServer.Stage;
import io.quittance.notifications.message.MessageDesk;
import io.quittance.notifications.message.MessageStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What a person decides about a message in doubt. */
@NotificationsTest
class MessageDeskTest {

    private static final Instant NOW = Instant.parse("2026-11-04T08:00:00Z");
    private static final LocalDate LATE = ON.minusDays(12);

    @Autowired
    private Books books;

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private MessageDesk desk;

    @Autowired
    private JavaMailSenderImpl mailServer;

    private Wire wire;
    private Creditor creditor;
    private Client client;

    @BeforeEach
    void openBooks() {
        wire = new Wire(mailServer);
        creditor = books.creditor();
        client = books.client(creditor);
    }

    @AfterEach
    void stop() {
        wire.close();
    }

    @Test
    void aPersonSettlesADoubt() {
        wire.server().on(Stage.DOT, DROP).on(Stage.DOT, DROP).on(Stage.DOT, DROP);
        long arrived = books.step(client, "reminder-1", books.invoice(client, "10.00"));
        Client second = books.client(creditor);
        long again = books.step(second, "reminder-1", books.invoice(second, Books.number(), "10.00", LATE));
        Client third = books.client(creditor);
        long hopeless = books.step(third, "reminder-1", books.invoice(third, Books.number(), "10.00", LATE));
        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(0, 0, 0, 3, 0));
        String messageId = books.message(again).messageId();

        desk.confirmSent(creditor.id(), books.message(arrived).id(), ON, "controller");
        desk.sendAgain(creditor.id(), books.message(again).id(), "controller");
        desk.giveUp(creditor.id(), books.message(hopeless).id(), ON, "controller");

        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(1, 0, 0, 0, 0));
        assertThat(books.message(arrived).status()).isEqualTo(MessageStatus.SENT);
        assertThat(books.stepStatus(arrived)).isEqualTo("DONE");
        assertThat(books.message(again).status()).isEqualTo(MessageStatus.SENT);
        assertThat(books.message(again).messageId()).isEqualTo(messageId);
        assertThat(books.message(hopeless).status()).isEqualTo(MessageStatus.CANCELLED);
        assertThat(books.stepStatus(hopeless)).isEqualTo("CANCELLED GIVEN_UP");
        for (long step : new long[] {arrived, again, hopeless}) {
            assertThat(books.tasks(step)).isEmpty();
        }
    }

    @Test
    void aDoubtThatComesBackOpensItsTaskAgain() {
        wire.server().on(Stage.DOT, DROP).on(Stage.DOT, DROP);
        long step = books.step(client, "reminder-1", books.invoice(client, "10.00"));
        deliver(NOW);
        desk.sendAgain(creditor.id(), books.message(step).id(), "controller");
        assertThat(books.tasks(step)).isEmpty();
        deliver(NOW);

        assertThat(books.tasks(step)).hasSize(1);
    }

    private DispatchReport deliver(Instant now) {
        return dispatch.deliver(creditor.id(), ON, now);
    }
}
