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
import io.quittance.hold.HoldDesk;
import io.quittance.hold.HoldReason;
import io.quittance.hold.HoldRequest;
import io.quittance.invoice.Invoice;
import io.quittance.money.Money;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.payment.NewPayment;
import io.quittance.payment.PaymentDesk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an approved step becomes: words, amounts, recipient, or a reason why not. */
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
    private MessageText texts;

    @Autowired
    private PaymentDesk payments;

    @Autowired
    private HoldDesk holds;

    @Autowired
    private Clients clients;

    @Autowired
    private Users users;

    @Autowired
    private SendingBlockers blockers;

    @Autowired
    private JdbcClient jdbc;

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
        MessageRow message = message(step);
        assertThat(message.subject()).isEqualTo("Rappel\u00a0: facture F20260042 échue le 23/10/2026");
        assertThat(message.recipient()).isEqualTo("zoe@dupont.example");
        assertThat(message.messageId()).matches("<step\\." + step + "\\.[0-9a-f-]{36}@lumiere\\.example>");
        assertThat(text(step))
                .contains("12\u00a0jours de retard")
                .contains("1\u202f234,56\u00a0€")
                .contains("RF69\u00a0F202\u00a06004\u00a02")
                .contains("FR76\u00a03000\u00a06000\u00a00112\u00a03456\u00a07890\u00a0189")
                .contains("10\u00a0novembre\u00a02026")
                .contains("Service comptabilité");
    }

    @Test
    void aSecondCompositionDoesNothing() {
        books.step(client, "reminder-1", books.invoice(client, number(), "10.00", LATE));
        compose();

        assertThat(compose()).isEqualTo(CompositionReport.NOTHING);
        assertThat(messages.of(creditor.id(), MessageList.Filter.ANY, Long.MAX_VALUE, 10))
                .hasSize(1);
    }

    @Test
    void severalInvoicesArePaidUnderTheClientsReference() {
        long step = books.step(
                client,
                "reminder-2",
                books.invoice(client, number(), "10.00", LATE),
                books.invoice(client, number(), "20.00", LATE));
        compose();

        assertThat(text(step))
                .contains(io.quittance.money.CreditorReference.ofNumber(client.number())
                        .grouped()
                        .replace(' ', '\u00a0'))
                .contains("Total des 2\u00a0factures");
    }

    @Test
    void whatIsNotDueIsListedButNotAskedFor() {
        long step = books.step(
                client,
                "reminder-1",
                books.invoice(client, "LATE1", "10.00", LATE),
                books.invoice(client, "SOON1", "20.00", ON.plusDays(5)));
        compose();

        assertThat(message(step).amount()).isEqualTo(Money.of("10.00", "EUR"));
        assertThat(text(step)).contains("FACTURE NON ÉCHUE").contains("SOON1").contains("régler 10,00\u00a0€");
    }

    @Test
    void anInvoiceDueTodayIsNotLate() {
        long step = books.step(client, "courtesy", books.invoice(client, number(), "10.00", ON));
        compose();

        assertThat(text(step)).contains("FACTURE NON ÉCHUE").doesNotContain("retard");
    }

    @Test
    void creditsAndUnappliedCashAreDeductedWithTheirLines() {
        Invoice invoice = books.invoice(client, number(), "100.00", LATE);
        books.invoice(client, "AV-7", "-30.00", LATE);
        unapplied("25.00", "VIR JUIN");
        long step = books.step(client, "reminder-1", invoice);
        compose();

        assertThat(message(step).amount()).isEqualTo(Money.of("45.00", "EUR"));
        assertThat(text(step))
                .contains("Avoirs à déduire\u00a0: −30,00\u00a0€")
                .contains("Avoir AV-7 du")
                .contains("Règlements reçus, non encore affectés\u00a0: −25,00\u00a0€")
                .contains("(«\u00a0VIR JUIN\u00a0»)")
                .contains("Total à régler\u00a0: 45,00\u00a0€");
    }

    @Test
    void aHeldPartIsSetAsideAndAWhollyHeldInvoiceLeaves() {
        Invoice partly = books.invoice(client, "PART1", "100.00", LATE);
        Invoice wholly = books.invoice(client, "HELD1", "500.00", LATE);
        hold(partly, "40.00");
        hold(wholly, null);
        long step = books.step(client, "reminder-1", partly, wholly);
        compose();

        assertThat(message(step).amount()).isEqualTo(Money.of("60.00", "EUR"));
        assertThat(text(step)).contains("hors 40,00\u00a0€ en suspens").doesNotContain("HELD1");
    }

    @Test
    void withNothingLeftTheStepIsCancelledWithItsReason() {
        Invoice paid = books.invoice(client, "PAID1", "10.00", LATE);
        long paidStep = books.step(client, "reminder-1", paid);
        payments.receive(
                new NewPayment(creditor.id(), client.id(), Money.of("10.00", "EUR"), ON, "PAID1"), ON, "controller");
        Client other = books.client(creditor);
        Invoice held = books.invoice(other, number(), "10.00", LATE);
        holds.place(
                new HoldRequest(creditor.id(), other.id(), null, HoldReason.PROMISE, null, null, ""), ON, "controller");
        long heldStep = books.step(other, "reminder-1", held);
        Client third = books.client(creditor);
        books.invoice(third, number(), "-10.00", LATE);
        long coveredStep = books.step(third, "reminder-1", books.invoice(third, number(), "10.00", LATE));

        assertThat(compose()).isEqualTo(new CompositionReport(0, 0, 3));
        assertThat(books.stepStatus(paidStep)).isEqualTo("CANCELLED PAID");
        assertThat(books.stepStatus(heldStep)).isEqualTo("CANCELLED HELD");
        assertThat(books.stepStatus(coveredStep)).isEqualTo("CANCELLED COVERED_BY_CASH");
        assertThat(books.history(client)).endsWith("STEP_CANCELLED");
    }

    @Test
    void lateChargesAreShownApartAndByLaw() {
        Invoice invoice = books.invoice(client, "CHG1", "12000.00", LocalDate.of(2026, 6, 15));
        payments.receive(
                new NewPayment(creditor.id(), client.id(), Money.of("2000.00", "EUR"), LocalDate.of(2026, 7, 15), "CHG1"),
                ON,
                "controller");
        long step = books.stepWithCharges(client, invoice);
        compose();

        // 15 days at 12.15 % and 15 at 12.40 % on 12,000, then 112 at 12.40 % on 10,000: 59.92 + 61.15 + 380.49
        assertThat(message(step).amount()).isEqualTo(Money.of("10000.00", "EUR"));
        assertThat(text(step))
                .contains("15\u00a0jours à 12,15\u00a0% sur 12\u202f000,00\u00a0€")
                .contains("112\u00a0jours à 12,40\u00a0% sur 10\u202f000,00\u00a0€")
                .contains("Total des factures\u00a0: 10\u202f000,00\u00a0€")
                .contains("Pénalités de retard\u00a0: 501,56\u00a0€")
                .contains("Indemnité forfaitaire (art.\u00a0D.\u00a0441-5 C.\u00a0com.)\u00a0: 40,00\u00a0€")
                .contains("Total à régler\u00a0: 10\u202f541,56\u00a0€")
                .contains("imputés d’abord sur le principal")
                .contains("ne constitue pas un conseil juridique");
    }

    @Test
    void aConsumerOwesNoneAndAPublicBuyerByItsOwnLaw() {
        Client consumer = books.client(creditor, "Léa Martin", ClientKind.CONSUMER, Locale.FRENCH);
        Client townHall = books.client(creditor, "Mairie de Lyon", ClientKind.PUBLIC, Locale.FRENCH);
        LocalDate due = LocalDate.of(2026, 9, 15);
        long private_ = books.stepWithCharges(consumer, books.invoice(consumer, number(), "1000.00", due));
        long public_ = books.stepWithCharges(townHall, books.invoice(townHall, number(), "1000.00", due));
        compose();

        assertThat(text(private_)).doesNotContain("énalités").doesNotContain("ndemnité").contains("régler 1\u202f000,00");
        assertThat(text(public_)).contains("50\u00a0jours à 10,40\u00a0%").contains("D.\u00a02192-35");
    }

    @Test
    void whoeverWorksInAccountingIsWrittenToFirstAndRepliesGoToTheCollector() {
        Client some = clients.findById(books.client(creditor).id()).orElseThrow();
        some.remove(some.contacts().getFirst());
        some.add(new Contact("Direction", ContactRole.DIRECTOR, "direction@dupont.example", null));
        some.add(new Contact("Sans adresse", ContactRole.ACCOUNTING, null, "0400000000"));
        some.add(new Contact("Compta", ContactRole.ACCOUNTING, "compta@dupont.example", null));
        User collector = users.save(new User(
                "c" + UUID.randomUUID(), "Inès Moreau", "ines@lumiere.example", Role.CREDIT_CONTROLLER, "-"));
        some.assignTo(collector.id());
        clients.save(some);
        long step = books.step(some, "reminder-1", books.invoice(some, number(), "10.00", LATE));
        compose();

        MessageText.Words words = words(step);
        assertThat(words.recipient()).isEqualTo("compta@dupont.example");
        assertThat(words.replyTo()).isEqualTo("ines@lumiere.example");
        assertThat(words.plain()).contains("Inès Moreau");
    }

    @Test
    void oneStepThatCannotBeWrittenDoesNotStopTheOthers() {
        long unknown = books.step(client, "no-such-template", books.invoice(client, number(), "10.00", LATE));
        Client silent = clients.findById(books.client(creditor).id()).orElseThrow();
        silent.remove(silent.contacts().getFirst());
        clients.save(silent);
        long nobody = books.step(silent, "reminder-1", books.invoice(silent, number(), "10.00", LATE));
        Client other = books.client(creditor);
        long good = books.step(other, "reminder-1", books.invoice(other, number(), "10.00", LATE));

        assertThat(compose()).isEqualTo(new CompositionReport(1, 2, 0));
        assertThat(message(good).status()).isEqualTo(MessageStatus.QUEUED);
        assertThat(message(unknown).status()).isEqualTo(MessageStatus.FAILED);
        assertThat(books.tasks(unknown))
                .containsExactly("MESSAGE_FAILED: there is no template fr/no-such-template.subject");
        assertThat(books.tasks(nobody))
                .containsExactly("MESSAGE_FAILED: client " + silent.number() + " has no contact with an email address");
        assertThat(books.stepStatus(nobody)).isEqualTo("APPROVED");
    }

    @Test
    void withoutASenderEverythingWaitsAndTheSettingsSayWhy() {
        Creditor mute = books.creditor("", null);
        Client some = books.client(mute);
        long step = books.step(some, "reminder-1", books.invoice(some, number(), "10.00", LATE));

        assertThat(composition.compose(mute.id(), ON)).isEqualTo(CompositionReport.NOTHING);
        assertThat(books.stepStatus(step)).isEqualTo("APPROVED");
        assertThat(blockers.of(mute.id(), ON)).containsExactly(SendingBlocker.SENDER_EMAIL, SendingBlocker.IBAN);
        assertThat(blockers.of(creditor.id(), ON)).isEmpty();
        assertThat(blockers.of(creditor.id(), LocalDate.of(2027, 1, 1)))
                .containsExactly(SendingBlocker.REFERENCE_RATE);
    }

    @Test
    void withoutAnAccountTheMailSaysWhereToFindIt() {
        Creditor poor = books.creditor("compta@lumiere.example", "FR00 0000");
        Client some = books.client(poor);
        long step = books.step(some, "reminder-1", books.invoice(some, number(), "10.00", LATE));
        composition.compose(poor.id(), ON);

        assertThat(texts.find(poor.id(), messageId(step)).orElseThrow().plain())
                .contains("Nos coordonnées bancaires figurent sur nos factures.")
                .doesNotContain("IBAN");
    }

    @Test
    void chargesWaitForTheirRateWhileTheRestLeaves() {
        LocalDate unknownSemester = LocalDate.of(2027, 1, 4);
        long charged = books.stepWithCharges(client, books.invoice(client, number(), "10.00", LATE));
        Client other = books.client(creditor);
        books.step(other, "reminder-1", books.invoice(other, number(), "10.00", LATE));

        assertThat(composition.compose(creditor.id(), unknownSemester)).isEqualTo(new CompositionReport(1, 0, 0));
        assertThat(books.stepStatus(charged)).isEqualTo("APPROVED");
    }

    @Test
    void aReaderOfEnglishGetsEnglish() {
        Client smith = books.client(creditor, "Smith <& Sons>", ClientKind.BUSINESS, Locale.ENGLISH);
        long step = books.step(smith, "reminder-1", books.invoice(smith, "INV7", "1234.56", LATE));
        compose();

        assertThat(message(step).subject()).isEqualTo("Reminder: invoice INV7 was due on 23 Oct 2026");
        assertThat(text(step)).contains("€1,234.56").contains("12 days late");
        assertThat(words(step).html()).contains("Smith &lt;&amp; Sons&gt;").doesNotContain("<& Sons>");
    }

    private CompositionReport compose() {
        return composition.compose(creditor.id(), ON);
    }

    private MessageRow message(long step) {
        return messages.of(creditor.id(), new MessageList.Filter(null, step, null, null), Long.MAX_VALUE, 1)
                .getFirst();
    }

    private MessageText.Words words(long step) {
        return texts.find(creditor.id(), messageId(step)).orElseThrow();
    }

    private String text(long step) {
        return words(step).plain();
    }

    private long messageId(long step) {
        return jdbc.sql("select id from message where step_id = :step")
                .param("step", step)
                .query(Long.class)
                .single();
    }

    private void unapplied(String amount, String reference) {
        jdbc.sql("""
                insert into payment (creditor_id, client_id, source, received_on, currency, amount, unapplied, reference, recorded_on, recorded_by)
                values (:creditor, :client, 'RECEIVED', :on, 'EUR', :amount, :amount, :reference, :on, 'test')
                """)
                .param("creditor", creditor.id())
                .param("client", client.id())
                .param("on", ON)
                .param("amount", new BigDecimal(amount))
                .param("reference", reference)
                .update();
    }

    private void hold(Invoice invoice, @Nullable String amount) {
        BigDecimal part = amount == null ? null : new BigDecimal(amount);
        holds.place(
                new HoldRequest(creditor.id(), client.id(), invoice.id(), HoldReason.DISPUTE, null, part, ""),
                ON,
                "controller");
    }

    private static String number() {
        return "F-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
