package io.quittance.statement.refusal;

import io.quittance.statement.reading.source.UnreadableStatementException;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files that were refused while nobody looked, until somebody has seen it. */
@Component
public class RefusedFiles {

    private static final int MOST = 50;

    /** Zero characters, and halves of characters. */
    private static final Pattern NOT_STORED = Pattern.compile("[\\x00\\uD800-\\uDFFF]");

    private final JdbcClient jdbc;

    RefusedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A file that was refused.
     *
     * @param line counted from 1; 0 where the file as a whole is meant
     */
    public record RefusedFile(
            long id,
            String name,
            Reason reason,
            long line,
            String place,
            String expected,
            String found,
            LocalDate refusedOn) {}

    /** Notes that nothing of this file was booked, and why. */
    @Transactional
    public void note(long creditorId, String name, UnreadableStatementException why, LocalDate on) {
        jdbc.sql("""
                insert into statement_refusal (creditor_id, name, reason, line, place, expected, found, refused_on)
                values (:creditor, :name, :reason, :line, :place, :expected, :found, :on)
                """)
                .param("creditor", creditorId)
                .param("name", name.isBlank() ? "-" : clean(name))
                .param("reason", why.reason().name())
                .param("line", why.line())
                .param("place", clean(why.place()))
                .param("expected", clean(why.expected()))
                .param("found", clean(why.found()))
                .param("on", on)
                .update();
    }

    /** The latest first; at most 50. */
    @Transactional(readOnly = true)
    public List<RefusedFile> unseen(long creditorId) {
        return jdbc.sql("""
                select id, name, reason, line, place, expected, found, refused_on from statement_refusal
                where creditor_id = :creditor and seen_on is null order by id desc limit :most
                """)
                .param("creditor", creditorId)
                .param("most", MOST)
                .query((row, n) -> new RefusedFile(
                        row.getLong("id"),
                        row.getString("name"),
                        Reason.valueOf(row.getString("reason")),
                        row.getLong("line"),
                        row.getString("place"),
                        row.getString("expected"),
                        row.getString("found"),
                        row.getObject("refused_on", LocalDate.class)))
                .list();
    }

    /** It is not shown any more; seen before, or not ours: stays as it is. */
    @Transactional
    public void see(long creditorId, long id, LocalDate on, String by) {
        jdbc.sql("""
                update statement_refusal set seen_on = :on, seen_by = :by
                where id = :id and creditor_id = :creditor and seen_on is null
                """)
                .param("on", on)
                .param("by", by)
                .param("id", id)
                .param("creditor", creditorId)
                .update();
    }

    private static String clean(String told) {
        return NOT_STORED.matcher(told).replaceAll("\uFFFD");
    }
}
