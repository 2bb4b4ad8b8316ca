package io.quittance.plan.report;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many plans run late, and how many were found broken within a week? */
@Component
@Transactional(readOnly = true)
public class PlanCounts {

    private final JdbcClient jdbc;

    PlanCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one creditor's, as of a day. */
    public Counts of(long creditorId, LocalDate on) {
        return jdbc.sql("""
                select count(*) filter (where s.state = 'LATE') as late,
                       count(*) filter (where s.state = 'BROKEN'
                                          and exists (select from plan_outcome o
                                                      where o.version_id = s.version_id and o.outcome = 'BROKEN'
                                                        and o.seen_on > :on - 7)) as broken
                from plan_standing(:on) s
                where s.creditor_id = :creditor
                """)
                .param("creditor", creditorId)
                .param("on", on)
                .query(Counts.class)
                .single();
    }

    /** Plans with an instalment in its days of grace, and plans broken in the last seven days. */
    public record Counts(long late, long broken) {}
}
