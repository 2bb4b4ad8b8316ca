package io.quittance.insight.matching;

import io.quittance.insight.Columns;
import io.quittance.insight.Conditions;
import io.quittance.insight.Cursor;
import io.quittance.insight.Paged;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which movements wait for a decision? The oldest first, a page at a time. */
@Component
@Transactional(readOnly = true)
public class WaitingList {

    private static final String ORDER = "OLDEST";

    private static final String LIST = """
            select l.id, l.booked_on, l.amount, l.waiting, l.currency, coalesce(l.payer, '') as payer, l.text, l.account,
                   c.id as client_id, c.name as client_name, p.score,
                   not exists (select from account_of_creditor a
                               where a.creditor_id = l.creditor_id and a.iban = l.account) as is_strange
            from statement_line l
            left join match_proposal p on p.line_id = l.id and p.rank = 1
            left join client c on c.id = p.client_id
            where l.creditor_id = :creditor and l.waiting <> 0 %s
            order by l.booked_on %s, l.id %s
            limit :limit
            """;

    private final JdbcClient jdbc;

    WaitingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What of it a list shows. */
    public enum Kind {
        /** Credits for which something was proposed. */
        PROPOSED,
        /** Credits for which nothing was. */
        UNMATCHED,
        /** What went back. */
        RETURNED
    }

    /**
     * A movement that waits.
     *
     * @param waiting below zero: it went back
     * @param clientName of the best proposal; null: there is none
     * @param score of the best proposal; null: there is none
     * @param isStrange whether its account is none that the creditor knows
     */
    public record WaitingLine(
            long id,
            LocalDate bookedOn,
            Money amount,
            Money waiting,
            String payer,
            String text,
            String account,
            @Nullable String clientName,
            @Nullable Integer score,
            boolean isStrange) {

        /** The payer, else the first words of the text; empty where there are none. */
        public String name() {
            return payer.isEmpty() ? text.lines().findFirst().orElse("") : payer;
        }
    }

    /**
     * A page of movements that wait.
     *
     * @param kind only these; null: all
     * @param sought only those that hold it
     * @throws io.quittance.insight.BadCursorException when the cursor is none of this list
     */
    public Paged<WaitingLine> page(
            long creditorId, @Nullable Kind kind, Sought sought, @Nullable String cursor, int size) {
        Cursor from = Cursor.decode(cursor, ORDER);
        Conditions conditions = sought.in(new Conditions())
                .with("creditor", creditorId)
                .with("limit", size + 1)
                .when(kind == Kind.PROPOSED, "l.waiting > 0 and p.line_id is not null")
                .when(kind == Kind.UNMATCHED, "l.waiting > 0 and p.line_id is null")
                .when(kind == Kind.RETURNED, "l.waiting < 0")
                .from(from, "l.booked_on", "date", "l.id", false);
        String direction = Conditions.direction(from, false);
        List<WaitingLine> rows = jdbc.sql(LIST.formatted(conditions.and(), direction, direction))
                .params(conditions.params())
                .query((row, number) -> new WaitingLine(
                        row.getLong("id"),
                        Columns.day(row, "booked_on"),
                        Columns.money(row, "amount"),
                        Columns.money(row, "waiting"),
                        row.getString("payer"),
                        row.getString("text"),
                        row.getString("account"),
                        row.getString("client_name"),
                        Columns.integer(row, "score"),
                        row.getBoolean("is_strange")))
                .list();
        return Paged.of(
                rows, size, from, row -> new Cursor(ORDER, false, row.bookedOn().toString(), row.id()));
    }

    /**
     * The line that waits after this one, by day; the first one where it is the last. Empty: nothing else waits.
     *
     * @param sought only one that holds it
     */
    public OptionalLong after(long creditorId, long lineId, Sought sought) {
        Conditions conditions = sought.in(new Conditions()).with("line", lineId).with("creditor", creditorId);
        return jdbc
                .sql("""
                        select l.id from statement_line l, statement_line here
                        where here.id = :line and l.creditor_id = :creditor and l.waiting <> 0 and l.id <> :line %s
                        order by (l.booked_on, l.id) <= (here.booked_on, here.id), l.booked_on, l.id
                        limit 1
                        """.formatted(conditions.and()))
                .params(conditions.params())
                .query((row, number) -> row.getLong("id"))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }
}
