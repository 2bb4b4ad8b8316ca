package io.quittance.insight.matching;

import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much waits to be matched, and how much was matched by itself? */
@Component
@Transactional(readOnly = true)
public class MatchingFigures {

    private final JdbcClient jdbc;

    MatchingFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts of movements.
     *
     * @param proposed credits that wait with a proposal
     * @param unmatched credits that wait without one
     * @param returned what went back and waits
     * @param automatic matches of the last thirty days that nobody was asked about, and that stand: what came in and what went back
     * @param matched credits of the last thirty days that were matched at all, and still are
     */
    public record Counts(long proposed, long unmatched, long returned, long automatic, long matched) {

        /** All that waits. */
        public long waiting() {
            return proposed + unmatched + returned;
        }
    }

    /** Of a creditor, with the thirty days before this day. */
    public Counts of(long creditorId, LocalDate on) {
        return jdbc.sql("""
                select w.proposed, w.unmatched, w.returned, m.automatic, m.matched
                from (select count(*) filter (where l.waiting > 0 and p.line_id is not null) as proposed,
                             count(*) filter (where l.waiting > 0 and p.line_id is null) as unmatched,
                             count(*) filter (where l.waiting < 0) as returned
                      from statement_line l
                      left join match_proposal p on p.line_id = l.id and p.rank = 1
                      where l.creditor_id = :creditor and l.waiting <> 0) w,
                     (select count(*) filter (where automatic) as automatic,
                             count(distinct line_id) filter (where kind = 'PAYMENT') as matched
                      from statement_match
                      where creditor_id = :creditor and undone_on is null
                        and matched_on > :on::date - 30) m
                """)
                .param("creditor", creditorId)
                .param("on", on)
                .query((row, number) -> new Counts(
                        row.getLong("proposed"),
                        row.getLong("unmatched"),
                        row.getLong("returned"),
                        row.getLong("automatic"),
                        row.getLong("matched")))
                .single();
    }

    /** The sum of credits that wait, by currency; empty: none does. */
    public List<Money> sums(long creditorId) {
        return jdbc.sql("""
                select currency, sum(waiting) as waiting from statement_line
                where creditor_id = :creditor and waiting > 0 group by currency order by sum(waiting) desc
                """)
                .param("creditor", creditorId)
                .query((row, number) -> Money.of(row.getBigDecimal("waiting"), row.getString("currency")))
                .list();
    }
}
