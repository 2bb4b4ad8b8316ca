package io.quittance.dunning.step;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        return of(runId, Filter.ANY, after, limit);
    }

    /** The same, of the steps that are looked for. */
    public List<StepRow> of(long runId, Filter filter, long after, int limit) {
        return jdbc.sql(StepRow.SELECT + "where s.run_id = :run and s.id > :after" + filter.conditions()
                        + " order by s.id limit :limit")
                .param("run", runId)
                .param("after", after)
                .param("rank", filter.rank())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("client", "%" + filter.client().strip() + "%")
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

    /**
     * What is looked for.
     *
     * @param rank null: any level
     * @param status null: any
     * @param client part of the client's name or number, whatever the case; empty: any
     */
    public record Filter(@Nullable Integer rank, @Nullable StepStatus status, String client) {

        public static final Filter ANY = new Filter(null, null, "");

        private String conditions() {
            return (rank == null ? "" : " and s.rank = :rank")
                    + (status == null ? "" : " and s.status = :status")
                    + (client.isBlank() ? "" : " and (c.name ilike :client or c.number ilike :client)");
        }
    }
}
