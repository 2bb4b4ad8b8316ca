package io.quittance.promise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invoices that promises hold, each for its share. */
@Component
class PromiseInvoices {

    /** Of the same debt: of one of these invoices, or of the client as a whole where either is. */
    private static final String OPEN = """
            select p.id
            from promise p
            join promise_standing(:on) s on s.promise_id = p.id and s.client_id = :client and s.state = 'OPEN'
            where p.client_id = :client and p.currency = :currency
              and (:ofClient or p.of_client
                   or exists (select from promise_invoice l where l.promise_id = p.id and l.invoice_id in (:invoices)))
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
                insert into promise_invoice (promise_id, invoice_id, hold_id, amount) values (:promise, :invoice, :hold, :amount)
                """)
                .param("promise", promiseId)
                .param("invoice", invoiceId)
                .param("hold", holdId)
                .param("amount", amount)
                .update();
    }

    List<Long> holds(long promiseId) {
        return jdbc.sql("select hold_id from promise_invoice where promise_id = :promise order by hold_id")
                .param("promise", promiseId)
                .query((row, n) -> row.getLong(1))
                .list();
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

    /** Promises that still run and that this one replaces. */
    List<Promise> openOnesOf(NewPromise given, LocalDate on) {
        return jdbc
                .sql(OPEN)
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
}
