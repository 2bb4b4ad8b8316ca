package io.quittance.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.money.Money;
import io.quittance.testing.UsePostgres;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

/** Rules §6 (C. civ. 1342-10) on a real database: A due 1 March, B due 1 April, C not due on 15 April. */
@SpringBootTest
@UsePostgres
@Transactional
class PaymentDeskTest {

    private static final LocalDate ON = LocalDate.of(2026, 4, 15);

    @Autowired
    private PaymentDesk desk;

    @Autowired
    private Creditors creditors;

    @Autowired
    private Clients clients;

    @Autowired
    private Invoices invoices;

    private Client client;

    @BeforeEach
    void openInvoices() {
        Creditor creditor = creditors.save(new Creditor("ACME"));
        client = clients.save(new Client(creditor.id(), "C1", "Dupont"));
        open("A", "1000.00", LocalDate.of(2026, 3, 1));
        open("B", "2000.00", LocalDate.of(2026, 4, 1));
        open("C", "3000.00", LocalDate.of(2026, 5, 1));
    }

    @Test
    void withoutAReferenceTheOldestDueIsSettledFirst() {
        ReceivedPayment payment = receive("2500.00", "");

        assertThat(payment.allocations()).containsExactly(share("A", "1000.00"), share("B", "1500.00"));
        assertThat(payment.unapplied().isZero()).isTrue();
        assertThat(balance("A")).isEqualTo("0.00");
        assertThat(balance("B")).isEqualTo("500.00");
        assertThat(balance("C")).isEqualTo("3000.00");
    }

    @Test
    void theInvoiceThatTheDebtorNamesComesFirst() {
        assertThat(receive("2500.00", "règlement facture B").allocations())
                .containsExactly(share("B", "2000.00"), share("A", "500.00"));
    }

    @Test
    void aNamedInvoiceIsSettledThoughItIsNotDue() {
        assertThat(receive("3000.00", "C").allocations()).containsExactly(share("C", "3000.00"));
    }

    @Test
    void whatIsTooMuchStaysUnapplied() {
        assertThat(receive("6100.00", "").unapplied()).isEqualTo(Money.of("100.00", "EUR"));
    }

    @Test
    void aPaymentInAnotherCurrencySettlesNothing() {
        ReceivedPayment payment = desk.receive(
                new NewPayment(client.creditorId(), client.id(), Money.of("10.00", "USD"), ON, "A"), ON, "controller");

        assertThat(payment.allocations()).isEmpty();
        assertThat(payment.unapplied()).isEqualTo(Money.of("10.00", "USD"));
    }

    private ReceivedPayment receive(String amount, String reference) {
        return desk.receive(
                new NewPayment(client.creditorId(), client.id(), Money.of(amount, "EUR"), ON, reference),
                ON,
                "controller");
    }

    private void open(String number, String total, LocalDate dueOn) {
        invoices.save(new Invoice(
                client.creditorId(), client.id(), number, dueOn.minusDays(30), dueOn, Money.of(total, "EUR")));
    }

    private String balance(String number) {
        return invoices.findByCreditorIdAndNumber(client.creditorId(), number)
                .orElseThrow()
                .balance()
                .toPlain();
    }

    private static ReceivedPayment.Share share(String invoice, String amount) {
        return new ReceivedPayment.Share(invoice, Money.of(amount, "EUR"));
    }
}
