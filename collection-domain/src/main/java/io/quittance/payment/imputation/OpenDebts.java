package io.quittance.payment.imputation;

import io.quittance.money.Money;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which invoices does a client owe in a currency? The oldest due first. */
@Component
class OpenDebts {

    private final JdbcClient jdbc;
    private final EntityManager entities;

    OpenDebts(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    List<Debt> of(long clientId, String currency) {
        entities.flush();
        return jdbc.sql("""
                select id, number, due_on, balance from invoice
                where client_id = :client and currency = :currency and balance > 0 order by due_on, id
                """)
                .param("client", clientId)
                .param("currency", currency)
                .query((row, n) -> new Debt(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getObject("due_on", LocalDate.class),
                        Money.of(row.getBigDecimal("balance"), currency)))
                .list();
    }
}
