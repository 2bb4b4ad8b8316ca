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
                from payment_plan p
                join plan_standing(:on) s on s.plan_id = p.id
                where p.creditor_id = :creditor and p.cancelled_on is null
                  -- No other can be late or have broken of late.
                  and exists (select from plan_version v
                              where v.plan_id = p.id
                                and (exists (select from plan_instalment n
                                             where n.version_id = v.id and n.due_on < :on and n.due_on + v.grace_days >= :on)
                                     or exists (select from plan_outcome o
                                                where o.version_id = v.id and o.outcome = 'BROKEN' and o.seen_on > :on - 7)))
                """)
                .param("creditor", creditorId)
                .param("on", on)
                .query(Counts.class)
                .single();
    }

    /** Plans with an instalment in its days of grace, and plans broken in the last seven days. */
    public record Counts(long late, long broken) {}
}
