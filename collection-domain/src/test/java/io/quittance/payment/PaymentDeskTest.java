package io.quittance.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.insight.check.Reconciliation;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.money.Money;
import io.quittance.payment.Payment.NotTakenBackException;
import io.quittance.testing.UsePostgres;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Rules §6 (C. civ. 1342-10) on a real database: A due 1 March, B due 1 April, C not due on 15 April. */
@SpringBootTest
@UsePostgres
@Transactional
class PaymentDeskTest {

    private static final LocalDate ON = LocalDate.of(2026, 4, 15);

    private static final TakenBack RETURNED =
            new TakenBack(LocalDate.of(2026, 5, 2), "controller", TakeBackReason.RETURNED);

    @Autowired
    private PaymentDesk desk;

    @Autowired
    private OrderedPayments ordered;

    @Autowired
    private Payments payments;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

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

    @Test
    void takingAPaymentBackReopensWhatItPaid() {
        ReceivedPayment payment = receive("6100.00", "");

        assertThat(desk.takeBack(client.creditorId(), payment.id(), RETURNED)).containsExactly("A", "B", "C");

        assertThat(balance("A")).isEqualTo("1000.00");
        assertThat(balance("C")).isEqualTo("3000.00");
        Payment kept = payments.findById(payment.id()).orElseThrow();
        assertThat(kept.unapplied().isZero()).isTrue();
        assertThat(kept.takenBack()).contains(RETURNED);
        assertThat(reconciliation()).isEmpty();
    }

    @Test
    void pastDaysKeepThePictureOfBefore() {
        ReceivedPayment payment = receive("6100.00", "");
        desk.takeBack(client.creditorId(), payment.id(), RETURNED);

        assertThat(open(ON)).isEqualByComparingTo("0");
        assertThat(cash(ON)).isEqualByComparingTo("100");
        assertThat(open(RETURNED.on())).isEqualByComparingTo("6000");
        assertThat(cash(RETURNED.on())).isEqualByComparingTo("0");
    }

    @Test
    void aPaymentIsTakenBackOnceAndByItsCreditorOnly() {
        ReceivedPayment payment = receive("2500.00", "");

        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> desk.takeBack(client.creditorId() + 1, payment.id(), RETURNED));
        desk.takeBack(client.creditorId(), payment.id(), RETURNED);
        assertThatExceptionOfType(NotTakenBackException.class)
                .isThrownBy(() -> desk.takeBack(client.creditorId(), payment.id(), RETURNED));
        assertThat(balance("A")).isEqualTo("1000.00");
    }

    @Test
    void whatThePayerOwesAgainCanBePaidAgain() {
        ReceivedPayment payment = receive("2500.00", "");
        desk.takeBack(client.creditorId(), payment.id(), RETURNED);

        assertThat(receive("1500.00", "").allocations()).containsExactly(share("A", "1000.00"), share("B", "500.00"));
    }

    @Test
    void anOrderSentAgainRecordsNothingAndAnotherUnderItsKeyIsRefused() {
        NewPayment order = new NewPayment(client.creditorId(), client.id(), Money.of("10.00", "EUR"), ON, "A");

        OrderedPayments.Recorded first = ordered.record(order, new OrderKey("k1", "a"), ON, ON, "robot");
        OrderedPayments.Recorded again = ordered.record(order, new OrderKey("k1", "a"), ON, ON, "robot");

        assertThat(first.repeated()).isFalse();
        assertThat(again).isEqualTo(new OrderedPayments.Recorded(first.id(), true));
        assertThat(balance("A")).isEqualTo("990.00");
        assertThatExceptionOfType(OrderKey.TakenException.class)
                .isThrownBy(() -> ordered.record(order, new OrderKey("k1", "b"), ON, ON, "robot"));
    }

    @Test
    void theDayOfRecordingIsNotTheDayItCountsFrom() {
        NewPayment late =
                new NewPayment(client.creditorId(), client.id(), Money.of("10.00", "EUR"), ON.minusDays(9), "A");

        ReceivedPayment received = desk.receive(late, ON, ON.minusDays(9), "robot");

        assertThat(payments.findById(received.id()).orElseThrow().recordedOn()).isEqualTo(ON);
        assertThat(open(ON.minusDays(9))).isEqualByComparingTo("5990");
        assertThat(open(ON.minusDays(10))).isEqualByComparingTo("6000");
    }

    private List<String> reconciliation() {
        entities.flush();
        return reconciliation.of(client.creditorId()).stream()
                .map(Object::toString)
                .toList();
    }

    private BigDecimal open(LocalDate on) {
        return asOf("select coalesce(sum(open), 0) from receivables_on(:creditor, :on)", on);
    }

    private BigDecimal cash(LocalDate on) {
        return asOf("select coalesce(sum(unapplied), 0) from unapplied_on(:creditor, :on)", on);
    }

    private BigDecimal asOf(String sql, LocalDate on) {
        entities.flush();
        return jdbc.sql(sql)
                .param("creditor", client.creditorId())
                .param("on", on)
                .query(BigDecimal.class)
                .single();
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
        entities.flush();
        entities.clear();
        return invoices.findByCreditorIdAndNumber(client.creditorId(), number)
                .orElseThrow()
                .balance()
                .toPlain();
    }

    private static ReceivedPayment.Share share(String invoice, String amount) {
        return new ReceivedPayment.Share(invoice, Money.of(amount, "EUR"));
    }
}
