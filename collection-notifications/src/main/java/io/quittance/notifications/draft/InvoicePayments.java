package io.quittance.notifications.draft;

import io.quittance.charge.LateDebt;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came in for each of these invoices, and on which day? */
@Component
class InvoicePayments {

    private final JdbcClient jdbc;

    InvoicePayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By invoice; a payment that was un-applied adds up to nothing and is left out. */
    Map<Long, List<LateDebt.Payment>> of(List<ClaimedInvoice> invoices) {
        Map<Long, List<LateDebt.Payment>> received = new HashMap<>();
        jdbc.sql("""
                select a.invoice_id, p.received_on, p.currency, sum(a.amount) as amount
                from allocation a
                join payment p on p.id = a.payment_id
                where a.invoice_id in (:invoices)
                group by a.invoice_id, p.id, p.received_on, p.currency
                having sum(a.amount) > 0
                """)
                .param("invoices", invoices.stream().map(ClaimedInvoice::id).toList())
                .query(row -> {
                    received.computeIfAbsent(row.getLong("invoice_id"), first -> new ArrayList<>())
                            .add(new LateDebt.Payment(
                                    row.getObject("received_on", LocalDate.class),
                                    Money.of(row.getBigDecimal("amount"), row.getString("currency"))));
                });
        return received;
    }
}
