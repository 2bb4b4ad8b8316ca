package io.quittance.intake.file;

import io.quittance.intake.reading.columns.Kind;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps how each file is read, and what people chose for files of one shape. */
@Component
public class Readings {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Readings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void keep(long importId, ReadingOfFile reading) {
        jdbc.sql("update intake_import set reading = :reading::json, rows_total = :rows where id = :import")
                .param("reading", json.writeValueAsString(reading))
                .param("rows", reading.profile().rows())
                .param("import", importId)
                .update();
    }

    /**
     * @throws java.util.NoSuchElementException when there is no such import
     */
    public ReadingOfFile of(long importId) {
        String reading = jdbc.sql("select reading from intake_import where id = :import and reading is not null")
                .param("import", importId)
                .query(String.class)
                .optional()
                .orElseThrow();
        return json.readValue(reading, ReadingOfFile.class);
    }

    /** Remembers a choice for the next file of the same shape; the last one counts. */
    public void remember(long creditorId, ReadingOfFile reading, ReadingChoice choice, String by) {
        jdbc.sql("""
                insert into intake_shape (creditor_id, kind, header_sha256, choice, confirmed_by)
                values (:creditor, :kind, :shape, :choice::json, :by)
                on conflict (creditor_id, kind, header_sha256)
                do update set choice = excluded.choice, confirmed_by = excluded.confirmed_by, confirmed_at = now()
                """)
                .param("creditor", creditorId)
                .param("kind", reading.mapping().kind().name())
                .param("shape", reading.shape())
                .param(
                        "choice",
                        json.writeValueAsString(
                                choice.among(reading.profile().header()).beyond(reading.guessed())))
                .param("by", by)
                .update();
    }

    /** What was chosen for the last file of this shape. */
    public Optional<ReadingChoice> remembered(long creditorId, Kind kind, String shape) {
        return jdbc.sql("""
                select choice from intake_shape
                where creditor_id = :creditor and kind = :kind and header_sha256 = :shape
                """)
                .param("creditor", creditorId)
                .param("kind", kind.name())
                .param("shape", shape)
                .query(String.class)
                .optional()
                .map(choice -> json.readValue(choice, ReadingChoice.class));
    }
}
