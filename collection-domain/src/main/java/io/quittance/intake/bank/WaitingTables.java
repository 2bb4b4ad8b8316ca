package io.quittance.intake.bank;

import io.quittance.statement.booking.ReceivedFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Tables that wait for a person to say which column is what. */
@Component
public class WaitingTables {

    private static final int LONGEST_NAME = 200;

    /** Zero characters, and halves of characters. */
    private static final Pattern NOT_STORED = Pattern.compile("[\\x00\\uD800-\\uDFFF]");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    WaitingTables(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A table that waits. */
    public record WaitingTable(long id, String name, LocalDate broughtOn, String broughtBy) {}

    /**
     * What is needed to read it.
     *
     * @param choice null: nothing was said of it yet
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Content(String name, byte[] bytes, @Nullable TableChoice choice) {}

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<WaitingTable> of(long creditorId) {
        return jdbc.sql("""
                select id, name, brought_on, brought_by from statement_table where creditor_id = :creditor order by id desc
                """)
                .param("creditor", creditorId)
                .query((row, n) -> new WaitingTable(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("brought_on", LocalDate.class),
                        row.getString("brought_by")))
                .list();
    }

    /** Gone without being booked; not ours: stays. */
    @Transactional
    public void discard(long creditorId, long id) {
        jdbc.sql("delete from statement_table where id = :id and creditor_id = :creditor")
                .param("id", id)
                .param("creditor", creditorId)
                .update();
    }

    long keep(long creditorId, ReceivedFile file, LocalDate on, String by) {
        String name = NOT_STORED.matcher(file.name()).replaceAll("\uFFFD").strip();
        return jdbc.sql("""
                insert into statement_table (creditor_id, name, bytes, brought_on, brought_by)
                values (:creditor, :name, :bytes, :on, :by) returning id
                """)
                .param("creditor", creditorId)
                .param("name", name.isEmpty() ? "-" : name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                .param("bytes", file.bytes())
                .param("on", on)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** Empty: booked, discarded, or not ours. */
    Optional<Content> content(long creditorId, long id) {
        return jdbc.sql("select name, bytes, choice from statement_table where id = :id and creditor_id = :creditor")
                .param("id", id)
                .param("creditor", creditorId)
                .query((row, n) -> {
                    String choice = row.getString("choice");
                    return new Content(
                            row.getString("name"),
                            row.getBytes("bytes"),
                            choice == null ? null : json.readValue(choice, TableChoice.class));
                })
                .optional();
    }

    void say(long creditorId, long id, TableChoice choice) {
        jdbc.sql("update statement_table set choice = :choice::json where id = :id and creditor_id = :creditor")
                .param("choice", json.writeValueAsString(choice))
                .param("id", id)
                .param("creditor", creditorId)
                .update();
    }
}
