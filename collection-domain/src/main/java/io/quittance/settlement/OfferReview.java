package io.quittance.settlement;

import io.quittance.money.Money;
import io.quittance.settlement.rebate.Rebates;
import io.quittance.task.TaskKind;
import io.quittance.task.TaskOutcome;
import io.quittance.task.TasksAbout;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which settlements were paid in time, and which no longer are because the payment did not stay? */
@Component
class OfferReview {

    private static final String REASON = "SETTLEMENT";

    /** Of each invoice what is left, the oldest due first; of all no more than was to be forgone. */
    private static final String PAID = """
            select s.id, s.client_id, s.currency, i.id as invoice_id, coalesce(i.balance, 0) as balance,
                   (select sum(x.owed) from settlement_invoice x where x.settlement_id = s.id) - s.amount as most,
                   coalesce((select max(p.received_on) from payment p
                             where p.client_id = s.client_id and p.currency = s.currency
                               and p.source in ('RECEIVED', 'REPORTED') and p.taken_back_on is null
                               and p.recorded_at > s.proposed_at and p.received_on <= s.until), :on) as earned_on
            from settlement s
            join settlement_standing(:on) t on t.settlement_id = s.id and t.state = 'PAID'
            join settlement_invoice l on l.settlement_id = s.id
            join invoice i on i.id = l.invoice_id
            where s.creditor_id = :creditor and s.paid_on is null
              %s
            order by s.id, i.due_on, i.id
            """;

    private static final String LOST = """
            select s.id, s.client_id, s.payment_id
            from settlement s
            join settlement_standing(:on) t on t.settlement_id = s.id and t.state <> 'PAID'
            where s.creditor_id = :creditor and s.paid_on is not null
              %s
            order by s.id
            """;

    private static final String EXPIRED = """
            select s.id, s.client_id, s.payment_id
            from task k
            join settlement s on s.client_id = k.client_id and s.id::text = k.detail ->> 'settlement'
            join settlement_standing(:on) t on t.settlement_id = s.id and t.state = 'EXPIRED'
            where k.creditor_id = :creditor and k.kind = 'SETTLEMENT' and k.closed_at is null
              %s
            order by s.id
            """;

    private final JdbcClient jdbc;
    private final Rebates rebates;
    private final TasksAbout tasks;

    OfferReview(JdbcClient jdbc, Rebates rebates, TasksAbout tasks) {
        this.jdbc = jdbc;
        this.rebates = rebates;
        this.tasks = tasks;
    }

    /** {@code clientId} null: of all clients. */
    void of(long creditorId, @Nullable Long clientId, LocalDate on, String by) {
        for (Ended lost : ended(LOST, creditorId, clientId, on)) {
            keep(lost.id(), null, null);
            if (lost.paymentId() != null) {
                rebates.revoke(creditorId, lost.clientId(), lost.paymentId(), REASON, on, by);
            }
        }
        Map<Long, Paid> paid = new LinkedHashMap<>();
        ask(PAID, creditorId, clientId, on).query(row -> {
            String currency = row.getString("currency");
            Paid one = paid.get(row.getLong("id"));
            Paid first = new Paid(
                    row.getLong("client_id"),
                    Money.of(row.getBigDecimal("most"), currency),
                    row.getObject("earned_on", LocalDate.class),
                    new LinkedHashMap<>());
            paid.put(row.getLong("id"), one == null ? first : one);
            (one == null ? first : one)
                    .left()
                    .put(row.getLong("invoice_id"), Money.of(row.getBigDecimal("balance"), currency));
        });
        paid.forEach((settlement, one) -> {
            OptionalLong payment =
                    rebates.grant(creditorId, one.clientId(), one.forgone(), REASON, one.earnedOn(), on, by);
            keep(settlement, on, payment.isPresent() ? payment.getAsLong() : null);
        });
        for (Ended expired : ended(EXPIRED, creditorId, clientId, on)) {
            tasks.end(
                    expired.clientId(), TaskKind.SETTLEMENT, "settlement", expired.id(), TaskOutcome.CANCELLED, "", by);
        }
    }

    private List<Ended> ended(String question, long creditorId, @Nullable Long clientId, LocalDate on) {
        return ask(question, creditorId, clientId, on)
                .query(DataClassRowMapper.newInstance(Ended.class))
                .list();
    }

    /** One client is asked for by a question of its own: with "null or" in it each would be planned anew. */
    private JdbcClient.StatementSpec ask(String question, long creditorId, @Nullable Long clientId, LocalDate on) {
        return jdbc.sql(question.formatted(clientId == null ? "" : "and s.client_id = :client"))
                .param("creditor", creditorId)
                .param("client", clientId)
                .param("on", on);
    }

    private void keep(long settlementId, @Nullable LocalDate paidOn, @Nullable Long paymentId) {
        jdbc.sql("""
                update settlement set paid_on = :paid, payment_id = :payment, version = version + 1 where id = :settlement
                """)
                .param("paid", paidOn)
                .param("payment", paymentId)
                .param("settlement", settlementId)
                .update();
    }

    /** What is left of each invoice of a settlement that was paid, and the most that goes of all together. */
    private record Paid(long clientId, Money most, LocalDate earnedOn, Map<Long, Money> left) {

        Map<Long, Money> forgone() {
            Map<Long, Money> parts = new LinkedHashMap<>();
            Money rest = most;
            for (Map.Entry<Long, Money> one : left.entrySet()) {
                Money part = one.getValue().compareTo(rest) < 0 ? one.getValue() : rest;
                parts.put(one.getKey(), part);
                rest = rest.minus(part);
            }
            return parts;
        }
    }

    /**
     * @param paymentId what it took off; null: nothing
     */
    record Ended(long id, long clientId, @Nullable Long paymentId) {}
}
