package io.quittance.client;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends the search for an address to write to, or for a number to ring, once somebody entered one. */
@Component
class AddressFound {

    private final JdbcClient jdbc;

    AddressFound(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void email(long clientId, LocalDate on, String by) {
        end("NO_CONTACT", clientId, on, by);
    }

    void phone(long clientId, LocalDate on, String by) {
        end("WRONG_NUMBER", clientId, on, by);
    }

    private void end(String search, long clientId, LocalDate on, String by) {
        // The task's own package stands to the right of this one: a fact goes against the line as rows.
        jdbc.sql("""
                with answered as (
                    update task set closed_at = now(), closed_by = :by, outcome = 'DONE', version = version + 1
                    where client_id = :client and kind = :search and closed_at is null
                    returning creditor_id, client_id
                )
                insert into history_event (creditor_id, client_id, kind, occurred_on, actor, detail)
                select creditor_id, client_id, 'TASK_CLOSED', :on, :by,
                    jsonb_build_object('task', cast(:search as text), 'outcome', 'DONE')
                from answered
                """)
                .param("search", search)
                .param("client", clientId)
                .param("on", on)
                .param("by", by)
                .update();
    }
}
