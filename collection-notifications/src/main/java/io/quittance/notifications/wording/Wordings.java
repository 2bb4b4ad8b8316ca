package io.quittance.notifications.wording;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which words are in force: the version saved last, else those shipped. */
@Component
public class Wordings {

    private final JdbcClient jdbc;
    private final ShippedWordings shipped;

    Wordings(JdbcClient jdbc, ShippedWordings shipped) {
        this.jdbc = jdbc;
        this.shipped = shipped;
    }

    /**
     * The words for a reader of this language; where there are none in it, in English, else in French; where the variant has none, the
     * standard ones.
     *
     * @throws NoWordingException when there are none that could stand in either
     */
    public Wording find(long creditorId, WordingKind kind, String code, Locale language, WordingVariant variant) {
        List<Latest> saved = latest(creditorId, kind, code);
        return Stream.of(language, Locale.ENGLISH, Locale.FRENCH)
                .flatMap(spoken -> Stream.of(variant, WordingVariant.STANDARD)
                        .map(toned -> new WordingKey(kind, code, spoken, toned)))
                .flatMap(key -> inForce(saved, key).stream())
                .findFirst()
                .orElseThrow(() -> new NoWordingException(kind, code));
    }

    /** The words for exactly this language and variant; empty: others stand in for them. */
    public Optional<Wording> exactly(long creditorId, WordingKey key) {
        return inForce(latest(creditorId, key.kind(), key.code()), key);
    }

    private Optional<Wording> inForce(List<Latest> saved, WordingKey key) {
        return saved.stream()
                .filter(latest -> latest.key().equals(key))
                .flatMap(latest -> latest.wording().stream())
                .findFirst()
                .or(() -> shipped.find(key));
    }

    private List<Latest> latest(long creditorId, WordingKind kind, String code) {
        return jdbc.sql("""
                select distinct on (language, variant) id, language, variant, subject, body
                from wording
                where creditor_id = :creditor and kind = :kind and code = :code
                order by language, variant, version desc
                """)
                .param("creditor", creditorId)
                .param("kind", kind.name())
                .param("code", code)
                .query((row, number) -> new Latest(
                        row.getLong("id"),
                        new WordingKey(
                                kind,
                                code,
                                Locale.of(row.getString("language")),
                                WordingVariant.valueOf(row.getString("variant"))),
                        row.getString("subject"),
                        row.getString("body")))
                .list();
    }

    /** The version saved last; without words it went back to the shipped ones. */
    private record Latest(
            long id,
            WordingKey key,
            @Nullable String subject,
            @Nullable String body) {

        Optional<Wording> wording() {
            return subject == null || body == null
                    ? Optional.empty()
                    : Optional.of(new Wording(Optional.of(id), key.language(), key.variant(), subject, body));
        }
    }
}
