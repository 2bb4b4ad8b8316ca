package io.quittance.history;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes facts down, in the transaction of the one who states them. */
@Component
public class History {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    History(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Adds one fact; nothing ever changes or removes it. */
    public void record(Fact fact) {
        jdbc.sql("""
                insert into history_event (creditor_id, client_id, invoice_id, kind, occurred_on, actor, detail)
                values (:creditor, :client, :invoice, :kind, :on, :actor, :detail::jsonb)
                """)
                .param("creditor", fact.creditorId())
                .param("client", fact.clientId())
                .param("invoice", fact.invoiceId())
                .param("kind", fact.kind().name())
                .param("on", fact.on())
                .param("actor", fact.actor())
                .param("detail", json(fact.detail()))
                .update();
    }

    private String json(Map<String, String> detail) {
        return json.writeValueAsString(detail);
    }
}
