package io.quittance.history;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** When did this last happen to a creditor as a whole, and who did it? */
@Component
public class LastFact {

    private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LastFact(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One fact, as it was written down. */
    public record Found(LocalDate on, String actor, Map<String, String> detail) {}

    /** The last fact of this kind about the creditor itself, not about one of its clients; empty if it never happened. */
    public Optional<Found> of(long creditorId, FactKind kind) {
        return jdbc.sql("""
                select occurred_on, actor, detail from history_event
                where creditor_id = :creditor and kind = :kind and client_id is null
                order by id desc limit 1
                """)
                .param("creditor", creditorId)
                .param("kind", kind.name())
                .query((row, at) -> new Found(
                        row.getObject("occurred_on", LocalDate.class),
                        row.getString("actor"),
                        json.readValue(row.getString("detail"), DETAIL)))
                .optional();
    }
}
