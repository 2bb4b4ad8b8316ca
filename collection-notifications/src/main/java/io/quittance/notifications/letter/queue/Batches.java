package io.quittance.notifications.letter.queue;

import io.quittance.notifications.letter.LetterRecheck;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which batches of letters were made, and what became of their letters? */
@Component
@Transactional(readOnly = true)
public class Batches {

    private static final String SELECT = """
            select b.id, b.output, b.made_on, b.made_at, b.made_by, b.undone_by, b.handed_at, b.hand_error, count(l.id) as letters,
                   coalesce(sum(l.pages + (select e.enclosed_pages from enclosed_in(l.id) e)), 0) as pages,
                   count(*) filter (where t.state = 'QUEUED' and s.status = 'APPROVED') as to_post,
                   count(*) filter (where t.state not in ('QUEUED', 'CANCELLED')) as posted,
                   count(*) filter (where t.state in ('QUEUED', 'CANCELLED') and s.status = 'CANCELLED'
                                          or t.state = 'QUEUED' and s.status = 'DONE') as to_take_out
            from letter_batch b
            left join letter l on l.batch_id = b.id
            left join dunning_step s on s.id = l.step_id
            left join letter_state t on t.letter_id = l.id
            where b.id in (select x.id from letter_batch x where x.creditor_id = :creditor {which})
            group by b.id
            order by b.id desc
            """;

    private final JdbcClient jdbc;
    private final LetterRecheck recheck;

    Batches(JdbcClient jdbc, LetterRecheck recheck) {
        this.jdbc = jdbc;
        this.recheck = recheck;
    }

    /** The latest first. */
    public List<Batch> latest(long creditorId, int limit) {
        return jdbc.sql(SELECT.replace("{which}", "order by x.id desc limit :limit"))
                .param("creditor", creditorId)
                .param("limit", limit)
                .query((row, at) -> batch(row))
                .list();
    }

    /** Empty: this creditor has no such batch. */
    public Optional<Batch> find(long creditorId, long batch) {
        return jdbc.sql(SELECT.replace("{which}", "and x.id = :batch"))
                .param("creditor", creditorId)
                .param("batch", batch)
                .query((row, at) -> batch(row))
                .optional();
    }

    /** In the order of their envelopes; what a mailing house does not have yet is looked at by the books of that day. */
    public List<LetterRow> letters(long creditorId, Batch batch, LocalDate today) {
        List<LetterRow> letters = letters(creditorId, batch.id());
        return batch.handedAt() != null
                ? letters
                : letters.stream().map(letter -> lookedAt(letter, today)).toList();
    }

    private LetterRow lookedAt(LetterRow letter, LocalDate today) {
        return letter.isToPost()
                ? recheck.whyNot(letter.id(), today).map(letter::madeVoid).orElse(letter)
                : letter;
    }

    /** In the order of their envelopes, as they were printed. */
    public List<LetterRow> letters(long creditorId, long batch) {
        return jdbc.sql(LetterRow.SELECT
                        + "where l.creditor_id = :creditor and l.batch_id = :batch order by l.position")
                .param("creditor", creditorId)
                .param("batch", batch)
                .query(LetterRow::of)
                .list();
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getLong("id"),
                row.getString("output"),
                row.getObject("made_on", LocalDate.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                row.getInt("letters"),
                row.getInt("pages"),
                row.getInt("to_post"),
                row.getInt("posted"),
                row.getInt("to_take_out"),
                Optional.ofNullable(row.getObject("handed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                row.getString("hand_error"),
                row.getString("undone_by"));
    }
}
