package io.quittance.notifications.wording.edit;

import io.quittance.client.Languages;
import io.quittance.notifications.wording.ShippedWordings;
import io.quittance.notifications.wording.WordingKey;
import io.quittance.notifications.wording.WordingKind;
import io.quittance.notifications.wording.WordingVariant;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which texts of a kind are there, in which languages and variants, and who wrote them? */
@Component
@Transactional(readOnly = true)
public class WordingList {

    /** The shipped texts in the order in which a ladder climbs them; what is not among them follows by name. */
    public static final List<String> LADDER = List.of(
            "courtesy",
            "reminder-1",
            "call-1",
            "reminder-2",
            "call-2",
            "final-reminder",
            "call",
            "formal-notice",
            "handover");

    private static final Comparator<String> BY_LADDER = Comparator.<String>comparingInt(
                    code -> LADDER.contains(code) ? LADDER.indexOf(code) : LADDER.size())
            .thenComparing(Comparator.naturalOrder());

    private static final Comparator<WordingKey> ORDER = Comparator.comparing(WordingKey::code, BY_LADDER)
            .thenComparingInt(key -> Languages.SPOKEN.indexOf(key.language()))
            .thenComparing(WordingKey::variant);

    private final JdbcClient jdbc;
    private final ShippedWordings shipped;

    WordingList(JdbcClient jdbc, ShippedWordings shipped) {
        this.jdbc = jdbc;
        this.shipped = shipped;
    }

    /** A version as it was saved; {@code words} is false when it went back to the shipped text. */
    public record Edit(int version, String by, Instant at, boolean words) {}

    /** A text in force; without an edit it is as shipped, and was never anything else. */
    public record Row(WordingKey key, Optional<Edit> edit) {

        /** Whether the words in force are those shipped. */
        public boolean isShipped() {
            return edit.filter(Edit::words).isEmpty();
        }
    }

    /** The texts in force: up the ladder, then by language and variant. */
    public List<Row> of(long creditorId, WordingKind kind) {
        Map<WordingKey, Edit> edits = edits(creditorId, kind);
        Set<WordingKey> keys = new HashSet<>(shipped.keys());
        keys.removeIf(key -> key.kind() != kind);
        edits.forEach((key, edit) -> {
            if (edit.words()) {
                keys.add(key);
            }
        });
        List<Row> rows = new ArrayList<>();
        keys.stream().sorted(ORDER).forEach(key -> rows.add(new Row(key, Optional.ofNullable(edits.get(key)))));
        return rows;
    }

    /** The codes under which there are texts of this kind, in whatever language, up the ladder. */
    public Set<String> codes(long creditorId, WordingKind kind) {
        Set<String> codes = new TreeSet<>(BY_LADDER);
        of(creditorId, kind).forEach(row -> codes.add(row.key().code()));
        return codes;
    }

    private Map<WordingKey, Edit> edits(long creditorId, WordingKind kind) {
        Map<WordingKey, Edit> edits = new HashMap<>();
        jdbc.sql("""
                select distinct on (code, language, variant)
                       code, language, variant, version, saved_by, saved_at, body is not null as words
                from wording
                where creditor_id = :creditor and kind = :kind
                order by code, language, variant, version desc
                """).param("creditor", creditorId).param("kind", kind.name()).query(row -> {
            edits.put(
                    new WordingKey(
                            kind,
                            row.getString("code"),
                            Locale.of(row.getString("language")),
                            WordingVariant.valueOf(row.getString("variant"))),
                    new Edit(
                            row.getInt("version"),
                            row.getString("saved_by"),
                            row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                            row.getBoolean("words")));
        });
        return edits;
    }
}
