package io.quittance.notifications.wording.edit;

import io.quittance.notifications.wording.Wording;
import io.quittance.notifications.wording.WordingKey;
import io.quittance.notifications.wording.WordingVariant;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who changed a text when, and what did it say then? The latest first. */
@Component
@Transactional(readOnly = true)
public class WordingVersions {

    private final JdbcClient jdbc;

    WordingVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One version.
     *
     * @param subject null, as the body: it went back to the shipped text
     * @param messages how many were written from it
     */
    public record Version(
            int version, @Nullable String subject, @Nullable String body, Instant at, String by, int messages) {}

    /** The first words ever saved under a code, in whatever language; empty: none were. */
    Optional<Wording> first(long creditorId, WordingKey key) {
        return jdbc.sql("""
                select language, variant, subject, body from wording
                where creditor_id = :creditor and kind = :kind and code = :code and body is not null
                order by id
                limit 1
                """)
                .param("creditor", creditorId)
                .param("kind", key.kind().name())
                .param("code", key.code())
                .query((row, number) -> new Wording(
                        Optional.empty(),
                        Locale.of(row.getString("language")),
                        WordingVariant.valueOf(row.getString("variant")),
                        row.getString("subject"),
                        row.getString("body")))
                .optional();
    }

    /** Every version of a text; none when it is as shipped and always was. */
    public List<Version> of(long creditorId, WordingKey key) {
        return jdbc.sql("""
                select w.version, w.subject, w.body, w.saved_at, w.saved_by,
                       (select count(*) from message m where m.wording_id = w.id) as messages
                from wording w
                where w.creditor_id = :creditor and w.kind = :kind and w.code = :code
                  and w.language = :language and w.variant = :variant
                order by w.version desc
                """)
                .param("creditor", creditorId)
                .param("kind", key.kind().name())
                .param("code", key.code())
                .param("language", key.language().getLanguage())
                .param("variant", key.variant().name())
                .query((row, number) -> new Version(
                        row.getInt("version"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        row.getString("saved_by"),
                        row.getInt("messages")))
                .list();
    }
}
