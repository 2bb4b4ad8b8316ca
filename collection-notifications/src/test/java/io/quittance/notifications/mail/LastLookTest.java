package io.quittance.notifications.mail;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.client.ContactRole;
import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.dunning.step.StepDesk;
import io.quittance.invoice.Invoice;
import io.quittance.money.Money;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.message.Composition;
import io.quittance.notifications.message.MessageStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What changes between the writing of a message and its leaving is not written to anyone. */
@NotificationsTest
class LastLookTest {

    private static final Instant NOW = Instant.parse("2026-11-04T08:00:00Z");
    private static final LocalDate LATE = ON.minusDays(12);

    @Autowired
    private Books books;

    @Autowired
    private Composition composition;

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private StepDesk steps;

    @Autowired
    private Clients clients;

    @Autowired
    private Creditors creditors;

    @Autowired
    private JdbcClient jdbc;

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
    void anInvoicePaidInBetweenLeavesTheMail() {
        Invoice paid = books.invoice(client, "PAID" + Books.number(), "10.00", LATE);
        Invoice open = books.invoice(client, "OPEN" + Books.number(), "20.00", LATE);
        long step = books.step(client, "reminder-1", paid, open);
        composition.compose(creditor.id(), ON);
        String messageId = books.message(step).messageId();
        books.pay(client, "10.00", paid.number());

        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(1, 0, 0, 0, 0));
        assertThat(books.text(step)).contains(open.number()).doesNotContain(paid.number());
        assertThat(books.message(step).messageId()).isEqualTo(messageId);
        assertThat(books.message(step).amount()).isEqualTo(Money.of("20.00", "EUR"));
        assertThat(wire.server().accepted())
                .singleElement()
                .asString()
                .contains(open.number())
                .doesNotContain(paid.number());
    }

    @Test
    void anInvoiceHeldInBetweenLeavesTheMailAndClimbsNoRung() {
        Invoice disputed = books.invoice(client, "DISP" + Books.number(), "10.00", LATE);
        Invoice open = books.invoice(client, "OPEN" + Books.number(), "20.00", LATE);
        long step = books.step(client, "reminder-1", disputed, open);
        composition.compose(creditor.id(), ON);
        books.hold(disputed, null);
        deliver(NOW);

        assertThat(books.text(step)).doesNotContain(disputed.number());
        assertThat(books.rungs(disputed)).isEmpty();
        assertThat(books.rungs(open)).containsExactly(2);
        assertThat(books.rungsAstray()).isZero();
    }

    @Test
    void withNothingLeftTheMessageAndItsStepAreCancelled() {
        Invoice invoice = books.invoice(client, "10.00");
        long step = books.step(client, "reminder-1", invoice);
        composition.compose(creditor.id(), ON);
        books.pay(client, "10.00", invoice.number());

        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(0, 0, 1, 0, 0));
        assertThat(books.message(step).status()).isEqualTo(MessageStatus.CANCELLED);
        assertThat(books.stepStatus(step)).isEqualTo("CANCELLED PAID");
        assertThat(books.history(client)).endsWith("STEP_CANCELLED");
        assertThat(wire.server().accepted()).isEmpty();
    }

    @Test
    void whatWasOnlyListedIsNotAskedForInTheWordsOfARungItNeverClimbed() {
        Invoice leader = books.invoice(client, "LEAD" + Books.number(), "10.00", LATE);
        long step = books.step(client, "reminder-2", leader);
        books.inform(step, books.invoice(client, "INFO" + Books.number(), "20.00", ON.minusDays(1)));
        composition.compose(creditor.id(), ON);
        books.pay(client, "10.00", leader.number());

        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(0, 0, 1, 0, 0));
        assertThat(books.stepStatus(step)).isEqualTo("CANCELLED PAID");
    }

    @Test
    void aMessageThatWaitedForItsServerNamesTheAccountOfTheDayItLeaves() {
        long step = books.step(client, "reminder-1", books.invoice(client, "10.00"));
        wire.server().on(ScriptedSmtpServer.Stage.DATA, "451 try again later");
        deliver(NOW);
        Creditor stored = creditors.findById(creditor.id()).orElseThrow();
        stored.adopt(books.creditor("compta@lumiere.example", "FR14 2004 1010 0505 0001 3M02 606")
                .settings());
        creditors.save(stored);

        deliver(NOW.plus(Duration.ofMinutes(2)));
        assertThat(books.text(step)).contains("FR14 2004 1010 0505 0001 3M02 606");
    }

    @Test
    void aMessageWhoseBooksCannotBeReadIsNotInDoubt() {
        long step = books.step(client, "reminder-1", books.invoice(client, "10.00"));
        composition.compose(creditor.id(), ON);
        jdbc.sql("alter table message_line rename to message_line_away").update();
        try {
            assertThatThrownBy(() -> deliver(NOW)).isInstanceOf(DataAccessException.class);
        } finally {
            jdbc.sql("alter table message_line_away rename to message_line").update();
        }

        assertThat(books.message(step).status()).isEqualTo(MessageStatus.QUEUED);
        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(1, 0, 0, 0, 0));
        assertThat(books.message(step).attempts()).isEqualTo(1);
    }

    @Test
    void aStepThatAPersonCancelledIsNotSent() {
        long step = books.step(client, "reminder-1", books.invoice(client, "10.00"));
        composition.compose(creditor.id(), ON);
        steps.cancel(step, "they called", ON, "controller");

        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(0, 0, 1, 0, 0));
        assertThat(books.stepStatus(step)).isEqualTo("CANCELLED they called");
        assertThat(wire.server().accepted()).isEmpty();
    }

    @Test
    void aContactCorrectedInBetweenGetsTheMail() {
        long step = books.step(client, "reminder-1", books.invoice(client, "10.00"));
        composition.compose(creditor.id(), ON);
        Client stored = clients.findById(client.id()).orElseThrow();
        stored.contacts().getFirst().correct("Zoé", ContactRole.ACCOUNTING, "neuf@dupont.example", null);
        clients.save(stored);
        deliver(NOW);

        assertThat(books.message(step).recipient()).isEqualTo("neuf@dupont.example");
        assertThat(wire.server().accepted()).singleElement().asString().contains("neuf@dupont.example");
    }

    @Test
    void aMessageThatWaitedOverNightIsWrittenForTheDayItLeaves() {
        long step = books.step(client, "reminder-1", books.invoice(client, "10.00"));
        composition.compose(creditor.id(), ON);
        assertThat(books.text(step)).contains("12\u00a0jours de retard");

        dispatch.deliver(creditor.id(), ON.plusDays(2), NOW.plus(Duration.ofDays(2)));
        assertThat(books.text(step)).contains("14\u00a0jours de retard");
    }

    @Test
    void aPaymentWhileTheServerAnswersComesTooLateAndChangesNothing() {
        Invoice invoice = books.invoice(client, "10.00");
        long step = books.step(client, "reminder-1", invoice);
        wire.server().beforeAnswering(() -> books.pay(client, "10.00", invoice.number()));

        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(1, 0, 0, 0, 0));
        assertThat(books.text(step)).contains(invoice.number());
    }

    private DispatchReport deliver(Instant now) {
        return dispatch.deliver(creditor.id(), ON, now);
    }
}
