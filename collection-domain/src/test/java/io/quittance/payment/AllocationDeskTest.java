package io.quittance.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quittance.dunning.Books;
import io.quittance.insight.check.Reconciliation;
import io.quittance.money.Money;
import io.quittance.payment.AllocationDesk.AllocationRefusedException;
import io.quittance.payment.Payment.NotTakenBackException;
import io.quittance.testing.UsePostgres;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shares that somebody decided on, credit notes among them, and money that goes back. */
@SpringBootTest
@UsePostgres
class AllocationDeskTest {

    private static final LocalDate ON = LocalDate.of(2026, 4, 15);
    private static final TakenBack MISTAKE = new TakenBack(ON.plusDays(1), "controller", TakeBackReason.MISTAKE);

    @Autowired
    private AllocationDesk desk;

    @Autowired
    private PaymentDesk payments;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private JdbcClient jdbc;

    private Books books;
    private long client;
    private long invoice;
    private long creditNote;

    @BeforeEach
    void open() {
        books = Books.open(jdbc);
        client = books.client("C1");
        invoice = books.invoice(client, "INV-1", ON.minusDays(30), "1000.00", "EUR");
        creditNote = books.invoice(client, "A1", ON.minusDays(20), "-100.00", "EUR");
    }

    @Test
    void aCreditNoteIsAllocatedWithAPayment() {
        long payment = desk.receive(received("900.00"), shares("-100.00", "1000.00"), ON, "controller");

        assertThat(balance(invoice)).isZero();
        assertThat(balance(creditNote)).isZero();
        assertThat(unapplied(payment)).isZero();
        assertThat(reconciliation.of(books.creditorId())).isEmpty();

        payments.takeBack(books.creditorId(), payment, MISTAKE);

        assertThat(balance(invoice)).isEqualByComparingTo("1000");
        assertThat(balance(creditNote)).isEqualByComparingTo("-100");
        assertThat(reconciliation.of(books.creditorId())).isEmpty();
    }

    @Test
    void aCreditNoteIsSetOffAgainstAnInvoiceAndThatIsTakenBack() {
        long offset = desk.offset(books.creditorId(), client, shares("-100.00", "100.00"), ON, "controller");

        assertThat(balance(invoice)).isEqualByComparingTo("900");
        assertThat(balance(creditNote)).isZero();
        assertThat(reconciliation.of(books.creditorId())).isEmpty();

        payments.takeBack(books.creditorId(), offset, MISTAKE);

        assertThat(balance(invoice)).isEqualByComparingTo("1000");
        assertThat(balance(creditNote)).isEqualByComparingTo("-100");
        assertThat(reconciliation.of(books.creditorId())).isEmpty();
    }

    @Test
    void whatDoesNotMakeZeroIsNoOffset() {
        refuses(() -> desk.offset(books.creditorId(), client, shares("-100.00", "90.00"), ON, "controller"));
    }

    @Test
    void whatIsUnappliedSettlesALaterInvoice() {
        long payment = desk.receive(received("1200.00"), Map.of(invoice, eur("1000.00")), ON, "controller");
        long later = books.invoice(client, ON.plusDays(30), "150.00");

        desk.allocate(books.creditorId(), payment, Map.of(later, eur("150.00")), ON, "controller");

        assertThat(balance(later)).isZero();
        assertThat(unapplied(payment)).isEqualByComparingTo("50");
        refuses(() -> desk.allocate(books.creditorId(), payment, Map.of(creditNote, eur("10.00")), ON, "controller"));
    }

    @Test
    void whatWentBackToTheClientIsGoneAndThePaymentStays() {
        long payment = desk.receive(received("1200.00"), Map.of(invoice, eur("1000.00")), ON, "controller");

        desk.refund(books.creditorId(), payment, eur("150.00"), "transfer", ON, "controller");

        assertThat(unapplied(payment)).isEqualByComparingTo("50");
        assertThat(reconciliation.of(books.creditorId())).isEmpty();
        refuses(() -> desk.refund(books.creditorId(), payment, eur("50.01"), "", ON, "controller"));
        assertThatExceptionOfType(NotTakenBackException.class)
                .isThrownBy(() -> payments.takeBack(books.creditorId(), payment, MISTAKE))
                .withMessageContaining("given back");
        assertThat(balance(invoice)).as("nothing half done").isZero();
    }

    @Test
    void moreThanIsOpenOrThanCameIsRefusedAndNothingIsRecorded() {
        refuses(() -> desk.receive(received("2000.00"), Map.of(invoice, eur("1000.01")), ON, "controller"));
        refuses(() -> desk.receive(received("10.00"), Map.of(invoice, eur("10.01")), ON, "controller"));
        refuses(() -> desk.receive(received("10.00"), Map.of(creditNote, eur("-100.01")), ON, "controller"));
        refuses(() -> desk.receive(received("10.00"), Map.of(creditNote, eur("-100.00")), ON, "controller"));

        assertThat(jdbc.sql("select count(*) from payment where client_id = :client")
                        .param("client", client)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anotherClientsInvoiceDoesNotExistForIt() {
        long other = books.invoice(books.client("C2"), ON, "10.00");

        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> desk.receive(received("10.00"), Map.of(other, eur("10.00")), ON, "controller"));
    }

    private static void refuses(ThrowingCallable call) {
        assertThatExceptionOfType(AllocationRefusedException.class).isThrownBy(call);
    }

    private NewPayment received(String amount) {
        return new NewPayment(books.creditorId(), client, eur(amount), ON, "");
    }

    private Map<Long, Money> shares(String ofCreditNote, String ofInvoice) {
        Map<Long, Money> shares = new LinkedHashMap<>();
        shares.put(invoice, eur(ofInvoice));
        shares.put(creditNote, eur(ofCreditNote));
        return shares;
    }

    private BigDecimal balance(long id) {
        return jdbc.sql("select balance from invoice where id = :id")
                .param("id", id)
                .query(BigDecimal.class)
                .single();
    }

    private BigDecimal unapplied(long payment) {
        return jdbc.sql("select unapplied from payment where id = :id")
                .param("id", payment)
                .query(BigDecimal.class)
                .single();
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
