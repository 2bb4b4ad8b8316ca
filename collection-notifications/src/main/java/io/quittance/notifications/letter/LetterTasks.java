package io.quittance.notifications.letter;

import io.quittance.notifications.letter.writing.LetterGap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The task of a letter that cannot be written: one per step, open for as long as something is missing. */
@Component
class LetterTasks {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LetterTasks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Names what is missing ({@code missing}, apart by spaces) and what went wrong ({@code error}); the same again changes nothing. */
    void open(long stepId, Set<LetterGap> missing, String error, LocalDate on) {
        String gaps = missing.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        jdbc.sql("""
                insert into task (creditor_id, client_id, step_id, kind, opened_on, due_on, detail)
                select s.creditor_id, s.client_id, s.id, s.channel, :on, :on, :detail::jsonb
                from dunning_step s where s.id = :step and s.status = 'APPROVED'
                on conflict (step_id, kind) where step_id is not null do update
                set detail = excluded.detail, closed_at = null, closed_by = null, outcome = null, note = null,
                    version = task.version + 1
                where task.detail <> excluded.detail or task.closed_at is not null
                """)
                .param("step", stepId)
                .param("on", on)
                .param("detail", json.writeValueAsString(Map.of("missing", gaps, "error", error)))
                .update();
    }

    /** Ends it: the letter was written. */
    void close(long stepId, String by) {
        jdbc.sql("""
                update task set closed_at = now(), closed_by = :by, outcome = 'DONE', version = version + 1
                where step_id = :step and kind in ('LETTER', 'REGISTERED_LETTER') and closed_at is null
                """).param("step", stepId).param("by", by).update();
    }
}
