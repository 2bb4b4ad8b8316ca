package io.quittance.insight.matching;

import io.quittance.insight.Columns;
import io.quittance.insight.Conditions;
import io.quittance.insight.Cursor;
import io.quittance.insight.Paged;
import io.quittance.matching.MatchKind;
import io.quittance.matching.engine.Proposal.Reason;
import io.quittance.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What were movements taken for, by whom and why? The latest first; those that were undone, too. */
@Component
@Transactional(readOnly = true)
public class MatchList {

    private static final String ORDER = "LATEST";
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private static final String LIST = """
            select m.id, m.line_id, m.kind, m.amount, l.currency, m.score, m.reasons, m.automatic, m.note, m.matched_on,
                   m.matched_by, m.undone_on, m.undone_by, l.booked_on, coalesce(l.payer, '') as payer, l.text,
                   c.id as client_id, c.name as client_name, m.payment_id, p.unapplied,
                   p.taken_back_on is null or m.kind = 'RETURN' as may_be_undone,
                   m.kind = 'PAYMENT' and p.taken_back_reason is not distinct from 'RETURNED' as went_back, s.invoices, s.first_invoices
            from statement_match m
            join statement_line l on l.id = m.line_id
            left join payment p on p.id = m.payment_id
            left join client c on c.id = p.client_id
            left join lateral (
                select count(*) as invoices,
                       (select string_agg(f.number, ', ' order by f.number)
                        from (select distinct i.number from allocation a join invoice i on i.id = a.invoice_id
                              where a.payment_id = m.payment_id order by i.number limit 5) f) as first_invoices
                from (select distinct a.invoice_id from allocation a
                      where a.payment_id = m.payment_id and a.invoice_id is not null) x) s on true
            where m.creditor_id = :creditor %s
            order by m.id %s
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MatchList(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A movement, and what it was taken for.
     *
     * @param score null: nobody had proposed it
     * @param clientName null: no client's money
     * @param unapplied of the payment now; null: there is none
     * @param invoices how many it settled
     * @param firstInvoices the numbers of the first five of them; empty: none
     * @param undoneOn null: it stands
     * @param mayBeUndone whether one click undoes it: not once its money went back
     * @param wentBack whether the bank took the money back since
     */
    public record MatchRow(
            long id,
            long lineId,
            MatchKind kind,
            Money amount,
            @Nullable Integer score,
            List<Reason> reasons,
            boolean automatic,
            String note,
            LocalDate matchedOn,
            String matchedBy,
            LocalDate bookedOn,
            String payer,
            String text,
            @Nullable Long clientId,
            @Nullable String clientName,
            @Nullable Long paymentId,
            @Nullable Money unapplied,
            long invoices,
            String firstInvoices,
            @Nullable LocalDate undoneOn,
            @Nullable String undoneBy,
            boolean mayBeUndone,
            boolean wentBack) {

        /** The payer, else the first words of the text; empty where there are none. */
        public String name() {
            return payer.isEmpty() ? text.lines().findFirst().orElse("") : payer;
        }

        /** How many invoices the first numbers leave out. */
        public long moreInvoices() {
            return Math.max(0, invoices - 5);
        }
    }

    /**
     * A page of matches.
     *
     * @param automaticSince only those after this day that nobody was asked about, and that stand; null: all
     * @throws io.quittance.insight.BadCursorException when the cursor is none of this list
     */
    public Paged<MatchRow> page(
            long creditorId, @Nullable LocalDate automaticSince, @Nullable String cursor, int size) {
        Cursor from = Cursor.decode(cursor, ORDER);
        Conditions conditions = new Conditions()
                .with("creditor", creditorId)
                .with("limit", size + 1)
                .when(automaticSince != null, "m.automatic and m.undone_on is null")
                .when(automaticSince, "m.matched_on > :since", "since")
                .from(from, "m.id", "bigint", "m.id", true);
        List<MatchRow> rows = jdbc.sql(LIST.formatted(conditions.and(), Conditions.direction(from, true)))
                .params(conditions.params())
                .query(this::row)
                .list();
        return Paged.of(rows, size, from, row -> new Cursor(ORDER, false, Long.toString(row.id()), row.id()));
    }

    /** All that a movement was ever taken for, the latest first. */
    public List<MatchRow> of(long creditorId, long lineId) {
        return jdbc.sql(LIST.formatted("and m.line_id = :line", "desc"))
                .param("creditor", creditorId)
                .param("line", lineId)
                .param("limit", 100)
                .query(this::row)
                .list();
    }

    private MatchRow row(ResultSet row, int number) throws SQLException {
        String firstInvoices = row.getString("first_invoices");
        return new MatchRow(
                row.getLong("id"),
                row.getLong("line_id"),
                MatchKind.valueOf(row.getString("kind")),
                Columns.money(row, "amount"),
                Columns.integer(row, "score"),
                json.readValue(row.getString("reasons"), REASONS),
                row.getBoolean("automatic"),
                row.getString("note"),
                Columns.day(row, "matched_on"),
                row.getString("matched_by"),
                Columns.day(row, "booked_on"),
                row.getString("payer"),
                row.getString("text"),
                Columns.number(row, "client_id"),
                row.getString("client_name"),
                Columns.number(row, "payment_id"),
                Columns.moneyOrNull(row, "unapplied", "currency"),
                row.getLong("invoices"),
                firstInvoices == null ? "" : firstInvoices,
                Columns.date(row, "undone_on"),
                row.getString("undone_by"),
                row.getString("undone_by") == null && row.getBoolean("may_be_undone"),
                row.getBoolean("went_back"));
    }
}
