package io.quittance.notifications.catcher;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which mails did the catcher keep? The latest first. */
@Component
@ConditionalOnMailCatcher
@Transactional(readOnly = true)
public class CaughtMails {

    private final JdbcClient jdbc;

    CaughtMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the list; sender and recipients are those of the envelope. */
    public record Line(long id, Instant receivedAt, String sender, List<String> recipients, String subject) {}

    /**
     * A page of mails.
     *
     * @param before id of the last mail already seen; {@link Long#MAX_VALUE}: from the latest
     */
    public List<Line> list(long before, int limit) {
        return jdbc.sql("""
                select id, received_at, sender, recipients, subject from caught_mail
                where id < :before order by id desc limit :limit
                """)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> new Line(
                        row.getLong("id"),
                        receivedAt(row),
                        row.getString("sender"),
                        recipients(row),
                        row.getString("subject")))
                .list();
    }

    /** One mail; empty: there is none. */
    public Optional<CaughtMail> find(long id) {
        return jdbc.sql("select id, received_at, recipients, source from caught_mail where id = :id")
                .param("id", id)
                .query((row, number) ->
                        MailReader.read(row.getLong("id"), receivedAt(row), recipients(row), row.getBytes("source")))
                .optional();
    }

    private static Instant receivedAt(ResultSet row) throws SQLException {
        return row.getObject("received_at", OffsetDateTime.class).toInstant();
    }

    private static List<String> recipients(ResultSet row) throws SQLException {
        Array recipients = row.getArray("recipients");
        return List.of((String[]) recipients.getArray());
    }
}
