package io.quittance.insight.today;

import io.quittance.insight.Columns;
import io.quittance.task.TaskKind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much is there to do today? */
@Component
@Transactional(readOnly = true)
public class TodayFigures {

    private static final String TASKS = """
            select t.kind, count(*) as open, count(*) filter (where t.due_on <= :on) as due
            from task t
            join client c on c.id = t.client_id
            where t.creditor_id = :creditor and t.closed_at is null
              and (cast(:collector as bigint) is null or c.collector_id = :collector)
            group by t.kind
            """;

    private static final String FIGURES = """
            select
                (select count(*) from dunning_step s where s.creditor_id = :creditor and s.status = 'PROPOSED') as to_approve,
                (select count(*) from message m where m.creditor_id = :creditor and m.status in ('QUEUED', 'SENDING')) as waiting,
                (select count(*) from message m where m.creditor_id = :creditor and m.status = 'FAILED') as failed,
                (select count(*) from message m where m.creditor_id = :creditor and m.status = 'AMBIGUOUS') as ambiguous,
                (select count(*) from promise p join promise_standing(:on) s on s.promise_id = p.id and s.state = 'OPEN'
                 where p.creditor_id = :creditor and p.promised_for <= :on and p.held_until >= :on) as promises,
                (select count(*) from promise p join promise_standing(:on) s on s.promise_id = p.id and s.state in ('PART_KEPT', 'BROKEN')
                 where p.creditor_id = :creditor and p.held_until between :on - 7 and :on - 1) as broken_promises,
                (select count(*) from payment p where p.creditor_id = :creditor and p.recorded_on = :on and p.source in ('RECEIVED', 'REPORTED') and p.taken_back_on is null) as payments,
                (select count(*) from payment p where p.creditor_id = :creditor and p.unapplied > 0) as unapplied,
                r.id as run_id, r.run_on, r.invoices, r.steps, r.skips
            from (values (1)) always
            left join lateral (
                select * from dunning_run d where d.creditor_id = :creditor order by d.run_on desc limit 1) r on true
            """;

    private final JdbcClient jdbc;

    TodayFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The counts of the business day {@code on}.
     *
     * @param collectorId counts only tasks about clients followed by this person; null: everyone's
     */
    public Figures of(long creditorId, LocalDate on, @Nullable Long collectorId) {
        Map<TaskKind, TaskCount> tasks = new EnumMap<>(TaskKind.class);
        jdbc.sql(TASKS)
                .param("creditor", creditorId)
                .param("on", on)
                .param("collector", collectorId)
                .query(row -> {
                    tasks.put(
                            TaskKind.valueOf(row.getString("kind")),
                            new TaskCount(row.getInt("open"), row.getInt("due")));
                });
        return jdbc.sql(FIGURES)
                .param("creditor", creditorId)
                .param("on", on)
                .query((row, number) -> new Figures(
                        Map.copyOf(tasks),
                        row.getInt("to_approve"),
                        row.getInt("waiting"),
                        row.getInt("failed"),
                        row.getInt("ambiguous"),
                        row.getInt("promises"),
                        row.getInt("broken_promises"),
                        row.getInt("payments"),
                        row.getInt("unapplied"),
                        Columns.number(row, "run_id") == null
                                ? null
                                : new LastRun(
                                        row.getLong("run_id"),
                                        Columns.day(row, "run_on"),
                                        row.getInt("invoices"),
                                        row.getInt("steps"),
                                        row.getInt("skips"))))
                .single();
    }

    /** Open tasks of one kind, and how many of them are due by today. */
    public record TaskCount(int open, int due) {}

    /** What the latest night did. */
    public record LastRun(long id, LocalDate on, int invoices, int steps, int skips) {}

    /**
     * @param tasks by kind; a kind without an open task is missing
     * @param stepsToApprove steps that wait for a person's yes
     * @param promisesDue promises whose day has come, still waited for
     * @param promisesBroken promises whose last day was in the past week, not kept or only in part
     * @param paymentsToday payments recorded today
     * @param unappliedPayments payments with something left unapplied
     * @param lastRun null: there was no night yet
     */
    public record Figures(
            Map<TaskKind, TaskCount> tasks,
            int stepsToApprove,
            int messagesWaiting,
            int messagesFailed,
            int messagesAmbiguous,
            int promisesDue,
            int promisesBroken,
            int paymentsToday,
            int unappliedPayments,
            @Nullable LastRun lastRun) {

        /** Tasks due by today, of every kind. */
        public int tasksDue() {
            return tasks.values().stream().mapToInt(TaskCount::due).sum();
        }
    }
}
