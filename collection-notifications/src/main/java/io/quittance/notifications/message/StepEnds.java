package io.quittance.notifications.message;

import io.quittance.dunning.step.StepDesk;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends the dunning step of a message, if it is still approved: a person may have ended it meanwhile. */
@Component
class StepEnds {

    private final JdbcClient jdbc;
    private final StepDesk desk;

    StepEnds(JdbcClient jdbc, StepDesk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** Done, its tasks closed; false when it was not approved any more. */
    boolean done(long stepId, LocalDate on, String by) {
        // In one statement: a night's mails all come by here.
        Optional<Boolean> leftSome = jdbc.sql("""
                with done as (
                    update dunning_step set status = 'DONE', done_on = :on, version = version + 1
                    where id = :step and status = 'APPROVED'
                    returning id, creditor_id, client_id, rank, channel, amount, currency),
                closed as (
                    update task t set closed_at = now(), closed_by = :by, outcome = 'DONE', note = '', version = t.version + 1
                    from done where t.step_id = done.id and t.closed_at is null)
                insert into history_event (creditor_id, client_id, kind, occurred_on, actor, detail)
                select creditor_id, client_id, 'STEP_DONE', :on, :by, jsonb_build_object(
                    'step', id::text, 'rank', rank::text, 'channel', channel, 'amount', amount::text, 'currency', currency)
                from done
                returning exists (select from dunning_line l
                                  where l.step_id = :step and l.rank is not null
                                    and not exists (select from message m
                                                    join message_line ml on ml.message_id = m.id
                                                    where m.step_id = l.step_id and ml.invoice_id = l.invoice_id)) as left_some
                """)
                .param("step", stepId)
                .param("on", on)
                .param("by", by)
                .query(Boolean.class)
                .optional();
        if (leftSome.orElse(false)) {
            withdrawAbsent(stepId);
        }
        return leftSome.isPresent();
    }

    /** Cancelled, its tasks closed: its invoices stand where they stood before. False when it was not approved any more. */
    boolean cancelled(long stepId, String reason, LocalDate on, String by) {
        if (!isApproved(stepId)) {
            return false;
        }
        desk.cancel(stepId, reason, on, by);
        return true;
    }

    /** Its words were edited for other amounts: it waits for another yes. False: nothing of the kind. */
    boolean waitsAgain(long stepId, LocalDate on, String by) {
        return desk.awaitAnotherYes(stepId, on, by);
    }

    private boolean isApproved(long stepId) {
        return jdbc.sql("select status = 'APPROVED' from dunning_step where id = :step for update")
                .param("step", stepId)
                .query(Boolean.class)
                .single();
    }

    /** Invoices that left the message before it left us climbed no rung: the client never read of them. */
    private void withdrawAbsent(long stepId) {
        jdbc.sql("""
                update dunning_line l set rank = null, policy_version_id = null
                where l.step_id = :step and l.rank is not null
                  and not exists (select from message m
                                  join message_line ml on ml.message_id = m.id
                                  where m.step_id = l.step_id and ml.invoice_id = l.invoice_id)
                """).param("step", stepId).update();
    }
}
