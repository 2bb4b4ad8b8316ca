package io.quittance.notifications.letter.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a letter? In the order of days, and then in the order it was told. */
@Component
@Transactional(readOnly = true)
public class LetterEvents {

    private final JdbcClient jdbc;

    LetterEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that was told, what was put right since included. */
    public List<LetterEvent> of(long letterId) {
        return jdbc.sql("""
                select e.id, e.state, e.reason, e.occurred_on, e.recorded_at, e.recorded_by, e.source, e.note, e.proof_id,
                       exists (select from letter_event c where c.corrects_id = e.id) as corrected
                from letter_event e
                where e.letter_id = :letter
                order by e.occurred_on, e.id
                """)
                .param("letter", letterId)
                .query((row, n) -> event(row))
                .list();
    }

    private static LetterEvent event(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new LetterEvent(
                row.getLong("id"),
                LetterState.valueOf(row.getString("state")),
                reason == null ? null : ReturnReason.valueOf(reason),
                row.getObject("occurred_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                EventSource.valueOf(row.getString("source")),
                row.getString("note"),
                row.getObject("proof_id", Long.class),
                row.getBoolean("corrected"));
    }
}
