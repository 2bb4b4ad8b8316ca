package io.quittance.insight.watch;

import io.quittance.dunning.policy.Channel;
import io.quittance.insight.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which night was the last, and what did it do? */
@Component
@Transactional(readOnly = true)
public class LastNights {

    private final JdbcClient jdbc;

    LastNights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A night as it was run; its counts are those of the report of that night. */
    public record LastNight(long id, LocalDate on, Instant startedAt, int millis, int invoices, int steps, int skips) {}

    /** Empty: there was none yet. */
    public Optional<LastNight> of(long creditorId) {
        return jdbc.sql("""
                select id, run_on, started_at, millis, invoices, steps, skips from dunning_run
                where creditor_id = :creditor order by run_on desc limit 1
                """)
                .param("creditor", creditorId)
                .query((row, number) -> new LastNight(
                        row.getLong("id"),
                        Columns.day(row, "run_on"),
                        Objects.requireNonNull(Columns.instant(row, "started_at")),
                        row.getInt("millis"),
                        row.getInt("invoices"),
                        row.getInt("steps"),
                        row.getInt("skips")))
                .optional();
    }

    /**
     * How many steps of a run stand at a rung, by what became of them.
     *
     * @param outcome PROPOSED, APPROVED, DONE or CANCELLED
     */
    public record Steps(int rank, Channel channel, String outcome, long count) {}

    public List<Steps> steps(long runId) {
        return jdbc.sql("""
                select rank, channel, status, count(*) as count from dunning_step where run_id = :run
                group by rank, channel, status order by rank, channel, status
                """)
                .param("run", runId)
                .query((row, number) -> new Steps(
                        row.getInt("rank"),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("status"),
                        row.getLong("count")))
                .list();
    }

    /** How many invoices that were due for a rung were left alone. */
    public record Skips(int rank, long count) {}

    /** Once the run is over they are the same for ever. */
    public List<Skips> skips(long runId) {
        return jdbc.sql(
                        "select rank, count(*) as count from dunning_skip where run_id = :run group by rank order by rank")
                .param("run", runId)
                .query((row, number) -> new Skips(row.getInt("rank"), row.getLong("count")))
                .list();
    }
}
