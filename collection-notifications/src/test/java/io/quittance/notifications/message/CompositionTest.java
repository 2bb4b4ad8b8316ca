package io.quittance.notifications.message;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.Client;
import io.quittance.client.ClientKind;
import io.quittance.client.Clients;
import io.quittance.client.Contact;
import io.quittance.client.ContactRole;
import io.quittance.creditor.Creditor;
import io.quittance.creditor.Role;
import io.quittance.creditor.User;
import io.quittance.creditor.Users;
import io.quittance.invoice.Invoice;
import io.quittance.money.Money;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.evidence.MessageList;
import io.quittance.notifications.evidence.MessageRow;
import io.quittance.notifications.evidence.MessageText;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an approved step becomes: a message to the right person, or a reason why not. */
@NotificationsTest
class CompositionTest {

    private static final LocalDate LATE = ON.minusDays(12);

    @Autowired
    private Books books;

    @Autowired
    private Composition composition;

    @Autowired
    private MessageList messages;

    @Autowired
    private Clients clients;

    @Autowired
    private Users users;

    @Autowired
    private SendingBlockers blockers;

    private Creditor creditor;
    private Client client;

    @BeforeEach
    void openBooks() {
        creditor = books.creditor();
        client = books.client(creditor);
    }

    @Test
    void aReminderInFrenchNamesTheInvoiceAndHowToPayIt() {
        Invoice invoice = books.invoice(client, "F20260042", "1234.56", LATE);
        long step = books.step(client, "reminder-1", invoice);

        assertThat(compose()).isEqualTo(new CompositionReport(1, 0, 0));
        MessageRow message = books.message(step);
        assertThat(message.subject()).isEqualTo("Rappel\u00a0: facture F20260042 échue le 23/10/2026");
        assertThat(message.recipient()).isEqualTo("zoe@dupont.example");
        assertThat(message.messageId()).matches("<step\\." + step + "\\.[0-9a-f-]{36}@lumiere\\.example>");
        assertThat(books.text(step))
                .contains("12\u00a0jours de retard")
                .contains("1\u202f234,56\u00a0€")
                .contains("RF69 F202 6004 2")
                .contains("FR76 3000 6000 0112 3456 7890 189")
                .contains("10\u00a0novembre\u00a02026")
                .contains("Service comptabilité");
    }

    @Test
    void aSecondCompositionDoesNothing() {
        books.step(client, "reminder-1", books.invoice(client, Books.number(), "10.00", LATE));
        compose();

        assertThat(compose()).isEqualTo(CompositionReport.NOTHING);
        assertThat(messages.of(creditor.id(), MessageList.Filter.ANY, Long.MAX_VALUE, 10))
                .hasSize(1);
    }

    @Test
    void whoeverWorksInAccountingIsWrittenToFirstAndRepliesGoToTheCollector() {
        Client some = clients.findById(books.client(creditor).id()).orElseThrow();
        some.remove(some.contacts().getFirst());
        some.add(new Contact("Direction", ContactRole.DIRECTOR, "direction@dupont.example", null));
        some.add(new Contact("Sans adresse", ContactRole.ACCOUNTING, null, "0400000000"));
        some.add(new Contact("Compta", ContactRole.ACCOUNTING, "compta@dupont.example", null));
        User collector = users.save(
                new User("c" + UUID.randomUUID(), "Inès Moreau", "ines@lumiere.example", Role.CREDIT_CONTROLLER, "-"));
        some.assignTo(collector.id());
        clients.save(some);
        long step = books.step(some, "reminder-1", books.invoice(some, Books.number(), "10.00", LATE));
        compose();

        MessageText.Words words = books.words(step);
        assertThat(words.recipient()).isEqualTo("compta@dupont.example");
        assertThat(words.replyTo()).isEqualTo("ines@lumiere.example");
        assertThat(words.plain()).contains("Inès Moreau");
    }

    @Test
    void oneStepThatCannotBeWrittenDoesNotStopTheOthers() {
        long unknown = books.step(client, "no-such-template", books.invoice(client, Books.number(), "10.00", LATE));
        Client silent = clients.findById(books.client(creditor).id()).orElseThrow();
        silent.remove(silent.contacts().getFirst());
        clients.save(silent);
        long nobody = books.step(silent, "reminder-1", books.invoice(silent, Books.number(), "10.00", LATE));
        Client other = books.client(creditor);
        long good = books.step(other, "reminder-1", books.invoice(other, Books.number(), "10.00", LATE));

        assertThat(compose()).isEqualTo(new CompositionReport(1, 2, 0));
        assertThat(books.message(good).status()).isEqualTo(MessageStatus.QUEUED);
        assertThat(books.message(unknown).status()).isEqualTo(MessageStatus.FAILED);
        assertThat(books.tasks(unknown)).containsExactly("MESSAGE_FAILED: there is no mail text \"no-such-template\"");
        assertThat(books.tasks(nobody))
                .containsExactly("MESSAGE_FAILED: client " + silent.number() + " has no contact with an email address");
        assertThat(books.stepStatus(nobody)).isEqualTo("APPROVED");
    }

    @Test
    void ofSeveralStepsThatWaitedOnlyTheNewestIsWritten() {
        Invoice invoice = books.invoice(client, Books.number(), "10.00", LATE);
        long older = books.step(client, "reminder-1", invoice);
        long newer = books.laterStep(older, ON.plusDays(7));

        assertThat(composition.compose(creditor.id(), ON.plusDays(7))).isEqualTo(new CompositionReport(1, 0, 1));
        assertThat(books.stepStatus(older)).isEqualTo("CANCELLED SUPERSEDED");
        assertThat(books.history(client)).containsExactly("STEP_CANCELLED");
        assertThat(books.message(newer).status()).isEqualTo(MessageStatus.QUEUED);
        assertThat(books.rungs(invoice)).containsExactly(2);
        assertThat(books.rungsAstray()).isZero();
    }

    @Test
    void withoutASenderEverythingWaitsAndTheSettingsSayWhy() {
        Creditor mute = books.creditor("", null);
        Client some = books.client(mute);
        long step = books.step(some, "reminder-1", books.invoice(some, Books.number(), "10.00", LATE));

        assertThat(composition.compose(mute.id(), ON)).isEqualTo(CompositionReport.NOTHING);
        assertThat(books.stepStatus(step)).isEqualTo("APPROVED");
        assertThat(blockers.of(mute.id(), ON)).containsExactly(SendingBlocker.SENDER_EMAIL, SendingBlocker.IBAN);
        assertThat(blockers.of(creditor.id(), ON)).isEmpty();
        assertThat(blockers.of(creditor.id(), LocalDate.of(2027, 1, 1))).containsExactly(SendingBlocker.REFERENCE_RATE);
    }

    @Test
    void withoutAnAccountTheMailSaysWhereToFindIt() {
        Creditor poor = books.creditor("compta@lumiere.example", "FR00 0000");
        Client some = books.client(poor);
        long step = books.step(some, "reminder-1", books.invoice(some, Books.number(), "10.00", LATE));
        composition.compose(poor.id(), ON);

        assertThat(books.text(step))
                .contains("Nos coordonnées bancaires figurent sur nos factures.")
                .doesNotContain("IBAN");
    }

    @Test
    void chargesWaitForTheirRateWhileTheRestLeaves() {
        LocalDate unknownSemester = LocalDate.of(2027, 1, 4);
        long charged = books.stepWithCharges(client, books.invoice(client, Books.number(), "10.00", LATE));
        Client other = books.client(creditor);
        books.step(other, "reminder-1", books.invoice(other, Books.number(), "10.00", LATE));

        assertThat(composition.compose(creditor.id(), unknownSemester)).isEqualTo(new CompositionReport(1, 0, 0));
        assertThat(books.stepStatus(charged)).isEqualTo("APPROVED");
    }

    @Test
    void aCourtesyThatComesTooLateIsVoid() {
        long late = books.step(client, "courtesy", books.invoice(client, Books.number(), "10.00", LATE));
        Client other = books.client(creditor);
        Invoice soon = books.invoice(other, "SOON" + Books.number(), "20.00", ON.plusDays(3));
        long inTime = books.step(other, "courtesy", soon);
        books.inform(inTime, books.invoice(other, Books.number(), "500.00", LATE));

        assertThat(compose()).isEqualTo(new CompositionReport(1, 0, 1));
        assertThat(books.stepStatus(late)).isEqualTo("CANCELLED VOID");
        assertThat(books.message(inTime).amount()).isEqualTo(Money.of("20.00", "EUR"));
        assertThat(books.text(inTime)).contains("règlement de 20,00\u00a0€ au plus tard le 7\u00a0novembre");
    }

    @Test
    void aReminderOfWhatIsNotDueAnyMoreIsCancelled() {
        long step = books.step(client, "reminder-1", books.invoice(client, Books.number(), "10.00", ON.plusDays(9)));

        assertThat(compose()).isEqualTo(new CompositionReport(0, 0, 1));
        assertThat(books.stepStatus(step)).isEqualTo("CANCELLED NOT_DUE");
    }

    @Test
    void aReaderOfEnglishGetsEnglish() {
        Client smith = books.client(creditor, "Smith <& Sons>", ClientKind.BUSINESS, Locale.ENGLISH);
        long step = books.step(smith, "reminder-1", books.invoice(smith, "INV7", "1234.56", LATE));
        compose();

        assertThat(books.message(step).subject()).isEqualTo("Reminder: invoice INV7 was due on 23 Oct 2026");
        assertThat(books.text(step)).contains("€1,234.56").contains("12 days late");
        assertThat(books.words(step).html())
                .contains("Smith &lt;&amp; Sons&gt;")
                .doesNotContain("<& Sons>");
    }

    private CompositionReport compose() {
        return composition.compose(creditor.id(), ON);
    }
}
