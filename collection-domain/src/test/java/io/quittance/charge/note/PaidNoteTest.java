package io.quittance.charge.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.charge.LateChargeRule;
import io.quittance.charge.ledger.ChargeClaims;
import io.quittance.charge.ledger.ChargeClaims.Claiming;
import io.quittance.charge.ledger.ChargeKind;
import io.quittance.charge.ledger.ChargeShare;
import io.quittance.dunning.Books;
import io.quittance.money.Money;
import io.quittance.payment.NewPayment;
import io.quittance.payment.PaymentDesk;
import io.quittance.payment.ReceivedPayment;
import io.quittance.testing.UsePostgres;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who names a debit note pays the charges that it asks for, before any invoice. */
@SpringBootTest
@UsePostgres
class PaidNoteTest {

    private static final LocalDate ON = LocalDate.of(2026, 6, 1);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ChargeClaims claims;

    @Autowired
    private PaymentDesk payments;

    private Books books;
    private long client;
    private long invoice;

    @BeforeEach
    void aNote() {
        books = Books.open(jdbc);
        client = books.client("C1");
        invoice = books.invoice(client, "F1", ON.minusDays(60), "500.00", "EUR");
        long note = jdbc.sql("""
                with note as (
                    insert into debit_note (creditor_id, client_id, number, year, position, issued_on, issued_by, currency, interest,
                                            indemnity, language, pdf, pdf_sha256)
                    values (:creditor, :client, 'ND-2026-0001', 2026, 1, :on, 'test', 'EUR', 0, 40, 'fr', '', '') returning id
                ), line as (
                    insert into debit_note_line (note_id, invoice_id, interest, indemnity)
                    select id, :invoice, 0, 40 from note
                )
                select id from note
                """)
                .param("creditor", books.creditorId())
                .param("client", client)
                .param("invoice", invoice)
                .param("on", ON)
                .query(Long.class)
                .single();
        ChargeShare share = new ChargeShare(invoice, ChargeKind.INDEMNITY, Money.of("40.00", "EUR"));
        transaction.executeWithoutResult(status -> claims.acknowledge(
                Claiming.ofNote(books.creditorId(), client, LateChargeRule.FR, ON, note, "controller"), share));
    }

    @Test
    void byItsNumber() {
        assertThat(paid("140.00", "VIR ND-2026-0001").allocations())
                .containsExactly(new ReceivedPayment.Share("F1", Money.of("100.00", "EUR")));
        assertThat(chargesPaid()).isEqualTo("40.00");
    }

    @Test
    void byTheReferenceMadeOfIt() {
        paid("40.00", "RF50 ND20 2600 01");
        assertThat(chargesPaid()).isEqualTo("40.00");
    }

    @Test
    void withoutItInvoicesComeFirst() {
        paid("140.00", "VIR");
        assertThat(chargesPaid()).isEqualTo("0");
    }

    private ReceivedPayment paid(String amount, String words) {
        return payments.receive(
                new NewPayment(books.creditorId(), client, Money.of(amount, "EUR"), ON, words), ON, "controller");
    }

    private String chargesPaid() {
        return jdbc.sql("select coalesce(sum(amount), 0)::text from allocation where charged_invoice_id = :invoice")
                .param("invoice", invoice)
                .query(String.class)
                .single();
    }
}
