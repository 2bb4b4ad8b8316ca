package io.quittance.insight.matching;

import io.quittance.money.Money;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What of the money that waits to be matched is probably a client's? The night deducts it from what it asks for. */
@Component
@Transactional(readOnly = true)
public class LikelyMoney {

    private final JdbcClient jdbc;

    LikelyMoney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Money that waits.
     *
     * @param lineId the movement to decide on first
     */
    public record Likely(Money amount, long lineId) {}

    /** In this currency (ISO 4217); empty: none waits. */
    public Optional<Likely> of(long clientId, String currency) {
        return jdbc.sql("""
                select sum(amount) as amount, min(line_id) as line from cash_of_client
                where client_id = :client and currency = :currency and line_id is not null
                having count(*) > 0
                """)
                .param("client", clientId)
                .param("currency", currency)
                .query((row, number) ->
                        new Likely(Money.of(row.getBigDecimal("amount"), currency), row.getLong("line")))
                .optional();
    }
}
