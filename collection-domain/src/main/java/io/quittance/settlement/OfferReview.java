package io.quittance.settlement;

import io.quittance.money.Money;
import io.quittance.settlement.rebate.Rebates;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which settlements were paid in time, and which no longer are because the payment did not stay? */
@Component
class OfferReview {

    private static final String REASON = "SETTLEMENT";

    private static final String PAID = """
            select s.id, s.client_id, s.currency, i.id as invoice_id, i.balance
            from settlement s
            join settlement_standing(:on) t on t.settlement_id = s.id and t.state = 'PAID'
            join settlement_invoice l on l.settlement_id = s.id
            join invoice i on i.id = l.invoice_id and i.balance > 0
            where s.creditor_id = :creditor and s.payment_id is null
              and (cast(:client as bigint) is null or s.client_id = :client)
            order by s.id, i.id
            """;

    private static final String LOST = """
            select s.id, s.client_id, s.payment_id
            from settlement s
            join settlement_standing(:on) t on t.settlement_id = s.id and t.state <> 'PAID'
            where s.creditor_id = :creditor and s.payment_id is not null
              and (cast(:client as bigint) is null or s.client_id = :client)
            order by s.id
            """;

    private final JdbcClient jdbc;
    private final Rebates rebates;

    OfferReview(JdbcClient jdbc, Rebates rebates) {
        this.jdbc = jdbc;
        this.rebates = rebates;
    }

    /** {@code clientId} null: of all clients. */
    void of(long creditorId, @Nullable Long clientId, LocalDate on, String by) {
        for (Lost lost : ask(LOST, creditorId, clientId, on)
                .query(DataClassRowMapper.newInstance(Lost.class))
                .list()) {
            keep(lost.id(), null);
            rebates.revoke(creditorId, lost.clientId(), lost.paymentId(), REASON, on, by);
        }
        Map<Long, Paid> paid = new LinkedHashMap<>();
        ask(PAID, creditorId, clientId, on).query(row -> {
            long client = row.getLong("client_id");
            paid.computeIfAbsent(row.getLong("id"), id -> new Paid(client, new LinkedHashMap<>()))
                    .left()
                    .put(row.getLong("invoice_id"), Money.of(row.getBigDecimal("balance"), row.getString("currency")));
        });
        paid.forEach((settlement, one) -> rebates.grant(creditorId, one.clientId(), one.left(), REASON, on, by)
                .ifPresent(payment -> keep(settlement, payment)));
    }

    private JdbcClient.StatementSpec ask(String question, long creditorId, @Nullable Long clientId, LocalDate on) {
        return jdbc.sql(question)
                .param("creditor", creditorId)
                .param("client", clientId)
                .param("on", on);
    }

    private void keep(long settlementId, @Nullable Long paymentId) {
        jdbc.sql("update settlement set payment_id = :payment, version = version + 1 where id = :settlement")
                .param("payment", paymentId)
                .param("settlement", settlementId)
                .update();
    }

    /** What is left of each invoice of a settlement that was paid. */
    private record Paid(long clientId, Map<Long, Money> left) {}

    record Lost(long id, long clientId, long paymentId) {}
}
