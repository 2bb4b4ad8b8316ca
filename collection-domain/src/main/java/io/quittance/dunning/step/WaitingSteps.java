package io.quittance.dunning.step;

import io.quittance.dunning.policy.Channel;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which steps wait for a person's yes? */
@Component
@Transactional(readOnly = true)
public class WaitingSteps {

    private final JdbcClient jdbc;

    WaitingSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param after id of the last step already seen; 0: from the oldest
     */
    public List<StepRow> of(long creditorId, long after, int limit) {
        return of(creditorId, Filter.ANY, after, limit);
    }

    /** The same, of the steps that are looked for. */
    public List<StepRow> of(long creditorId, Filter filter, long after, int limit) {
        return filter.asked(jdbc, StepRow.SELECT, " and s.id > :after order by s.id limit :limit", creditorId)
                .param("after", after)
                .param("limit", limit)
                .query(StepRow::of)
                .list();
    }

    /** How many wait. */
    public int count(long creditorId, Filter filter) {
        return filter.asked(jdbc, "select count(*) from dunning_step s ", "", creditorId)
                .query(Integer.class)
                .single();
    }

    /** All that wait, by id, the oldest first. */
    List<Long> ids(long creditorId, Filter filter) {
        return filter.asked(jdbc, "select s.id from dunning_step s ", " order by s.id", creditorId)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /** The same, kept for this transaction: one that somebody decides about at this moment waits no more, and is not among them. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Long> take(long creditorId, Filter filter) {
        return filter.asked(jdbc, "select s.id from dunning_step s ", " order by s.id for update", creditorId)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /** The names of the clients of these steps of this creditor, in their order. */
    List<String> clients(long creditorId, Collection<Long> steps) {
        return steps.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select distinct c.name from dunning_step s join client c on c.id = s.client_id
                        where s.creditor_id = :creditor and s.id in (:steps)
                        order by c.name
                        """)
                        .param("creditor", creditorId)
                        .param("steps", steps)
                        .query((row, n) -> row.getString(1))
                        .list();
    }

    /** Those of them that would hand something over, by id. */
    List<Long> handovers(long creditorId, Filter filter) {
        return filter.asked(
                        jdbc,
                        "select s.id from dunning_step s ",
                        " and s.channel = 'HANDOVER' order by s.id",
                        creditorId)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /**
     * What is looked for: null asks for any.
     *
     * @param rank the level's
     * @param amountFrom what a step asks for at least, in its own currency
     * @param collectorId whose client it is
     * @param steps only these, by id; empty asks for any, too
     */
    public record Filter(
            @Nullable Long runId,
            @Nullable Channel channel,
            @Nullable Integer rank,
            @Nullable BigDecimal amountFrom,
            @Nullable Long collectorId,
            List<Long> steps) {

        public static final Filter ANY = new Filter(null, null, null, null, null, List.of());

        /** A form that names no steps binds none. */
        public Filter {
            steps = steps == null ? List.of() : List.copyOf(steps);
        }

        /** These steps and no other. */
        public static Filter of(List<Long> steps) {
            return new Filter(null, null, null, null, null, steps);
        }

        /** Whether it names steps one by one. */
        public boolean isChosen() {
            return !steps.isEmpty();
        }

        /** Whether it asks for some of those of its night only. */
        public boolean isNarrow() {
            return channel != null || rank != null || amountFrom != null || collectorId != null;
        }

        private JdbcClient.StatementSpec asked(JdbcClient jdbc, String select, String rest, long creditorId) {
            return jdbc.sql(select + "where s.creditor_id = :creditor and s.status = 'PROPOSED'"
                            + (runId == null ? "" : " and s.run_id = :run")
                            + (channel == null ? "" : " and s.channel = :channel")
                            + (rank == null ? "" : " and s.rank = :rank")
                            + (amountFrom == null ? "" : " and s.amount >= :amountFrom")
                            + (collectorId == null
                                    ? ""
                                    : " and s.client_id in (select id from client where collector_id = :collector)")
                            + (steps.isEmpty() ? "" : " and s.id in (:steps)")
                            + rest)
                    .param("creditor", creditorId)
                    .param("run", runId)
                    .param("channel", channel == null ? null : channel.name())
                    .param("rank", rank)
                    .param("amountFrom", amountFrom)
                    .param("collector", collectorId)
                    .param("steps", steps);
        }
    }
}
