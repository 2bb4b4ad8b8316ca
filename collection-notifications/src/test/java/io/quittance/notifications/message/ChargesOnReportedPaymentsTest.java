package io.quittance.notifications.message;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.Client;
import io.quittance.creditor.Creditor;
import io.quittance.invoice.Invoice;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One file says that 600 of 1,000 is paid, the next takes it back: what was never paid bears interest as such. */
@NotificationsTest
class ChargesOnReportedPaymentsTest {

    private static final LocalDate DUE = ON.minusDays(100);

    @Autowired
    private Books books;

    @Autowired
    private Composition composition;

    @Autowired
    private JdbcClient jdbc;

    private Creditor creditor;
    private Client client;
    private Invoice invoice;

    @BeforeEach
    void theBooksTakeBackWhatTheyReported() {
        creditor = books.creditor();
        client = books.client(creditor);
        invoice = books.invoice(client, Books.number(), "1000.00", DUE);
        reported("600.00", ON.minusDays(60));
        reported("-600.00", ON.minusDays(40));
    }

    @Test
    void interestRunsOnWhatTheLetterClaims() {
        long step = books.stepWithCharges(client, invoice);
        compose();

        // 1,000 × 12.40 % × 100 / 365
        assertThat(books.text(step)).contains("100\u00a0jours à 12,40\u00a0% sur 1\u202f000,00\u00a0€");
        assertThat(books.text(step)).contains("Pénalités de retard\u00a0: 33,97\u00a0€");
    }

    @Test
    void aLaterPaymentIsTakenOffAsIfNothingHadBeenReported() {
        reported("500.00", ON.minusDays(20));
        long step = books.stepWithCharges(client, invoice);
        compose();

        // 1,000 × 12.40 % × 80 / 365 + 500 × 12.40 % × 20 / 365
        assertThat(books.stepStatus(step)).isEqualTo("APPROVED");
        assertThat(books.text(step)).contains("Pénalités de retard\u00a0: 30,58\u00a0€");
    }

    @Test
    void theLatestReportGoesFirst() {
        reported("300.00", ON.minusDays(30));
        reported("200.00", ON.minusDays(20));
        reported("-250.00", ON.minusDays(10));
        long step = books.stepWithCharges(client, invoice);
        compose();

        // 250 of the 300 stand: 1,000 for 70 days, then 750 for 30
        assertThat(books.text(step)).contains("Pénalités de retard\u00a0: 31,42\u00a0€");
    }

    private void reported(String amount, LocalDate on) {
        jdbc.sql("""
                with reported as (
                    insert into payment (creditor_id, client_id, source, received_on, currency, amount, unapplied, recorded_on, recorded_by)
                    values (:creditor, :client, 'REPORTED', :on, 'EUR', :amount, 0, :on, 'test') returning id),
                paid as (update invoice set balance = balance - :amount where id = :invoice)
                insert into allocation (payment_id, invoice_id, amount, allocated_on, allocated_by)
                select id, :invoice, :amount, :on, 'test' from reported
                """)
                .param("creditor", creditor.id())
                .param("client", client.id())
                .param("invoice", invoice.id())
                .param("on", on)
                .param("amount", new BigDecimal(amount))
                .update();
    }

    private void compose() {
        composition.compose(creditor.id(), ON);
    }
}
