package io.quittance.matching.line;

import io.quittance.money.Money;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The movements of a creditor's accounts, and what of them waits. */
@Component
public class MovedLines {

    private static final String LINES = """
            select l.id, l.creditor_id, l.statement_id, l.account, l.booked_on, l.amount, l.waiting, l.currency, l.payer, l.on_behalf_of,
                   l.payer_iban, l.end_to_end, l.mandate, l.structured, l.documents, l.text, l.return_reason,
                   exists (select from account_of_creditor a
                           where a.creditor_id = l.creditor_id and a.iban = l.account) as is_known
            from statement_line l
            """;

    private final JdbcClient jdbc;

    MovedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The line if it is one of this creditor's; those of others do not exist for it. */
    @Transactional(readOnly = true)
    public Optional<MovedLine> find(long creditorId, long lineId) {
        return jdbc.sql(LINES + "where l.creditor_id = :creditor and l.id = :line")
                .param("creditor", creditorId)
                .param("line", lineId)
                .query(MovedLines::line)
                .optional();
    }

    /** The same, and whoever else wants to decide on it waits for this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<MovedLine> lock(long creditorId, long lineId) {
        return jdbc.sql(LINES + "where l.creditor_id = :creditor and l.id = :line for update of l")
                .param("creditor", creditorId)
                .param("line", lineId)
                .query(MovedLines::line)
                .optional();
    }

    /**
     * What waits, the oldest first.
     *
     * @param after only lines with a greater id
     */
    @Transactional(readOnly = true)
    public List<MovedLine> waiting(long creditorId, long after, int most) {
        return jdbc.sql(LINES + """
                where l.creditor_id = :creditor and l.waiting <> 0 and l.id > :after
                order by l.id
                limit :most
                """)
                .param("creditor", creditorId)
                .param("after", after)
                .param("most", most)
                .query(MovedLines::line)
                .list();
    }

    /**
     * Credits of the same payer in the same currency that wait, too, booked at most so many days before or after; the first
     * booked first.
     */
    @Transactional(readOnly = true)
    public List<MovedLine> alike(MovedLine line, int days, int most) {
        return jdbc.sql(LINES + """
                where l.creditor_id = :creditor and l.waiting > 0 and l.id <> :line and l.currency = :currency
                  and (l.payer_iban = :iban or lower(l.payer) = lower(:payer))
                  and l.booked_on between :on::date - :days and :on::date + :days
                order by l.booked_on, l.id
                limit :most
                """)
                .param("creditor", line.creditorId())
                .param("line", line.id())
                .param("currency", line.waiting().currency().getCurrencyCode())
                .param("iban", line.iban())
                .param("payer", line.payer())
                .param("on", line.bookedOn())
                .param("days", days)
                .param("most", most)
                .query(MovedLines::line)
                .list();
    }

    /**
     * Takes from what waits, or puts back.
     *
     * @param by with the sign of the line to put back, the other to take
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(long lineId, Money by) {
        jdbc.sql("update statement_line set waiting = waiting + :by where id = :line")
                .param("by", by.amount())
                .param("line", lineId)
                .update();
    }

    private static MovedLine line(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        return new MovedLine(
                row.getLong("id"),
                row.getLong("creditor_id"),
                row.getLong("statement_id"),
                row.getString("account"),
                row.getDate("booked_on").toLocalDate(),
                Money.of(row.getBigDecimal("amount"), currency),
                Money.of(row.getBigDecimal("waiting"), currency),
                row.getString("payer"),
                row.getString("on_behalf_of"),
                row.getString("payer_iban"),
                row.getString("end_to_end"),
                row.getString("mandate"),
                texts(row.getArray("structured")),
                texts(row.getArray("documents")),
                row.getString("text"),
                row.getString("return_reason"),
                row.getBoolean("is_known"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
