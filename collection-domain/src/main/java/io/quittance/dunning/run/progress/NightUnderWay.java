package io.quittance.dunning.run.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Is a night being run, or was the latest one broken off, and how far did it come? */
@Component
@Transactional(readOnly = true)
public class NightUnderWay {

    private final JdbcClient jdbc;

    NightUnderWay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A night that has not ended.
     *
     * @param on its business day
     * @param begunAt by the database's clock
     * @param seconds since then
     * @param steps how many were decided, 0 before
     * @param invoices how many were looked at, 0 before
     * @param brokenOff its program or the database ended: nothing of it is left
     */
    public record Night(
            LocalDate on,
            String startedBy,
            Instant begunAt,
            int seconds,
            NightPart part,
            int steps,
            int invoices,
            boolean brokenOff) {}

    /** Empty: all that was begun today has ended well. What was broken off is told for a day, or until a night is run. */
    public Optional<Night> of(long creditorId) {
        // A copy of the books in another database server tells of transactions that this one never had.
        return jdbc.sql("""
                select p.run_on as "on", p.started_by, p.begun_at, p.part, p.steps, p.invoices,
                       extract(epoch from clock_timestamp() - p.begun_at)::int as seconds, s.state = 'aborted' as broken_off
                from night_progress p
                cross join lateral (
                    select case when p.transaction_id < pg_snapshot_xmax(pg_current_snapshot())
                                then pg_xact_status(p.transaction_id) end as state) s
                where p.creditor_id = :creditor
                  and (s.state = 'in progress' or s.state = 'aborted' and p.begun_at > clock_timestamp() - interval '1 day')
                  and not exists (select from dunning_run r where r.creditor_id = p.creditor_id and r.run_on >= p.run_on)
                """)
                .param("creditor", creditorId)
                .query(DataClassRowMapper.newInstance(Night.class))
                .optional();
    }
}
