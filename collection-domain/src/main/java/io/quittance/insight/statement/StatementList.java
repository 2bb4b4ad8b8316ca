package io.quittance.insight.statement;

import io.quittance.insight.Columns;
import io.quittance.statement.content.StatementWarning;
import io.quittance.statement.reading.StatementFormat;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which statements came in, and what does each tell? */
@Component
@Transactional(readOnly = true)
public class StatementList {

    private static final int MOST_WARNINGS = 200;

    private static final String SELECT = """
            select s.id, s.file_id, s.position, s.account, coalesce(b.label, '') as label, s.bank_id, s.sequence, s.currency,
                   coalesce(case when s.to_on > s.from_on then s.from_on end, s.first_on, s.from_on, s.opening_on) as from_on,
                   greatest(s.to_on, s.closing_on, s.last_on) as to_on,
                   s.opening, s.opening_on, s.closing, s.closing_on, s.left_out,
                   f.name, f.format, f.source, f.received_on, f.received_by, m.*,
                   (select count(*) from statement_notice n where n.statement_id = s.id) as warnings
            from statement s
            join statement_file f on f.id = s.file_id
            left join account_of_creditor b on b.creditor_id = s.creditor_id and b.iban = s.account
            cross join lateral (
                select count(*) as lines, count(*) filter (where t.repeated) as repeated,
                       coalesce(sum(t.amount) filter (where t.amount > 0), 0) as credits,
                       coalesce(sum(t.amount) filter (where t.amount < 0), 0) as debits,
                       count(*) filter (where t.waiting <> 0) as waiting
                from (select l.amount, l.waiting, false as repeated from statement_line l where l.statement_id = s.id
                      union all
                      select l.amount, 0, true from statement_repeat r join statement_line l on l.id = r.line_id
                      where r.statement_id = s.id) t) m
            where s.creditor_id = :creditor
            """;

    private final JdbcClient jdbc;

    StatementList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A statement as lists show it.
     *
     * @param account its IBAN, or as its bank tells it where the creditor does not know it
     * @param currency null: it tells none, nor any amount
     * @param lines all it tells, those among them that were told before
     * @param credits what came in, repeated or not; {@code debits} what went out, below zero
     * @param waiting how many of its movements wait to be matched
     */
    public record StatementRow(
            long id,
            long fileId,
            int position,
            String account,
            String label,
            String bankId,
            @Nullable String sequence,
            @Nullable String currency,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable BigDecimal opening,
            @Nullable LocalDate openingOn,
            @Nullable BigDecimal closing,
            @Nullable LocalDate closingOn,
            int leftOut,
            String fileName,
            StatementFormat format,
            String source,
            LocalDate receivedOn,
            String receivedBy,
            int lines,
            int repeated,
            BigDecimal credits,
            BigDecimal debits,
            int waiting,
            int warnings) {}

    /**
     * The latest received first.
     *
     * @param account only of this one; null: of all
     * @param before only statements with a smaller id
     */
    public List<StatementRow> page(long creditorId, @Nullable String account, long before, int size) {
        return jdbc.sql(SELECT + """
                  and s.id < :before and (cast(:account as text) is null or s.account = :account)
                order by s.id desc limit :size
                """)
                .param("creditor", creditorId)
                .param("account", account)
                .param("before", before)
                .param("size", size)
                .query((row, n) -> row(row))
                .list();
    }

    /** Empty: this creditor has no such statement. */
    public Optional<StatementRow> find(long creditorId, long id) {
        return jdbc.sql(SELECT + "and s.id = :id")
                .param("creditor", creditorId)
                .param("id", id)
                .query((row, n) -> row(row))
                .optional();
    }

    /** What to know of it today; at most 200. */
    public List<StatementWarning> warnings(long statementId) {
        return jdbc.sql("""
                select kind, place, about from statement_notice where statement_id = :id order by no limit :most
                """)
                .param("id", statementId)
                .param("most", MOST_WARNINGS)
                .query((row, n) -> new StatementWarning(
                        StatementWarning.Kind.valueOf(row.getString("kind")),
                        row.getString("place"),
                        row.getString("about")))
                .list();
    }

    private static StatementRow row(ResultSet row) throws SQLException {
        return new StatementRow(
                row.getLong("id"),
                row.getLong("file_id"),
                row.getInt("position"),
                row.getString("account"),
                row.getString("label"),
                row.getString("bank_id"),
                row.getString("sequence"),
                row.getString("currency"),
                Columns.date(row, "from_on"),
                Columns.date(row, "to_on"),
                row.getBigDecimal("opening"),
                Columns.date(row, "opening_on"),
                row.getBigDecimal("closing"),
                Columns.date(row, "closing_on"),
                row.getInt("left_out"),
                row.getString("name"),
                StatementFormat.valueOf(row.getString("format")),
                row.getString("source"),
                Columns.day(row, "received_on"),
                row.getString("received_by"),
                row.getInt("lines"),
                row.getInt("repeated"),
                row.getBigDecimal("credits"),
                row.getBigDecimal("debits"),
                row.getInt("waiting"),
                row.getInt("warnings"));
    }
}
