package io.quittance.dunning.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which nights were run? The latest day first. */
@Component
@Transactional(readOnly = true)
public class RunList {

    private static final String SELECT = """
            select id, run_on as "on", started_by, started_at, invoices, steps, lines, skips, millis
            from dunning_run
            """;

    private final JdbcClient jdbc;

    RunList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of the runs before a day.
     *
     * @param before the day of the last run already seen, or any day after the last run to begin with
     */
    public List<RunRow> of(long creditorId, LocalDate before, int limit) {
        return jdbc.sql(SELECT + """
                where creditor_id = :creditor and run_on < :before
                order by run_on desc
                limit :limit
                """)
                .param("creditor", creditorId)
                .param("before", before)
                .param("limit", limit)
                .query(DataClassRowMapper.newInstance(RunRow.class))
                .list();
    }

    /** One run of this creditor; empty: there is none. */
    public Optional<RunRow> find(long creditorId, long runId) {
        return jdbc.sql(SELECT + "where creditor_id = :creditor and id = :run")
                .param("creditor", creditorId)
                .param("run", runId)
                .query(RunRow.class)
                .optional();
    }

    /** The latest run; empty: no night was ever run. */
    public Optional<RunRow> last(long creditorId) {
        return jdbc.sql(SELECT + "where creditor_id = :creditor order by run_on desc limit 1")
                .param("creditor", creditorId)
                .query(RunRow.class)
                .optional();
    }
}
