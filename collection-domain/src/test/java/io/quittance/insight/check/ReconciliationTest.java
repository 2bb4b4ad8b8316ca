package io.quittance.insight.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quittance.insight.Books;
import io.quittance.testing.UsePostgres;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@UsePostgres
@Transactional
class ReconciliationTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 4);

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private JdbcClient jdbc;

    private Books books;
    private long client;
    private long invoice;
    private long payment;

    @BeforeEach
    void anInvoicePaidInPart() {
        books = new Books(jdbc);
        client = books.client("C1", "Dupont");
        invoice = books.invoice(client, "F1", ON, "100.00", "EUR");
        payment = books.payment(client, ON, "80.00", "EUR");
        books.allocate(payment, invoice, ON, "60.00");
    }

    @Test
    void booksThatAgreeAreSilent() {
        assertThat(reconciliation.of(books.creditor())).isEmpty();
    }

    @Test
    void aBalanceThatWasTamperedWithIsNamed() {
        jdbc.sql("update invoice set balance = 39.99 where id = :id")
                .param("id", invoice)
                .update();

        assertThat(reconciliation.of(books.creditor()))
                .containsExactly(mismatch(Reconciliation.Copy.BALANCE, invoice, "F1", "39.99", "40.00"));
    }

    @Test
    void cashThatWasTamperedWithIsNamed() {
        jdbc.sql("update payment set unapplied = 0 where id = :id")
                .param("id", payment)
                .update();

        assertThat(reconciliation.of(books.creditor()))
                .containsExactly(mismatch(Reconciliation.Copy.UNAPPLIED, payment, "", "0.00", "20.00"));
    }

    @Test
    void aPaymentOfSomeoneElseIsNamed() {
        long stranger = books.client("C2", "Durand");
        jdbc.sql("update payment set client_id = :stranger where id = :id")
                .param("stranger", stranger)
                .param("id", payment)
                .update();

        assertThat(reconciliation.of(books.creditor()))
                .extracting(Reconciliation.Mismatch::copy, Reconciliation.Mismatch::name)
                .containsExactly(tuple(Reconciliation.Copy.ALLOCATION, "F1"));
    }

    @Test
    void theBooksOfAnotherCreditorAreNotLookedAt() {
        jdbc.sql("update invoice set balance = 1 where id = :id")
                .param("id", invoice)
                .update();

        assertThat(reconciliation.of(new Books(jdbc).creditor())).isEqualTo(List.of());
    }

    private static Reconciliation.Mismatch mismatch(
            Reconciliation.Copy copy, long id, String name, String kept, String expected) {
        return new Reconciliation.Mismatch(copy, id, name, new BigDecimal(kept), new BigDecimal(expected));
    }
}
