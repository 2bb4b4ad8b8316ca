package io.quittance.task;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends the open tasks of a client that are about one thing, which a value of their detail names. */
@Component
public class TasksAbout {

    private final JdbcClient jdbc;

    TasksAbout(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Closes them, in the transaction at hand.
     *
     * @param key of the detail, such as {@code "placement"}
     * @param id what it must say
     * @param note what came of it; may be empty
     * @return how many there were
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int end(long clientId, TaskKind kind, String key, long id, TaskOutcome outcome, String note, String by) {
        return jdbc.sql("""
                update task
                set closed_at = now(), closed_by = :by, outcome = :outcome, note = :note, version = version + 1
                where client_id = :client and kind = :kind and closed_at is null and detail ->> :key = :id
                """)
                .param("client", clientId)
                .param("kind", kind.name())
                .param("key", key)
                .param("id", Long.toString(id))
                .param("outcome", outcome.name())
                .param("note", note)
                .param("by", by)
                .update();
    }
}
