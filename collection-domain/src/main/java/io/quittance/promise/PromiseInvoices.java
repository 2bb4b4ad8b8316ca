package io.quittance.promise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invoices that promises hold, each for its share. */
@Component
class PromiseInvoices {

    /**
     * Of the same debt: of the client as a whole where this one is, too, else of invoices that are all named again. One that is
     * replaced already is replaced by this one, too, so that it stays so should the other be taken back.
     */
    private static final String SAME_DEBT = """
            select p.id
            from promise p
            join promise_standing(:on) s on s.promise_id = p.id and s.client_id = :client and s.state in ('OPEN', 'REPLACED')
            where p.client_id = :client and p.currency = :currency and p.held_until >= :on and s.received < p.amount
              and p.of_client = :ofClient
              and (:ofClient or not exists (select from promise_invoice l
                                            where l.promise_id = p.id and l.invoice_id not in (:invoices)))
            order by p.id
            """;

    private static final String RESTORED = """
            select p.id
            from promise_replacement x
            join promise p on p.id = x.promise_id
            join promise_standing(:on) s on s.promise_id = p.id and s.client_id = p.client_id and s.state = 'OPEN'
            where x.replaced_by = :promise
            order by p.id
            """;

    private final JdbcClient jdbc;
    private final Promises promises;

    PromiseInvoices(JdbcClient jdbc, Promises promises) {
        this.jdbc = jdbc;
        this.promises = promises;
    }

    void add(long promiseId, long invoiceId, long holdId, BigDecimal amount) {
        jdbc.sql("""
                with share as (
                    insert into promise_invoice (promise_id, invoice_id, amount) values (:promise, :invoice, :amount)
                )
                insert into promise_hold (hold_id, promise_id, invoice_id) values (:hold, :promise, :invoice)
                """)
                .param("promise", promiseId)
                .param("invoice", invoiceId)
                .param("hold", holdId)
                .param("amount", amount)
                .update();
    }

    /** Numbers of the invoices, the oldest due first. */
    List<String> numbers(long promiseId) {
        return jdbc.sql("""
                select i.number from promise_invoice l join invoice i on i.id = l.invoice_id
                where l.promise_id = :promise order by i.due_on, i.id
                """)
                .param("promise", promiseId)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Promises whose day is not over and in whose place this one stands. */
    List<Promise> ofTheSameDebt(NewPromise given, LocalDate on) {
        return jdbc
                .sql(SAME_DEBT)
                .param("on", on)
                .param("client", given.clientId())
                .param("currency", given.amount().currency().getCurrencyCode())
                .param("ofClient", given.isOfClient())
                .param("invoices", given.isOfClient() ? List.of(-1L) : List.copyOf(given.invoices()))
                .query((row, n) -> row.getLong(1))
                .list()
                .stream()
                .map(id ->
                        promises.findByIdAndCreditorId(id, given.creditorId()).orElseThrow())
                .toList();
    }

    void replace(long promiseId, long replacedBy) {
        jdbc.sql("insert into promise_replacement (promise_id, replaced_by) values (:promise, :by)")
                .param("promise", promiseId)
                .param("by", replacedBy)
                .update();
    }

    /** Promises that count again now that this one was taken back. */
    List<Promise> restoredBy(Promise withdrawn, LocalDate on) {
        return jdbc
                .sql(RESTORED)
                .param("on", on)
                .param("promise", withdrawn.id())
                .query((row, n) -> row.getLong(1))
                .list()
                .stream()
                .map(id -> promises.findByIdAndCreditorId(id, withdrawn.creditorId())
                        .orElseThrow())
                .toList();
    }
}
