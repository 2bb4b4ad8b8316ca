package io.quittance.insight.matching;

import io.quittance.insight.Columns;
import io.quittance.insight.Conditions;
import io.quittance.insight.Cursor;
import io.quittance.insight.Paged;
import io.quittance.matching.engine.Proposal.Reason;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How does each movement that is a client's, or may be, stand? The latest first, a page at a time. */
@Component
@Transactional(readOnly = true)
public class LineList {

    private static final String ORDER = "BOOKED";
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private static final String LIST = """
            select l.id, l.booked_on, l.amount, l.waiting, l.currency, l.payer, l.payer_iban, l.text,
                   case when l.waiting = 0 then 'MATCHED' when p.line_id is not null then 'PROPOSED' else 'UNMATCHED' end as state
            from statement_line l
            left join match_proposal p on p.line_id = l.id and p.rank = 1
            where l.creditor_id = :creditor %s
            order by l.booked_on %s, l.id %s
            limit :limit
            """;

    private static final String SHARES = """
            select m.line_id, i.number, sum(a.amount) as amount, l.currency, m.score, m.reasons
            from statement_match m
            join statement_line l on l.id = m.line_id
            join allocation a on a.payment_id = m.payment_id and a.invoice_id is not null
            join invoice i on i.id = a.invoice_id
            where m.line_id = any (:lines) and m.kind = 'PAYMENT' and m.undone_on is null
            group by m.line_id, m.id, i.number, l.currency, m.score, m.reasons
            having sum(a.amount) <> 0
            union all
            select p.line_id, i.number, (s ->> 'amount')::numeric, i.currency, p.score, p.reasons
            from match_proposal p
            join statement_line l on l.id = p.line_id and l.waiting <> 0
            cross join lateral jsonb_array_elements(p.shares) s
            join invoice i on i.id = (s ->> 'invoice')::bigint
            where p.line_id = any (:lines) and p.rank = 1
            order by 1, 2
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LineList(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** How a movement stands. */
    public enum LineState {
        /** Nothing of it waits any more. */
        MATCHED,
        /** It waits, and something was proposed. */
        PROPOSED,
        /** It waits, and nothing was. */
        UNMATCHED
    }

    /**
     * A movement.
     *
     * @param payer null: not told
     * @param iban of the payer; null: not told
     */
    public record Line(
            long id,
            LocalDate bookedOn,
            Money amount,
            Money waiting,
            @Nullable String payer,
            @Nullable String iban,
            String text,
            LineState state) {}

    /**
     * What one invoice has of a movement, or would have as first proposed.
     *
     * @param score null: a person put it together
     */
    public record Share(
            long lineId,
            String invoice,
            Money amount,
            @Nullable Integer score,
            List<Reason> reasons) {}

    /**
     * A page of movements.
     *
     * @param state only these; null: all
     * @throws io.quittance.insight.BadCursorException when the cursor is none of this list
     */
    public Paged<Line> page(long creditorId, @Nullable LineState state, @Nullable String cursor, int size) {
        Cursor from = Cursor.decode(cursor, ORDER);
        Conditions conditions = new Conditions()
                .with("creditor", creditorId)
                .with("limit", size + 1)
                .when(state != LineState.PROPOSED && state != LineState.UNMATCHED, """
                        (l.waiting <> 0 or exists (select from statement_match m where m.line_id = l.id and m.undone_on is null))
                        """)
                .when(state == LineState.MATCHED, "l.waiting = 0")
                .when(state == LineState.PROPOSED, "l.waiting <> 0 and p.line_id is not null")
                .when(state == LineState.UNMATCHED, "l.waiting <> 0 and p.line_id is null")
                .from(from, "l.booked_on", "date", "l.id", true);
        String direction = Conditions.direction(from, true);
        List<Line> rows = jdbc.sql(LIST.formatted(conditions.and(), direction, direction))
                .params(conditions.params())
                .query((row, number) -> new Line(
                        row.getLong("id"),
                        Columns.day(row, "booked_on"),
                        Columns.money(row, "amount"),
                        Columns.money(row, "waiting"),
                        row.getString("payer"),
                        row.getString("payer_iban"),
                        row.getString("text"),
                        LineState.valueOf(row.getString("state"))))
                .list();
        return Paged.of(
                rows, size, from, row -> new Cursor(ORDER, false, row.bookedOn().toString(), row.id()));
    }

    /** What invoices have of these movements, by the id of the movement. */
    public Map<Long, List<Share>> shares(List<Line> lines) {
        return jdbc
                .sql(SHARES)
                .param("lines", lines.stream().map(Line::id).toArray(Long[]::new))
                .query((row, number) -> new Share(
                        row.getLong("line_id"),
                        row.getString("number"),
                        Columns.money(row, "amount"),
                        Columns.integer(row, "score"),
                        json.readValue(row.getString("reasons"), REASONS)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Share::lineId));
    }
}
