package io.quittance.dunning.report;

import io.quittance.dunning.run.SkipReason;
import io.quittance.dunning.run.SkipRow;
import io.quittance.hold.HoldReason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom did a run leave alone, and why? */
@Component
public class RunSkips {

    private final JdbcClient jdbc;

    RunSkips(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of a run's skips, by invoice.
     *
     * @param reason only these; null: all
     * @param after id of the last invoice already seen; 0: from the first
     */
    @Transactional(readOnly = true)
    public List<SkipRow> of(long runId, @Nullable SkipReason reason, long after, int limit) {
        return of(runId, reason, null, after, limit);
    }

    /**
     * The same, of those held for one reason.
     *
     * @param holdReason only these; null: all
     */
    @Transactional(readOnly = true)
    public List<SkipRow> of(
            long runId, @Nullable SkipReason reason, @Nullable HoldReason holdReason, long after, int limit) {
        return jdbc.sql("""
                select k.invoice_id, i.number as invoice_number, i.due_on, k.client_id, c.number as client_number,
                       c.name as client_name, k.rank, k.reason, k.hold_reason, k.until, k.amount, i.currency
                from dunning_skip k
                join invoice i on i.id = k.invoice_id
                join client c on c.id = k.client_id
                where k.run_id = :run and k.invoice_id > :after and k.reason = coalesce(:reason::text, k.reason)
                  and (:hold::text is null or k.hold_reason = :hold)
                order by k.invoice_id
                limit :limit
                """)
                .param("run", runId)
                .param("after", after)
                .param("reason", reason == null ? null : reason.name())
                .param("hold", holdReason == null ? null : holdReason.name())
                .param("limit", limit)
                .query(DataClassRowMapper.newInstance(SkipRow.class))
                .list();
    }
}
