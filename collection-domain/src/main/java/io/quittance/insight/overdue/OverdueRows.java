package io.quittance.insight.overdue;

import io.quittance.dunning.policy.Channel;
import io.quittance.hold.HoldReason;
import io.quittance.insight.AgedBalance;
import io.quittance.insight.Columns;
import io.quittance.insight.NextStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What does each of these clients' rows say? Asked for one page, so that it costs the same in the largest books. */
@Component
class OverdueRows {

    private static final String ROWS = """
            select c.id, c.number, c.name, c.segment, c.collector_id, u.name as collector,
                   o.*, :on - o.oldest_due_on as oldest_days_overdue,
                   n.level, n.level_channel, n.next_level, n.next_channel, n.night_on, n.blocked_by, n.hold_reason,
                   n.hold_until,
                   t.done_on, t.channel as done_channel,
                   h.reason as held_for, h.amount as held_amount, h.invoice as held_invoice, h.held_until,
                   h.currency as held_currency, h.count as holds,
                   case when r.state in ('PART_KEPT', 'BROKEN') then r.promised_for end as broken_promise_on
            from unnest(cast(:clients as bigint[])) p (client_id)
            join client c on c.id = p.client_id
            left join app_user u on u.id = c.collector_id
            cross join lateral owed_by_client(c.id, :on) o
            left join next_step_of(:creditor, cast(:clients as bigint[]), :on) n on n.client_id = c.id
            left join lateral (
                select s.done_on, s.channel from dunning_step s
                where s.client_id = c.id and s.status = 'DONE'
                order by s.done_on desc, s.id desc limit 1) t on true
            left join lateral (
                select f.reason, f.amount, f.held_until, i.number as invoice, i.currency, count(*) over () as count
                from holds_in_force(:on) f
                left join invoice i on i.id = f.invoice_id
                where f.client_id = c.id and (f.invoice_id is null or i.balance > 0)
                order by f.invoice_id is not null, f.amount is not null, f.held_until desc nulls first, f.id
                limit 1) h on true
            left join lateral (
                select p.promised_for, s.state
                from promise p join promise_standing(:on) s on s.promise_id = p.id
                where p.client_id = c.id and p.withdrawn_on is null
                order by p.id desc limit 1) r on true
            where o.invoices > 0 and (not :only or o.currency = :main)
            order by c.id, o.currency <> :main, o.days_1_30 + o.days_31_60 + o.days_61_90 + o.over_90 desc, o.currency
            """;

    private final JdbcClient jdbc;

    OverdueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One row for each client that has something open, in no order.
     *
     * @param only true: what is owed in the main currency and nothing else
     */
    List<OverdueClient> of(long creditorId, LocalDate on, String main, boolean only, List<Long> clientIds) {
        Map<Long, OverdueClient> byId = new LinkedHashMap<>();
        jdbc.sql(ROWS)
                .param("creditor", creditorId)
                .param("on", on)
                .param("main", main)
                .param("only", only)
                .param("clients", clientIds.toArray(Long[]::new))
                .query(row -> {
                    byId.merge(row.getLong("id"), client(row), OverdueRows::together);
                });
        return List.copyOf(byId.values());
    }

    private static OverdueClient client(ResultSet row) throws SQLException {
        return new OverdueClient(
                row.getLong("id"),
                row.getString("number"),
                row.getString("name"),
                row.getString("segment"),
                Columns.number(row, "collector_id"),
                row.getString("collector"),
                List.of(owed(row)),
                NextStep.read(row),
                contact(row),
                hold(row),
                Columns.date(row, "broken_promise_on"));
    }

    /** The same client in one more currency. */
    private static OverdueClient together(OverdueClient client, OverdueClient more) {
        List<OverdueClient.Owed> owed = new ArrayList<>(client.owed());
        owed.addAll(more.owed());
        return new OverdueClient(
                client.id(),
                client.number(),
                client.name(),
                client.segment(),
                client.collectorId(),
                client.collector(),
                owed,
                client.next(),
                client.lastContact(),
                client.hold(),
                client.brokenPromiseOn());
    }

    private static OverdueClient.Owed owed(ResultSet row) throws SQLException {
        return new OverdueClient.Owed(AgedBalance.read(row), row.getInt("oldest_days_overdue"), row.getInt("invoices"));
    }

    private static OverdueClient.@Nullable Contact contact(ResultSet row) throws SQLException {
        LocalDate on = Columns.date(row, "done_on");
        return on == null ? null : new OverdueClient.Contact(on, Channel.valueOf(row.getString("done_channel")));
    }

    private static OverdueClient.@Nullable HoldSummary hold(ResultSet row) throws SQLException {
        HoldReason reason = Columns.constant(row, "held_for", HoldReason.class);
        return reason == null
                ? null
                : new OverdueClient.HoldSummary(
                        reason,
                        Columns.moneyOrNull(row, "held_amount", "held_currency"),
                        row.getString("held_invoice"),
                        Columns.date(row, "held_until"),
                        row.getInt("holds"));
    }
}
