package io.quittance.notifications.letter.file;

import io.quittance.notifications.letter.life.LetterNews;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which letters of a creditor do these names mean? The post's number, whatever its spaces and capitals, else ours. */
@Component
@Transactional(readOnly = true)
class LettersNamed {

    private static final Pattern OURS = Pattern.compile("[0-9]{1,12}");

    private final JdbcClient jdbc;

    LettersNamed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of each letter that was found, by its name as {@link LetterNews#plain} writes it. */
    Map<String, Long> find(long creditorId, Collection<String> names) {
        Map<String, Long> found = new HashMap<>();
        if (names.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                select id, cast(id as text) as name from letter
                where creditor_id = :creditor and id in (:ours)
                """).param("creditor", creditorId).param("ours", ours(names)).query(row -> {
            found.put(row.getString("name"), row.getLong("id"));
        });
        // The post's number wins over ours, should one ever look like the other.
        jdbc.sql("""
                select id, registered_number as name from letter
                where creditor_id = :creditor and registered_number in (:names)
                """)
                .param("creditor", creditorId)
                .param("names", names.stream().map(LetterNews::plain).toList())
                .query(row -> {
                    found.put(row.getString("name"), row.getLong("id"));
                });
        return found;
    }

    private static Collection<Long> ours(Collection<String> names) {
        Collection<Long> ids = new ArrayList<>();
        ids.add(0L); // never an id: a list in SQL is not empty
        names.stream()
                .map(LetterNews::plain)
                .filter(name -> OURS.matcher(name).matches())
                .map(Long::valueOf)
                .forEach(ids::add);
        return ids;
    }
}
