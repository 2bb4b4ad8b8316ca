package io.quittance.insight.dispute;

import io.quittance.money.Money;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much of each open invoice of a client is disputed now? */
@Component
public class DisputedParts {

    private final JdbcClient jdbc;

    DisputedParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By invoice id, never more than is open; invoices that nobody disputes are not there. */
    public Map<Long, Money> of(long clientId) {
        Map<Long, Money> parts = new HashMap<>();
        jdbc.sql("""
                select i.id, i.currency, p.amount
                from invoice i
                cross join lateral (select disputed_of(i.id) as amount) p
                where i.client_id = :client and i.balance > 0 and p.amount > 0
                """).param("client", clientId).query(row -> {
            parts.put(row.getLong("id"), Money.of(row.getBigDecimal("amount"), row.getString("currency")));
        });
        return parts;
    }
}
