package io.quittance.insight.client;

import io.quittance.insight.Columns;
import io.quittance.insight.Conditions;
import io.quittance.insight.Cursor;
import io.quittance.insight.Paged;
import io.quittance.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened between us and a client, newest first?
 *
 * <p>Messages and payments come from their own tables, which know what became of them since; the facts that told of their
 * sending and receipt are left out, so that nothing is told twice; of a payment that an import took back the fact is left. What a
 * bank sent back stands on the day on which the bank booked it; the fact itself keeps the day on which it was taken back.
 */
@Component
@Transactional(readOnly = true)
public class ClientTimeline {

    private static final String ORDER = "NEWEST";

    private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

    /** The key puts days first, then instants to the microsecond, in digits of fixed width that sort as text. */
    private static final String ENTRIES = """
            select e.*,
                   to_char(e.happened_on, 'YYYYMMDD') || to_char(e.recorded_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS')
                       || e.source collate "C" as key
            from (
                select 'f' as source, f.id,
                       case when f.kind like 'STEP_%%' then 'STEP'
                            when f.kind like 'LETTER_%%' then 'MESSAGE'
                            when f.kind like 'HOLD_%%' or f.kind like 'DISPUTE_%%' then 'HOLD'
                            when f.kind like 'TASK_%%' then 'TASK'
                            when f.kind like 'CALL_%%' then 'CALL'
                            when f.kind = 'NOTE' then 'NOTE'
                            else 'OTHER' end as kind,
                       f.kind as what, coalesce(b.booked_on, f.occurred_on) as happened_on, f.recorded_at,
                       case when b.automatic then null else f.actor end as actor, i.number as invoice,
                       null::numeric as amount, null as currency,
                       f.detail || case when b.automatic then '{"automatic": "true"}' else '{}' end::jsonb
                           || case when f.kind = 'PAYMENT_UNAPPLIED' and f.detail ->> 'takenBack' = 'RETURNED'
                                   then jsonb_strip_nulls(jsonb_build_object(
                                            'returnReason', return_reason_of((f.detail ->> 'payment')::bigint)))
                                   else '{}' end as detail
                from history_event f
                left join invoice i on i.id = f.invoice_id
                left join lateral (%1$s) b on f.kind = 'PAYMENT_UNAPPLIED'
                where f.client_id = :client
                  and f.kind not in ('MESSAGE_SENT', 'MESSAGE_FAILED', 'MESSAGE_AMBIGUOUS')
                  and not (f.kind = 'PAYMENT_RECEIVED'
                           and (f.detail ->> 'payment' is null
                                or exists (select from payment p where p.id = (f.detail ->> 'payment')::bigint)))
                union all
                select 'm', m.id, 'MESSAGE', m.status, m.composed_on, m.composed_at, null, null, m.amount, m.currency,
                       jsonb_strip_nulls(jsonb_build_object(
                           'channel', m.channel, 'recipient', m.recipient, 'subject', m.subject,
                           'step', m.step_id::text, 'notice', n.kind, 'plan', v.plan_id::text, 'attempts', m.attempts::text, 'error', m.last_error))
                from message m
                left join notice n on n.id = m.notice_id
                left join plan_version v on v.id = n.version_id
                where m.client_id = :client
                union all
                select 'p', p.id, 'PAYMENT', p.source, p.received_on, p.recorded_at,
                       case when a.automatic then null else p.recorded_by end, null, p.amount, p.currency,
                       jsonb_strip_nulls(jsonb_build_object(
                           'reference', nullif(p.reference, ''), 'unapplied', p.unapplied::text,
                           'recordedOn', p.recorded_on::text, 'automatic', case when a.automatic then 'true' end,
                           'takenBackOn', coalesce(b.booked_on, p.taken_back_on)::text,
                           'takenBackBy', case when b.automatic then null else p.taken_back_by end,
                           'takenBack', p.taken_back_reason, 'returnReason', return_reason_of(p.id),
                           'movement', movement_of(p.id, 'PAYMENT')::text, 'returnMovement', movement_of(p.id, 'RETURN')::text,
                           'remindedOn', r.reminded_on::text, 'remindedRank', r.rank::text,
                           'reminder', (select max(m.id)::text from message m where m.step_id = r.step_id and m.status = 'SENT'),
                           'invoices', invoices_paid_by(p.id)))
                from payment p
                left join lateral reminder_before(p.id) r on true
                left join lateral (%2$s) b on true
                cross join lateral (
                    select exists (select from statement_match m
                                   where m.payment_id = p.id and m.kind = 'PAYMENT' and m.automatic) as automatic) a
                where p.client_id = :client and p.source <> 'OFFSET') e
            """.formatted(sentBack("(f.detail ->> 'payment')::bigint"), sentBack("p.id"));

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ClientTimeline(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A page of the timeline.
     *
     * @param kind only entries of this kind; null: all
     * @throws io.quittance.insight.BadCursorException when the cursor is none of this list
     */
    public Paged<Entry> page(long clientId, @Nullable TimelineKind kind, @Nullable String cursor, int size) {
        Cursor from = Cursor.decode(cursor, ORDER);
        Conditions conditions = new Conditions()
                .with("client", clientId)
                .with("limit", size + 1)
                .when(kind == null ? null : kind.name(), "t.kind = :kind", "kind")
                .from(from, "t.key", "text", "t.id", true);
        String direction = Conditions.direction(from, true);
        List<Row> rows = jdbc.sql("select * from (%s) t where true %s order by t.key %s, t.id %s limit :limit"
                        .formatted(ENTRIES, conditions.and(), direction, direction))
                .params(conditions.params())
                .query((row, number) -> new Row(row.getString("key"), entry(row)))
                .list();
        Paged<Row> page = Paged.of(
                rows,
                size,
                from,
                row -> new Cursor(ORDER, false, row.key(), row.entry().id()));
        return new Paged<>(page.items().stream().map(Row::entry).toList(), page.next(), page.previous());
    }

    /** The movement of the bank with which a payment went back. */
    private static String sentBack(String payment) {
        return """
                select l.booked_on, m.automatic
                from statement_match m
                join statement_line l on l.id = m.line_id
                where m.payment_id = %s and m.kind = 'RETURN' and m.took_back
                order by m.id limit 1
                """.formatted(payment);
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                TimelineKind.valueOf(row.getString("kind")),
                row.getString("what"),
                row.getLong("id"),
                Columns.day(row, "happened_on"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("invoice"),
                Columns.moneyOrNull(row, "amount", "currency"),
                json.readValue(row.getString("detail"), DETAIL));
    }

    private record Row(String key, Entry entry) {}

    /**
     * One thing that happened.
     *
     * @param what of a mail its status, of a payment its source, of everything else, letters too, the name of its
     *     {@link io.quittance.history.FactKind}
     * @param id of the message, the payment or the fact, by {@code kind}
     * @param on the business day
     * @param at when it was written down
     * @param by who did it; null: the product
     * @param invoice number of the invoice it is about; null: the client as a whole
     * @param amount of a message or payment; null: none
     * @param detail plain values, worded by the screens
     */
    public record Entry(
            TimelineKind kind,
            String what,
            long id,
            LocalDate on,
            Instant at,
            @Nullable String by,
            @Nullable String invoice,
            @Nullable Money amount,
            Map<String, String> detail) {}
}
