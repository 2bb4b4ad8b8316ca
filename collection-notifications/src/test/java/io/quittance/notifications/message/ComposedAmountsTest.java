package io.quittance.notifications.message;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.charge.ledger.ChargeKind;
import io.quittance.charge.ledger.WaiverDesk;
import io.quittance.client.Client;
import io.quittance.client.ClientKind;
import io.quittance.creditor.Creditor;
import io.quittance.hold.HoldDesk;
import io.quittance.hold.HoldReason;
import io.quittance.hold.HoldRequest;
import io.quittance.invoice.Invoice;
import io.quittance.money.CreditorReference;
import io.quittance.money.Money;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.payment.NewPayment;
import io.quittance.payment.PaymentDesk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a message asks for. */
@NotificationsTest
class ComposedAmountsTest {

    private static final LocalDate LATE = ON.minusDays(12);

    @Autowired
    private Books books;

    @Autowired
    private Composition composition;

    @Autowired
    private PaymentDesk payments;

    @Autowired
    private HoldDesk holds;

    @Autowired
    private WaiverDesk waivers;

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
    void severalInvoicesArePaidUnderTheClientsReference() {
        long step = books.step(
                client,
                "reminder-2",
                books.invoice(client, Books.number(), "10.00", LATE),
                books.invoice(client, Books.number(), "20.00", LATE));
        compose();

        assertThat(books.text(step))
                .contains(CreditorReference.ofNumber(client.number()).grouped())
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

        assertThat(books.message(step).amount()).isEqualTo(Money.of("10.00", "EUR"));
        assertThat(books.text(step))
                .contains("FACTURE NON ÉCHUE")
                .contains("SOON1")
                .contains("régler 10,00\u00a0€");
    }

    @Test
    void anInvoiceDueTodayIsNotLate() {
        long step = books.step(client, "courtesy", books.invoice(client, Books.number(), "10.00", ON));
        compose();

        assertThat(books.text(step)).contains("FACTURE À ÉCHOIR").doesNotContain("retard");
    }

    @Test
    void creditsAndUnappliedCashAreDeductedWithTheirLines() {
        Invoice invoice = books.invoice(client, Books.number(), "100.00", LATE);
        books.invoice(client, "AV-7", "-30.00", LATE);
        unapplied("25.00", "VIR JUIN");
        long step = books.step(client, "reminder-1", invoice);
        compose();

        assertThat(books.message(step).amount()).isEqualTo(Money.of("45.00", "EUR"));
        assertThat(books.text(step))
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
        books.hold(partly, "40.00");
        books.hold(wholly, null);
        long step = books.step(client, "reminder-1", partly, wholly);
        compose();

        assertThat(books.message(step).amount()).isEqualTo(Money.of("60.00", "EUR"));
        assertThat(books.text(step)).contains("hors 40,00\u00a0€ en suspens").doesNotContain("HELD1");
    }

    @Test
    void withNothingLeftTheStepIsCancelledWithItsReason() {
        Invoice paid = books.invoice(client, "PAID1", "10.00", LATE);
        long paidStep = books.step(client, "reminder-1", paid);
        books.pay(client, "10.00", "PAID1");
        Client other = books.client(creditor);
        Invoice held = books.invoice(other, Books.number(), "10.00", LATE);
        holds.place(
                new HoldRequest(creditor.id(), other.id(), null, HoldReason.PROMISE, null, null, ""), ON, "controller");
        long heldStep = books.step(other, "reminder-1", held);
        Client third = books.client(creditor);
        books.invoice(third, Books.number(), "-10.00", LATE);
        long coveredStep = books.step(third, "reminder-1", books.invoice(third, Books.number(), "10.00", LATE));

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
                new NewPayment(
                        creditor.id(), client.id(), Money.of("2000.00", "EUR"), LocalDate.of(2026, 7, 15), "CHG1"),
                ON,
                "controller");
        long step = books.stepWithCharges(client, invoice);
        compose();

        // 15 days at 12.15 % and 15 at 12.40 % on 12,000, then 112 at 12.40 % on 10,000: 59.92 + 61.15 + 380.49
        assertThat(books.message(step).amount()).isEqualTo(Money.of("10000.00", "EUR"));
        assertThat(books.text(step))
                .contains("15\u00a0jours à 12,15\u00a0% sur 12\u202f000,00\u00a0€")
                .contains("112\u00a0jours à 12,40\u00a0% sur 10\u202f000,00\u00a0€")
                .contains("Total des factures\u00a0: 10\u202f000,00\u00a0€")
                .contains("Pénalités de retard\u00a0: 501,56\u00a0€")
                .contains("Indemnité forfaitaire (art.\u00a0D.\u00a0441-5 du code de commerce)\u00a0: 40,00\u00a0€")
                .contains("Total à régler\u00a0: 10\u202f541,56\u00a0€")
                .contains("imputés d’abord sur le principal")
                .contains("ne constitue pas un conseil juridique");
    }

    @Test
    void aConsumerOwesNoneAndAPublicBuyerByItsOwnLaw() {
        Client consumer = books.client(creditor, "Léa Martin", ClientKind.CONSUMER, Locale.FRENCH);
        Client townHall = books.client(creditor, "Mairie de Lyon", ClientKind.PUBLIC, Locale.FRENCH);
        LocalDate due = LocalDate.of(2026, 9, 15);
        long private_ = books.stepWithCharges(consumer, books.invoice(consumer, Books.number(), "1000.00", due));
        long public_ = books.stepWithCharges(townHall, books.invoice(townHall, Books.number(), "1000.00", due));
        compose();

        assertThat(books.text(private_))
                .doesNotContain("énalités")
                .doesNotContain("ndemnité")
                .contains("régler 1\u202f000,00");
        assertThat(books.text(public_))
                .contains("50\u00a0jours à 10,40\u00a0%")
                .contains("D.\u00a02192-35")
                .contains("Intérêts moratoires\u00a0: ")
                .doesNotContain("Pénalités de retard");
    }

    @Test
    void whatAMessageClaimsIsKeptWithItsComputationAndIsNotAskedForOnceWaived() {
        Invoice invoice = books.invoice(client, Books.number(), "12000.00", LocalDate.of(2026, 6, 15));
        waivers.waive(
                creditor.id(),
                invoice.id(),
                ChargeKind.INTEREST,
                Optional.of(Money.of("500.00", "EUR")),
                "goodwill",
                ON,
                "manager");
        long step = books.stepWithCharges(client, invoice);
        compose();

        assertThat(books.text(step))
                .contains("moins 500,00\u00a0€ remis ou réglés", "Pénalités de retard\u00a0: 77,66");
        assertThat(claimed(step)).containsExactly("INDEMNITY 40.00", "INTEREST 577.66");
        assertThat(jdbc.sql("""
                select count(*) from charge_claim_line l join charge_claim c on c.id = l.claim_id where c.step_id = :step
                """).param("step", step).query(Long.class).single()).isEqualTo(2);
        assertThat(standing(invoice.id())).isEqualTo("577.66");

        jdbc.sql("update dunning_step set status = 'CANCELLED', cancel_reason = 'TEST' where id = :step")
                .param("step", step)
                .update();
        assertThat(standing(invoice.id())).as("its step was cancelled").isEqualTo("0");
    }

    private List<String> claimed(long step) {
        return jdbc.sql("select kind || ' ' || amount from charge_claim where step_id = :step order by kind")
                .param("step", step)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private String standing(long invoice) {
        return jdbc.sql("select claimed from charge_standing where invoice_id = :invoice and kind = 'INTEREST'")
                .param("invoice", invoice)
                .query(String.class)
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

    private CompositionReport compose() {
        return composition.compose(creditor.id(), ON);
    }
}
