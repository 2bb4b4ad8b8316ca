package io.quittance.charge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reference rates this installation knows of. */
@Component
public class PublishedRates {

    private final JdbcClient jdbc;

    PublishedRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, as they stand in the table now. */
    public ReferenceRates all() {
        List<ReferenceRates.Row> rows = jdbc.sql("select kind, valid_from, percent from reference_rate")
                .query((row, number) -> new ReferenceRates.Row(
                        RateKind.valueOf(row.getString("kind")),
                        row.getObject("valid_from", LocalDate.class),
                        percent(row.getBigDecimal("percent"))))
                .list();
        return new ReferenceRates(rows);
    }

    /** Two decimals as published, more only where a rate has them. */
    private static BigDecimal percent(BigDecimal stored) {
        BigDecimal shortest = stored.stripTrailingZeros();
        return shortest.scale() < 2 ? shortest.setScale(2) : shortest;
    }
}
