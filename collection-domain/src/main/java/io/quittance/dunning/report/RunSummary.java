package io.quittance.dunning.report;

import io.quittance.dunning.run.LevelCount;
import io.quittance.dunning.run.ReasonCount;
import io.quittance.dunning.step.StepStatus;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What did a run decide, counted by level and channel, and by reason; and where do its steps stand now? */
@Component
@Transactional(readOnly = true)
public class RunSummary {

    private final JdbcClient jdbc;

    RunSummary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Steps by policy, level, channel and currency, the lowest level first; cancelled ones included. */
    public List<LevelCount> levels(long runId) {
        return jdbc.sql("""
                select p.code as policy, s.rank, s.channel, s.template, s.currency,
                       count(*) as steps, sum(l.lines)::int as lines, sum(s.amount) as amount
                from dunning_step s
                join (select d.step_id, count(d.rank) as lines
                      from dunning_line d join dunning_step t on t.id = d.step_id
                      where t.run_id = :run
                      group by d.step_id) l on l.step_id = s.id
                join dunning_policy_version v on v.id = s.policy_version_id
                join dunning_policy p on p.id = v.policy_id
                where s.run_id = :run
                group by p.code, s.rank, s.channel, s.template, s.currency
                order by s.rank, p.code, s.channel, s.currency
                """)
                .param("run", runId)
                .query(DataClassRowMapper.newInstance(LevelCount.class))
                .list();
    }

    /** Skips by reason and currency, the most frequent first. */
    public List<ReasonCount> reasons(long runId) {
        return jdbc.sql("""
                select k.reason, k.hold_reason, i.currency, count(*) as invoices, sum(k.amount) as amount
                from dunning_skip k
                join invoice i on i.id = k.invoice_id
                where k.run_id = :run
                group by k.reason, k.hold_reason, i.currency
                order by invoices desc, k.reason, k.hold_reason, i.currency
                """)
                .param("run", runId)
                .query(DataClassRowMapper.newInstance(ReasonCount.class))
                .list();
    }

    /** Where its steps stand now; a status that none has is left out. */
    public List<StatusCount> statuses(long runId) {
        return jdbc.sql("""
                select status, count(*) as steps
                from dunning_step
                where run_id = :run
                group by status
                order by status
                """)
                .param("run", runId)
                .query(DataClassRowMapper.newInstance(StatusCount.class))
                .list();
    }

    /** How many of its steps wait for a person's yes. */
    public int waiting(long runId) {
        return statuses(runId).stream()
                .filter(count -> count.status() == StepStatus.PROPOSED)
                .mapToInt(StatusCount::steps)
                .sum();
    }

    /** How many steps of a run stand so. */
    public record StatusCount(StepStatus status, int steps) {}
}
