package io.quittance.matching.line;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Movements that the bank's codes call none of a client's money, and that people say are: a return that was returned, an unpaid debit that is not marked. */
@Component
public class ClaimedLines {

    private static final String MAY_BE_CLAIMED = """
            select l.id from statement_line l
            where l.creditor_id = :creditor and l.id = :line and l.waiting = 0
              and client_money(l.amount, l.reversal, l.return_reason) = 0
              and not exists (select from statement_replacement r where r.replaced_id = l.id)
              and not exists (select from claimed_line k where k.line_id = l.id)
            """;

    private final JdbcClient jdbc;

    ClaimedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a movement of this creditor does not wait because of what the bank calls it. */
    @Transactional(readOnly = true)
    public boolean mayClaim(long creditorId, long lineId) {
        return jdbc.sql(MAY_BE_CLAIMED)
                .param("creditor", creditorId)
                .param("line", lineId)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /**
     * From now on it waits like any other.
     *
     * @return false when it waits already, something else stands for it, or this creditor has no such movement
     */
    @Transactional
    public boolean claim(long creditorId, long lineId, LocalDate on, String by) {
        return jdbc.sql("""
                with mine as (%s for update of l),
                told as (insert into claimed_line (line_id, claimed_on, claimed_by) select id, :on, :by from mine)
                update statement_line l set waiting = l.amount from mine where l.id = mine.id
                """.formatted(MAY_BE_CLAIMED))
                        .param("creditor", creditorId)
                        .param("line", lineId)
                        .param("on", on)
                        .param("by", by)
                        .update()
                > 0;
    }
}
