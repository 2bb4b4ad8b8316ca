package io.quittance.call;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The search for a number that is right: one open task per client, which says which number was wrong. */
@Component
class WrongNumbers {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    WrongNumbers(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void open(Call call, LocalDate on) {
        Map<String, String> detail =
                Map.of("phone", call.phone(), "name", call.contactName(), "call", Long.toString(call.id()));
        jdbc.sql("""
                insert into task (creditor_id, client_id, kind, opened_on, due_on, detail)
                values (:creditor, :client, 'WRONG_NUMBER', :on, :on, :detail::jsonb)
                on conflict (client_id) where kind = 'WRONG_NUMBER' and closed_at is null do nothing
                """)
                .param("creditor", call.creditorId())
                .param("client", call.clientId())
                .param("on", on)
                .param("detail", json.writeValueAsString(detail))
                .update();
    }

    /** Ends the search that this call opened. */
    void close(Call call, String by) {
        jdbc.sql("""
                update task set closed_at = now(), closed_by = :by, outcome = 'CANCELLED', version = version + 1
                where client_id = :client and kind = 'WRONG_NUMBER' and closed_at is null and detail ->> 'call' = :call
                """)
                .param("client", call.clientId())
                .param("call", Long.toString(call.id()))
                .param("by", by)
                .update();
    }
}
