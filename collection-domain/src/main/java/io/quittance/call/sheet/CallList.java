package io.quittance.call.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom is there to ring? What is due now first, whose hour has come before the rest; then by day and hour. */
@Component
@Transactional(readOnly = true)
public class CallList {

    private static final String OPEN = """
             and t.closed_at is null and s.status = 'APPROVED'
              and (cast(:collector as bigint) is null or c.collector_id = :collector
                   or c.collector_id is null and :collector = (
                       select r.id from call x join app_user r on r.username = x.called_by
                       where x.task_id = t.id and x.taken_back_at is null
                       order by x.id desc limit 1))
            """;

    private static final String ORDER = """
            order by due.yes desc, case when due.yes then :on else t.due_on end, t.due_at nulls last,
                     s.rank desc, s.amount desc, t.id
            limit :limit
            """;

    private final JdbcClient jdbc;

    CallList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * When it is: the books' day, and the moment on it.
     *
     * @param collectorId only calls to clients followed by this person, or that nobody follows and this person last rang; null:
     *     everyone's
     */
    public record Asked(long creditorId, @Nullable Long collectorId, LocalDate on, Instant at) {}

    /** The first calls to make. */
    public List<CallToMake> of(Asked asked, int limit) {
        return asked(asked, OPEN + ORDER)
                .param("limit", limit)
                .query(CallToMake::of)
                .list();
    }

    /** The call to make after this one: due now, with a number to ring. */
    public Optional<CallToMake> next(Asked asked, long taskId) {
        return asked(asked, OPEN + " and t.id <> :task and due.yes and n.phone is not null " + ORDER)
                .param("task", taskId)
                .param("limit", 1)
                .query(CallToMake::of)
                .optional();
    }

    /** One call, open or ended; empty: this creditor has none such. */
    public Optional<CallToMake> find(Asked asked, long taskId) {
        return jdbc.sql(CallToMake.SELECT + " and t.id = :task")
                .param("creditor", asked.creditorId())
                .param("on", asked.on())
                .param("at", asked.at().atOffset(ZoneOffset.UTC))
                .param("task", taskId)
                .query(CallToMake::of)
                .optional();
    }

    /** How many are due now, and how many later. */
    public Count count(Asked asked) {
        return jdbc.sql("""
                select count(*) filter (where due.yes) as due, count(*) filter (where not due.yes) as later
                from task t
                join client c on c.id = t.client_id
                join dunning_step s on s.id = t.step_id
                cross join lateral (select t.due_on < :on or t.due_on = :on and (t.due_at is null or t.due_at <= :at)) due (yes)
                where t.creditor_id = :creditor and t.kind = 'CALL'
                """ + OPEN)
                .param("creditor", asked.creditorId())
                .param("collector", asked.collectorId())
                .param("on", asked.on())
                .param("at", asked.at().atOffset(ZoneOffset.UTC))
                .query(Count.class)
                .single();
    }

    /** Calls to make, now and later. */
    public record Count(int due, int later) {}

    private JdbcClient.StatementSpec asked(Asked asked, String rest) {
        return jdbc.sql(CallToMake.SELECT + rest)
                .param("creditor", asked.creditorId())
                .param("collector", asked.collectorId())
                .param("on", asked.on())
                .param("at", asked.at().atOffset(ZoneOffset.UTC));
    }
}
