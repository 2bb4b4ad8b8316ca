package io.quittance.intake.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What a creditor's people told of tables, by their column names; the last told counts. */
@Component
public class KnownTables {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    KnownTables(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A kind of table that is read without asking.
     *
     * @param names of its columns, one after the other
     * @param account of all such tables; empty where the table tells it, or a person must
     */
    public record KnownTable(long id, String names, String account, LocalDate toldOn, String toldBy) {}

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<KnownTable> of(long creditorId) {
        return jdbc.sql("""
                select id, names, choice ->> 'account' as account, told_on, told_by from statement_columns
                where creditor_id = :creditor and forgotten_on is null order by id desc
                """)
                .param("creditor", creditorId)
                .query((row, n) -> new KnownTable(
                        row.getLong("id"),
                        row.getString("names"),
                        row.getString("account"),
                        row.getObject("told_on", LocalDate.class),
                        row.getString("told_by")))
                .list();
    }

    /** The next table of these columns is asked of again; forgotten before, or not ours: stays as it is. */
    @Transactional
    public void forget(long creditorId, long id, LocalDate on, String by) {
        jdbc.sql("""
                update statement_columns set forgotten_on = :on, forgotten_by = :by
                where id = :id and creditor_id = :creditor and forgotten_on is null
                """)
                .param("on", on)
                .param("by", by)
                .param("id", id)
                .param("creditor", creditorId)
                .update();
    }

    /** Empty: nobody told yet. */
    Optional<TableChoice> told(long creditorId, String shape) {
        return jdbc.sql("""
                select choice from statement_columns
                where creditor_id = :creditor and shape = :shape and forgotten_on is null
                """)
                .param("creditor", creditorId)
                .param("shape", shape)
                .query(String.class)
                .optional()
                .map(choice -> json.readValue(choice, TableChoice.class));
    }

    /** In the place of what was told before. */
    @Transactional
    void remember(long creditorId, BankTable table, LocalDate on, String by) {
        jdbc.sql("""
                update statement_columns set forgotten_on = :on, forgotten_by = :by
                where creditor_id = :creditor and shape = :shape and forgotten_on is null
                """)
                .param("on", on)
                .param("by", by)
                .param("creditor", creditorId)
                .param("shape", table.shape())
                .update();
        jdbc.sql("""
                insert into statement_columns (creditor_id, shape, names, choice, told_on, told_by)
                values (:creditor, :shape, :names, :choice::json, :on, :by)
                """)
                .param("creditor", creditorId)
                .param("shape", table.shape())
                .param("names", TableStatements.joined(table.names()))
                .param("choice", json.writeValueAsString(table.remembered()))
                .param("on", on)
                .param("by", by)
                .update();
    }
}
