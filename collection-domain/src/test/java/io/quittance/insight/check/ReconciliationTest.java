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
    void aRungThatNoStepLeadsToIsNamed() {
        long step = rungOf(invoice);
        jdbc.sql("delete from rung_reached where invoice_id = :id")
                .param("id", invoice)
                .update();

        assertThat(reconciliation.of(books.creditor()))
                .containsExactly(new Reconciliation.Mismatch(
                        Reconciliation.Copy.LAST_RUNG, invoice, "F1", BigDecimal.ZERO, BigDecimal.valueOf(step)));
    }

    private long rungOf(long invoiceId) {
        return jdbc.sql("""
                with policy as (
                    insert into dunning_policy (creditor_id, code, name) values (:creditor, 'p', 'P') returning id),
                version as (
                    insert into dunning_policy_version (policy_id, version, contact_gap_days, created_by)
                    select id, 1, 2, 'test' from policy returning id),
                level as (
                    insert into dunning_level (policy_version_id, rank, after_days, min_gap_days, channel, template)
                    select id, 1, 3, 2, 'EMAIL', 'text' from version returning policy_version_id),
                run as (
                    insert into dunning_run (creditor_id, run_on, started_by) values (:creditor, :on, 'test') returning id),
                step as (
                    insert into dunning_step (creditor_id, run_id, client_id, currency, policy_version_id, rank, channel,
                                              template, step_on, status, amount)
                    select :creditor, run.id, :client, 'EUR', policy_version_id, 1, 'EMAIL', 'text', :on, 'APPROVED', 40
                    from run, level returning id, policy_version_id)
                insert into dunning_line (step_id, invoice_id, policy_version_id, rank, balance, days_overdue)
                select id, :invoice, policy_version_id, 1, 40, 3 from step
                returning step_id
                """)
                .param("creditor", books.creditor())
                .param("client", client)
                .param("invoice", invoiceId)
                .param("on", ON)
                .query(Long.class)
                .single();
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
