package io.quittance.notifications.message;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends the dunning step of a message, if it is still approved. */
@Component
class StepEnds {

    private final JdbcClient jdbc;

    StepEnds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean done(long stepId, LocalDate on) {
        return jdbc.sql("""
                update dunning_step set status = 'DONE', done_on = :on, version = version + 1
                where id = :step and status = 'APPROVED'
                """).param("step", stepId).param("on", on).update() == 1;
    }

    /** The step no longer counts: its invoices stand where they stood before. */
    boolean cancelled(long stepId, String reason, String by) {
        return jdbc.sql("""
                update dunning_step
                set status = 'CANCELLED', cancel_reason = :reason, decided_by = :by, decided_at = now(), version = version + 1
                where id = :step and status = 'APPROVED'
                """)
                        .param("step", stepId)
                        .param("reason", reason)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Invoices that left the message before it left us climbed no rung: the client never read of them. */
    void withdrawAbsent(long stepId) {
        jdbc.sql("""
                update dunning_line l set rank = null
                where l.step_id = :step and l.rank is not null
                  and not exists (select from message m
                                  join message_line ml on ml.message_id = m.id
                                  where m.step_id = l.step_id and ml.invoice_id = l.invoice_id)
                """).param("step", stepId).update();
    }
}
