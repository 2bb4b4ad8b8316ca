package io.quittance.notifications.mail;

import static io.quittance.notifications.Books.ON;
import static io.quittance.notifications.mail.ScriptedSmtpServer.DROP;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.Client;
import io.quittance.client.ClientKind;
import io.quittance.client.Clients;
import io.quittance.client.ContactRole;
import io.quittance.creditor.Creditor;
import io.quittance.dunning.conduct.SendingStop;
import io.quittance.dunning.conduct.SendingStopDesk;
import io.quittance.invoice.Invoice;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.evidence.MessageText;
import io.quittance.notifications.mail.ScriptedSmtpServer.Stage;
import io.quittance.notifications.message.Composition;
import io.quittance.notifications.message.Departures;
import io.quittance.notifications.message.MessageStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What becomes of a message that is due, on a real database and a real conversation with a wire.server(). */
@NotificationsTest
class DispatchTest {

    private static final Instant NOW = Instant.parse("2026-11-04T08:00:00Z");
    private static final LocalDate LATE = ON.minusDays(12);

    @Autowired
    private Books books;

    @Autowired
    private Composition composition;

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private Departures departures;

    @Autowired
    private SendingStopDesk stops;

    @Autowired
    private MessageText texts;

    @Autowired
    private Clients clients;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

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
    void aDueMessageIsSentAndItsStepIsDone() {
        long step = books.step(client, "reminder-1", books.invoice(client, "10.00"));

        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(1, 0, 0, 0, 0));
        assertThat(books.message(step).status()).isEqualTo(MessageStatus.SENT);
        assertThat(books.message(step).attempts()).isEqualTo(1);
        assertThat(books.message(step).sentAt()).isNotNull();
        assertThat(books.stepStatus(step)).isEqualTo("DONE");
        assertThat(books.history(client)).contains("MESSAGE_SENT", "STEP_DONE");
        assertThat(wire.server().accepted())
                .singleElement()
                .asString()
                .contains("Message-ID: " + books.message(step).messageId())
                .contains("Reply-To: compta@lumiere.example")
                .contains("Auto-Submitted: auto-generated")
                .contains("multipart/alternative")
                .doesNotContain("List-Unsubscribe");
    }

    @Test
    void nothingIsSentTwice() {
        books.step(client, "reminder-1", books.invoice(client, "10.00"));
        deliver(NOW);

        assertThat(deliver(NOW.plusSeconds(86_400))).isEqualTo(new DispatchReport(0, 0, 0, 0, 0));
        assertThat(wire.server().accepted()).hasSize(1);
    }

    @Test
    void whatWaitsStaysWhileSendingIsStopped() {
        long composed = books.step(client, "reminder-1", books.invoice(client, "10.00"));
        composition.compose(creditor.id(), ON);
        Client another = books.client(creditor);
        long decided = books.step(another, "reminder-1", books.invoice(another, "10.00"));
        SendingStop stop = stops.stop(creditor.id(), "wrong figures", ON, "manager");

        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(0, 0, 0, 0, 2));
        assertThat(departures.take(books.message(composed).id(), NOW, "a sender at work"))
                .isEmpty();
        assertThat(books.message(composed).status()).isEqualTo(MessageStatus.QUEUED);
        assertThat(books.stepStatus(decided)).isEqualTo("APPROVED");
        stops.lift(creditor.id(), stop.id(), ON, "manager");

        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(2, 0, 0, 0, 0));
    }

    @Test
    void aRecipientRefusedForGoodFailsAtOnce() {
        wire.server().on(Stage.RCPT, "550 no such user");
        long step = books.step(client, "reminder-1", books.invoice(client, "10.00"));

        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(0, 1, 0, 0, 0));
        assertThat(books.message(step).status()).isEqualTo(MessageStatus.FAILED);
        assertThat(books.tasks(step)).singleElement().asString().startsWith("MESSAGE_FAILED: 550 no such user");
        assertThat(books.stepStatus(step)).isEqualTo("APPROVED");
        assertThat(books.history(client)).contains("MESSAGE_FAILED");
    }

    @Test
    void aBusyMailboxIsTriedAgainWithGrowingPausesThenGivenUp() {
        long step = books.step(client, "reminder-1", books.invoice(client, "10.00"));
        Instant at = NOW;
        for (int minutes : new int[] {1, 5, 15, 60, 240}) {
            wire.server().on(Stage.RCPT, "450 busy");
            assertThat(deliver(at)).isEqualTo(new DispatchReport(0, 0, 0, 0, 1));
            Duration pause = Duration.ofMinutes(minutes);
            assertThat(books.message(step).nextAttemptAt()).isEqualTo(at.plus(pause));
            assertThat(deliver(at.plus(pause).minusSeconds(1))).isEqualTo(new DispatchReport(0, 0, 0, 0, 1));
            at = at.plus(pause);
        }
        wire.server().on(Stage.RCPT, "450 busy");

        assertThat(deliver(at)).isEqualTo(new DispatchReport(0, 1, 0, 0, 0));
        assertThat(books.message(step).attempts()).isEqualTo(6);
        assertThat(books.tasks(step)).singleElement().asString().contains("450 busy");
        assertThat(texts.events(creditor.id(), books.message(step).id()))
                .extracting(MessageText.Event::status)
                .containsExactly("QUEUED", "QUEUED", "QUEUED", "QUEUED", "QUEUED", "FAILED");
    }

    @Test
    void aServerThatCannotBeReachedCostsOneMessageAnAttemptAndNotTheOthers() {
        wire.server().close();
        long first = books.step(client, "reminder-1", books.invoice(client, "10.00"));
        Client other = books.client(creditor);
        long second = books.step(other, "reminder-1", books.invoice(other, Books.number(), "10.00", LATE));

        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(0, 0, 0, 0, 2));
        assertThat(books.message(first).attempts()).isEqualTo(1);
        assertThat(books.message(second).attempts()).isZero();
    }

    @Test
    void anAnswerThatNeverCameIsAmbiguousAndNeverSentAgainByItself() {
        wire.server().on(Stage.DOT, DROP);
        long step = books.step(client, "reminder-1", books.invoice(client, "10.00"));

        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(0, 0, 0, 1, 0));
        assertThat(deliver(NOW.plusSeconds(86_400))).isEqualTo(new DispatchReport(0, 0, 0, 0, 0));
        assertThat(books.message(step).status()).isEqualTo(MessageStatus.AMBIGUOUS);
        assertThat(books.tasks(step)).singleElement().asString().startsWith("MESSAGE_AMBIGUOUS");
        assertThat(books.stepStatus(step)).isEqualTo("APPROVED");
        MessageText.Event event =
                texts.events(creditor.id(), books.message(step).id()).getLast();
        assertThat(event.plain()).isEqualTo(books.text(step));
    }

    @Test
    void aProgramThatDiedWhileItHandedOverLeavesADoubt() {
        long step = books.step(client, "reminder-1", books.invoice(client, "10.00"));
        composition.compose(creditor.id(), ON);
        departures.take(books.message(step).id(), NOW, "a program that died");

        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(0, 0, 0, 1, 0));
        assertThat(books.message(step).status()).isEqualTo(MessageStatus.AMBIGUOUS);
        assertThat(wire.server().accepted()).isEmpty();
    }

    @Test
    void whatASenderThatLivesHasInHandIsInDoubtOnceNoConversationLastsThatLong() throws SQLException {
        long step = books.step(client, "reminder-1", books.invoice(client, "10.00"));
        composition.compose(creditor.id(), ON);
        departures.take(books.message(step).id(), NOW, "a program that lives");
        try (Connection elsewhere = database.getConnection();
                Statement lock = elsewhere.createStatement()) {
            lock.execute(
                    "select pg_advisory_lock_shared(hashtextextended('quittance.sender.a program that lives', 0))");

            assertThat(deliver(NOW)).isEqualTo(new DispatchReport(0, 0, 0, 0, 0));
            jdbc.sql("update message set claimed_at = claimed_at - interval '16 minutes' where step_id = :step")
                    .param("step", step)
                    .update();

            assertThat(deliver(NOW)).isEqualTo(new DispatchReport(0, 0, 0, 1, 0));
            lock.execute("select pg_advisory_unlock_all()");
        }
    }

    @Test
    void namesCannotSmuggleHeadersIn() {
        // In English and in ASCII: otherwise the encoding of the words would hide the line break.
        Client hostile = clients.findById(books.client(creditor, "Evil Ltd", ClientKind.BUSINESS, Locale.ENGLISH)
                        .id())
                .orElseThrow();
        hostile.contacts()
                .getFirst()
                .correct("Zoe\r\nBcc: everyone@evil.example", ContactRole.ACCOUNTING, "zoe@dupont.example", null);
        clients.save(hostile);
        Invoice invoice = books.invoice(hostile, "F1\r\nBcc: evil@evil.example", "10.00", LATE);
        books.step(hostile, "reminder-1", invoice);
        deliver(NOW);

        String headers = wire.server().accepted().getFirst().split("\r\n\r\n", 2)[0];
        assertThat(headers.lines().filter(line -> line.startsWith("Bcc"))).isEmpty();
        assertThat(headers.replaceAll("\r\n ", " "))
                .contains("Zoe Bcc: everyone@evil.example")
                .contains("F1 Bcc: evil@evil.example");
    }

    private DispatchReport deliver(Instant now) {
        return dispatch.deliver(creditor.id(), ON, now);
    }
}
