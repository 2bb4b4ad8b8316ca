package io.quittance.plan.approval;

import io.quittance.money.Money;
import io.quittance.task.Task;
import io.quittance.task.TaskKind;
import io.quittance.task.TaskOutcome;
import io.quittance.task.Tasks;
import io.quittance.task.TasksAbout;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a plan that waits for a second person on the list of the day, and takes it off again. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ApprovalTasks {

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final TasksAbout about;

    ApprovalTasks(JdbcClient jdbc, Tasks tasks, TasksAbout about) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.about = about;
    }

    /** Asks for the yes, from this day on. */
    public void ask(long creditorId, long clientId, long planId, Money total, LocalDate on) {
        tasks.save(new Task(
                creditorId,
                clientId,
                TaskKind.PLAN,
                on,
                on,
                Map.of(
                        "plan", Long.toString(planId),
                        "amount", total.toPlain(),
                        "currency", total.currency().getCurrencyCode())));
    }

    /** It was given, or is not needed any more. */
    public void end(long clientId, long planId, TaskOutcome outcome, String by) {
        about.end(clientId, TaskKind.PLAN, "plan", planId, outcome, "", by);
    }

    /** Ends those whose proposal stands no more on this day. */
    public void endExpired(long creditorId, LocalDate on, String by) {
        jdbc.sql("""
                update task t
                set closed_at = now(), closed_by = :by, outcome = 'CANCELLED', version = t.version + 1
                where t.creditor_id = :creditor and t.kind = 'PLAN' and t.closed_at is null
                  and not exists (select from plan_version v
                                  where v.plan_id = cast(t.detail ->> 'plan' as bigint) and v.needs_approval
                                    and v.approved_on is null and v.valid_until >= :on)
                """)
                .param("creditor", creditorId)
                .param("on", on)
                .param("by", by)
                .update();
    }
}
