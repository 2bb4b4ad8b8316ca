package io.quittance.statement.booking;

import io.quittance.statement.booking.BookedFile.Remark;
import io.quittance.statement.content.StatementWarning;
import io.quittance.statement.reading.StatementFormat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which files were booked, and what became of their movements? */
@Component
@Transactional(readOnly = true)
public class BookedFiles {

    private static final int MOST_WARNINGS = 5_000;

    private static final String SELECT = """
            select f.id, f.name, f.format, f.source, f.received_on, f.received_by, told.*
            from statement_file f
            cross join lateral (
                select count(distinct s.id) as statements,
                       count(m.amount) as lines,
                       count(*) filter (where m.amount > 0) as credits,
                       count(*) filter (where m.amount < 0) as debits,
                       count(*) filter (where m.repeated) as repeated,
                       count(*) filter (where m.waiting <> 0) as waiting
                from statement s
                left join lateral (
                    select l.amount, l.waiting, false as repeated from statement_line l where l.statement_id = s.id
                    union all
                    select l.amount, 0, true from statement_repeat r join statement_line l on l.id = r.line_id
                    where r.statement_id = s.id) m on true
                where s.file_id = f.id) told
            where f.creditor_id = :creditor
            """;

    private final JdbcClient jdbc;

    BookedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With its warnings, 5,000 at most; empty: this creditor has no such file. */
    public Optional<BookedFile> find(long creditorId, long id) {
        return jdbc.sql(SELECT + "and f.id = :id")
                .param("creditor", creditorId)
                .param("id", id)
                .query((row, n) -> file(row, warnings(id)))
                .optional();
    }

    /**
     * The latest first, without warnings.
     *
     * @param before only files with a smaller id
     */
    public List<BookedFile> page(long creditorId, long before, int size) {
        return jdbc.sql(SELECT + "and f.id < :before order by f.id desc limit :size")
                .param("creditor", creditorId)
                .param("before", before)
                .param("size", size)
                .query((row, n) -> file(row, List.of()))
                .list();
    }

    /** The file of these bytes; empty: they did not come yet. */
    Optional<Long> withHash(long creditorId, String sha256) {
        return jdbc.sql("select id from statement_file where creditor_id = :creditor and sha256 = :sha256")
                .param("creditor", creditorId)
                .param("sha256", sha256)
                .query(Long.class)
                .optional();
    }

    private List<Remark> warnings(long fileId) {
        return jdbc.sql("""
                select s.position, n.kind, n.place, n.about
                from statement s join statement_notice n on n.statement_id = s.id
                where s.file_id = :file
                order by s.position, n.no limit :most
                """)
                .param("file", fileId)
                .param("most", MOST_WARNINGS)
                .query((row, n) -> new Remark(
                        row.getInt("position"),
                        new StatementWarning(
                                StatementWarning.Kind.valueOf(row.getString("kind")),
                                row.getString("place"),
                                row.getString("about"))))
                .list();
    }

    private static BookedFile file(ResultSet row, List<Remark> warnings) throws SQLException {
        return new BookedFile(
                row.getLong("id"),
                row.getString("name"),
                StatementFormat.valueOf(row.getString("format")),
                StatementSource.valueOf(row.getString("source")),
                row.getObject("received_on", LocalDate.class),
                row.getString("received_by"),
                row.getInt("statements"),
                row.getInt("lines"),
                row.getInt("credits"),
                row.getInt("debits"),
                row.getInt("repeated"),
                row.getInt("waiting"),
                warnings);
    }
}
