package io.quittance.notifications.message;

import io.quittance.task.TaskKind;
import io.quittance.task.TaskOutcome;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The task of a message that needs a person: one per step and kind, opened again when the same happens again. */
@Component
class MessageTasks {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MessageTasks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The detail names the message ({@code message}), its recipient and subject, and the {@code error}. */
    void open(TaskKind kind, long creditorId, long clientId, long stepId, LocalDate on, Map<String, String> detail) {
        jdbc.sql("""
                insert into task (creditor_id, client_id, step_id, kind, opened_on, due_on, detail)
                values (:creditor, :client, :step, :kind, :on, :on, :detail::jsonb)
                on conflict (step_id, kind) where step_id is not null do update
                set opened_on = excluded.opened_on, due_on = excluded.due_on, detail = excluded.detail, opened_at = now(),
                    closed_at = null, closed_by = null, outcome = null, note = null, version = task.version + 1
                """)
                .param("creditor", creditorId)
                .param("client", clientId)
                .param("step", stepId)
                .param("kind", kind.name())
                .param("on", on)
                .param("detail", json.writeValueAsString(detail))
                .update();
    }

    /** Ends what was open about the step's message. */
    void close(long stepId, TaskOutcome outcome, String by) {
        jdbc.sql("""
                update task set closed_at = now(), closed_by = :by, outcome = :outcome, version = version + 1
                where step_id = :step and kind in ('MESSAGE_FAILED', 'MESSAGE_AMBIGUOUS') and closed_at is null
                """)
                .param("step", stepId)
                .param("outcome", outcome.name())
                .param("by", by)
                .update();
    }
}
