package io.quittance.dunning.step;

import io.quittance.dunning.policy.Channel;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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

    /** How many of them would hand something over. */
    int handovers(long creditorId, Filter filter) {
        return filter.asked(
                        jdbc,
                        "select count(*) filter (where s.channel = 'HANDOVER') from dunning_step s ",
                        "",
                        creditorId)
                .query(Integer.class)
                .single();
    }

    /** What they ask for together, one sum a currency. */
    public List<Money> amounts(long creditorId, Filter filter) {
        return filter.asked(
                        jdbc,
                        "select s.currency, sum(s.amount) as amount from dunning_step s ",
                        " group by s.currency order by s.currency",
                        creditorId)
                .query((row, n) -> Money.of(row.getBigDecimal("amount"), row.getString("currency")))
                .list();
    }

    /**
     * What is looked for: null asks for any.
     *
     * @param rank the level's
     * @param amountFrom what a step asks for at least, in its own currency
     * @param collectorId whose client it is
     */
    public record Filter(
            @Nullable Long runId,
            @Nullable Channel channel,
            @Nullable Integer rank,
            @Nullable BigDecimal amountFrom,
            @Nullable Long collectorId) {

        public static final Filter ANY = new Filter(null, null, null, null, null);

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
                            + rest)
                    .param("creditor", creditorId)
                    .param("run", runId)
                    .param("channel", channel == null ? null : channel.name())
                    .param("rank", rank)
                    .param("amountFrom", amountFrom)
                    .param("collector", collectorId);
        }
    }
}
