package io.quittance.charge.ledger;

import io.quittance.money.Money;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was claimed, waived and paid of these invoices' charges? */
@Component
public class Standings {

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By invoice id and kind; every invoice and both kinds are there. */
    public Map<Long, Map<ChargeKind, ChargeStanding>> of(Collection<Long> invoices) {
        if (invoices.isEmpty()) {
            return Map.of();
        }
        Map<Long, Map<ChargeKind, ChargeStanding>> standings = new HashMap<>();
        jdbc.sql("""
                select invoice_id, kind, currency, claimed, waived, paid from charge_standing where invoice_id in (:invoices)
                """).param("invoices", invoices).query(row -> {
            String currency = row.getString("currency");
            standings
                    .computeIfAbsent(row.getLong("invoice_id"), first -> new EnumMap<>(ChargeKind.class))
                    .put(
                            ChargeKind.valueOf(row.getString("kind")),
                            new ChargeStanding(
                                    Money.of(row.getBigDecimal("claimed"), currency),
                                    Money.of(row.getBigDecimal("waived"), currency),
                                    Money.of(row.getBigDecimal("paid"), currency)));
        });
        return standings;
    }
}
