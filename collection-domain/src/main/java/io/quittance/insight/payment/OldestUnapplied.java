package io.quittance.insight.payment;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which payment of a client is to be applied first? The one that came in first. */
@Component
@Transactional(readOnly = true)
public class OldestUnapplied {

    private final JdbcClient jdbc;

    OldestUnapplied(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its id; empty when nothing in this currency (ISO 4217) is unapplied. */
    public Optional<Long> of(long creditorId, long clientId, String currency) {
        return jdbc.sql("""
                select id from payment
                where creditor_id = :creditor and client_id = :client and currency = :currency and unapplied > 0
                order by received_on, id
                limit 1
                """)
                .param("creditor", creditorId)
                .param("client", clientId)
                .param("currency", currency)
                .query((row, number) -> row.getLong("id"))
                .optional();
    }
}
