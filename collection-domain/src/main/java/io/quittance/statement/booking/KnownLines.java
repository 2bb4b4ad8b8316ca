package io.quittance.statement.booking;

import io.quittance.statement.reading.StatementFormat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which movements of an account are booked on these days? */
@Component
class KnownLines {

    private final JdbcClient jdbc;

    KnownLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<KnownLine> of(long creditorId, String account, Collection<LocalDate> days) {
        return jdbc.sql("""
                select l.id, l.statement_id, l.movement, l.booked_on, l.amount, l.currency, l.bank_reference, l.end_to_end,
                       l.payer_iban, l.payer, l.text, l.reversal or l.return_reason is not null as back,
                       f.format, s.closing is not null as closed,
                       l.waiting = client_money(l.amount, l.reversal, l.return_reason) as untouched,
                       r.parts is not null as replaced, coalesce(r.parts = 1, false) as told_better
                from statement_line l
                join statement s on s.id = l.statement_id
                join statement_file f on f.id = s.file_id
                left join lateral (select count(*) as parts from statement_replacement x where x.replaced_id = l.id
                                   having count(*) > 0) r on true
                where l.creditor_id = :creditor and l.account = :account and l.booked_on = any(cast(:days as date[]))
                order by l.id
                """)
                .param("creditor", creditorId)
                .param("account", account)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query((row, n) -> line(row))
                .list();
    }

    /**
     * The movements that these statements tell, booked by them or before them.
     *
     * @return ids of lines
     */
    Set<Long> toldBy(Collection<Long> statementIds) {
        return statementIds.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("""
                        select id from statement_line where statement_id in (:ids)
                        union
                        select line_id from statement_repeat where statement_id in (:ids)
                        """)
                        .param("ids", statementIds)
                        .query((row, n) -> row.getLong("id"))
                        .list());
    }

    private static KnownLine line(ResultSet row) throws SQLException {
        Told told = new Told(
                row.getObject("booked_on", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getString("bank_reference"),
                row.getString("end_to_end"),
                row.getString("payer_iban"),
                row.getString("payer"),
                row.getString("text"),
                row.getBoolean("back"));
        return new KnownLine(
                row.getLong("id"),
                row.getLong("statement_id"),
                row.getString("movement"),
                told,
                StatementFormat.valueOf(row.getString("format")),
                row.getBoolean("closed"),
                row.getBoolean("untouched"),
                row.getBoolean("replaced"),
                row.getBoolean("told_better"));
    }
}
