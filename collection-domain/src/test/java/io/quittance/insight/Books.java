package io.quittance.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Books of a creditor put together by a test, row by row. */
public final class Books {

    private final JdbcClient jdbc;
    private final long creditor;

    /** Empty books of a new creditor, in euros. */
    public Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.creditor = inserted(jdbc.sql("insert into creditor (name) values ('ACME') returning id"));
    }

    public long creditor() {
        return creditor;
    }

    public long client(String number, String name) {
        return inserted(jdbc.sql(
                        "insert into client (creditor_id, number, name) values (:creditor, :number, :name) returning id")
                .param("creditor", creditor)
                .param("number", number)
                .param("name", name));
    }

    /** Issued 30 days before it is due, wholly open; with a negative total a credit note. */
    public long invoice(long client, String number, LocalDate dueOn, String total, String currency) {
        return invoice(client, number, dueOn.minusDays(30), dueOn, total, currency);
    }

    public long invoice(
            long client, String number, LocalDate issuedOn, LocalDate dueOn, String total, String currency) {
        return inserted(jdbc.sql("""
                insert into invoice (creditor_id, client_id, number, issued_on, due_on, currency, total, balance)
                values (:creditor, :client, :number, :issued, :due, :currency, :total, :total) returning id
                """)
                .param("creditor", creditor)
                .param("client", client)
                .param("number", number)
                .param("issued", issuedOn)
                .param("due", dueOn)
                .param("currency", currency)
                .param("total", new BigDecimal(total)));
    }

    /** Money that is applied to nothing yet. */
    public long payment(long client, LocalDate on, String amount, String currency) {
        return inserted(jdbc.sql("""
                insert into payment (creditor_id, client_id, source, received_on, currency, amount, unapplied, recorded_on,
                                     recorded_by)
                values (:creditor, :client, 'RECEIVED', :on, :currency, :amount, :amount, :on, 'test') returning id
                """)
                .param("creditor", creditor)
                .param("client", client)
                .param("on", on)
                .param("currency", currency)
                .param("amount", new BigDecimal(amount)));
    }

    /** Applies a part of a payment, negative to undo it, and keeps the copies right. */
    public void allocate(long payment, long invoice, LocalDate on, String amount) {
        jdbc.sql("""
                with a as (
                    insert into allocation (payment_id, invoice_id, amount, allocated_on, allocated_by)
                    values (:payment, :invoice, :amount, :on, 'test') returning amount
                ),
                b as (update invoice set balance = balance - :amount where id = :invoice)
                update payment set unapplied = unapplied - :amount where id = :payment
                """)
                .param("payment", payment)
                .param("invoice", invoice)
                .param("on", on)
                .param("amount", new BigDecimal(amount))
                .update();
    }

    /** From {@code on} until it is lifted; without an invoice the whole client. */
    public void hold(long client, @Nullable Long invoice, String reason, LocalDate on) {
        jdbc.sql("""
                insert into hold (creditor_id, client_id, invoice_id, reason, placed_on, placed_by)
                values (:creditor, :client, :invoice, :reason, :on, 'test')
                """)
                .param("creditor", creditor)
                .param("client", client)
                .param("invoice", invoice)
                .param("reason", reason)
                .param("on", on)
                .update();
    }

    private static long inserted(JdbcClient.StatementSpec insert) {
        return insert.query((row, number) -> row.getLong(1)).single();
    }
}
