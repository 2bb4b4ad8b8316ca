package io.quittance.dunning.step;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the task of each step that is done by hand, a call for the first contact day; what to do it with is read from the books when it is done. A letter has
 * none: it is written by itself, and printed and posted from the queue of letters.
 */
@Component
public class HandTasks {

    private static final String OPEN = """
            insert into task (creditor_id, client_id, step_id, kind, opened_on, due_on)
            select s.creditor_id, s.client_id, s.id, s.channel, :on,
                   case s.channel when 'CALL' then first_contact_day(s.policy_version_id, c.country, :on) else :on end
            from dunning_step s
            join client c on c.id = s.client_id
            where s.channel not in ('EMAIL', 'SMS', 'LETTER', 'REGISTERED_LETTER') and {which}
            on conflict (step_id, kind) where step_id is not null do nothing
            """;

    private final JdbcClient jdbc;

    HandTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a run. What waits for a yes has none yet, but for a handover: to decide about it is the task. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void openOfRun(long runId, LocalDate on) {
        jdbc.sql(OPEN.replace("{which}", "s.run_id = :run and (s.status = 'APPROVED' or s.channel = 'HANDOVER')"))
                .param("run", runId)
                .param("on", on)
                .update();
    }

    /** That of a step that was approved just now. */
    void open(long stepId, LocalDate on) {
        jdbc.sql(OPEN.replace("{which}", "s.id = :step"))
                .param("step", stepId)
                .param("on", on)
                .update();
    }
}
