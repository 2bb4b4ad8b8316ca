package io.quittance.notifications.message;

import io.quittance.task.TaskKind;
import io.quittance.task.TaskOutcome;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The task of a message that needs a person: one per step or notice and kind, opened again when the same happens again. */
@Component
class MessageTasks {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MessageTasks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What a message was written for; one of the two. */
    record Cause(@Nullable Long step, @Nullable Long notice) {

        private String column() {
            return step == null ? "notice_id" : "step_id";
        }

        private long id() {
            return Objects.requireNonNull(step == null ? notice : step);
        }
    }

    /** The detail names the message ({@code message}), its recipient and subject, and the {@code error}. */
    void open(TaskKind kind, long creditorId, long clientId, Cause cause, LocalDate on, Map<String, String> detail) {
        jdbc.sql("""
                insert into task (creditor_id, client_id, {cause}, kind, opened_on, due_on, detail)
                values (:creditor, :client, :cause, :kind, :on, :on, :detail::jsonb)
                on conflict ({cause}, kind) where {cause} is not null do update
                set opened_on = excluded.opened_on, due_on = excluded.due_on, detail = excluded.detail, opened_at = now(),
                    closed_at = null, closed_by = null, outcome = null, note = null, version = task.version + 1
                """.replace("{cause}", cause.column()))
                .param("creditor", creditorId)
                .param("client", clientId)
                .param("cause", cause.id())
                .param("kind", kind.name())
                .param("on", on)
                .param("detail", json.writeValueAsString(detail))
                .update();
    }

    /** Ends what was open about the message. */
    void close(Cause cause, TaskOutcome outcome, String by) {
        jdbc.sql("""
                update task set closed_at = now(), closed_by = :by, outcome = :outcome, version = version + 1
                where {cause} = :cause and kind in ('MESSAGE_FAILED', 'MESSAGE_AMBIGUOUS') and closed_at is null
                """.replace("{cause}", cause.column()))
                .param("cause", cause.id())
                .param("outcome", outcome.name())
                .param("by", by)
                .update();
    }
}
