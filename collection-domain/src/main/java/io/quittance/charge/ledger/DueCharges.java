package io.quittance.charge.ledger;

import io.quittance.money.Money;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which claimed charges of a client are neither waived nor paid, in one currency? */
@Component
public class DueCharges {

    private final JdbcClient jdbc;

    DueCharges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest due invoice first; of each its interest, then its indemnity. */
    public List<ChargeShare> of(long clientId, String currency) {
        return jdbc.sql("""
                select s.invoice_id, s.kind, s.claimed - s.waived - s.paid as due
                from charge_standing s join invoice i on i.id = s.invoice_id
                where s.client_id = :client and s.currency = :currency and s.claimed > s.waived + s.paid
                order by i.due_on, i.id, s.kind desc
                """)
                .param("client", clientId)
                .param("currency", currency)
                .query((row, number) -> new ChargeShare(
                        row.getLong("invoice_id"),
                        ChargeKind.valueOf(row.getString("kind")),
                        Money.of(row.getBigDecimal("due"), currency)))
                .list();
    }
}
