package io.quittance.charge;

import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came in for each of these invoices and stayed, and on which day? */
@Component
public class InvoicePayments {

    private final JdbcClient jdbc;

    InvoicePayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By invoice id; a payment that was un-applied adds up to nothing and is left out, and so is what the books reported and
     * took back.
     */
    public Map<Long, List<LateDebt.Payment>> of(Collection<Long> invoices) {
        if (invoices.isEmpty()) {
            return Map.of();
        }
        Map<Long, StandingPayments> received = new HashMap<>();
        jdbc.sql("""
                select a.invoice_id, p.received_on, p.currency, p.source = 'REPORTED' as reported, sum(a.amount) as amount
                from allocation a
                join payment p on p.id = a.payment_id
                where a.invoice_id in (:invoices)
                group by a.invoice_id, p.id, p.received_on, p.currency, p.source
                having sum(a.amount) <> 0
                order by p.id
                """).param("invoices", invoices).query(row -> {
            received.computeIfAbsent(row.getLong("invoice_id"), first -> new StandingPayments())
                    .add(
                            row.getBoolean("reported"),
                            row.getObject("received_on", LocalDate.class),
                            Money.of(row.getBigDecimal("amount"), row.getString("currency")));
        });
        Map<Long, List<LateDebt.Payment>> standing = new HashMap<>();
        received.forEach((invoice, payments) -> standing.put(invoice, payments.all()));
        return standing;
    }
}
