package io.quittance.dunning.step;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What did a run decide, client by client? The firmest steps first. */
@Component
@Transactional(readOnly = true)
public class RunSteps {

    private final JdbcClient jdbc;

    RunSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of a run's steps, in the order in which they were written.
     *
     * @param after id of the last step already seen; 0: from the first
     */
    public List<StepRow> of(long runId, long after, int limit) {
        return jdbc.sql(StepRow.SELECT + "where s.run_id = :run and s.id > :after order by s.id limit :limit")
                .param("run", runId)
                .param("after", after)
                .param("limit", limit)
                .query(StepRow::of)
                .list();
    }

    /** One step of this creditor; empty: there is none. */
    public Optional<StepRow> find(long creditorId, long stepId) {
        return jdbc.sql(StepRow.SELECT + "where s.id = :step and s.creditor_id = :creditor")
                .param("step", stepId)
                .param("creditor", creditorId)
                .query(StepRow::of)
                .optional();
    }
}
