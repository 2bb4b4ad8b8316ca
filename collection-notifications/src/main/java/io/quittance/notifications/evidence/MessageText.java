package io.quittance.notifications.evidence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What does a message say, and what became of each attempt to send it? */
@Component
@Transactional(readOnly = true)
public class MessageText {

    private final JdbcClient jdbc;

    MessageText(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The final words: as sent, or as they would leave now. The HTML is our own template's, filled in and escaped. */
    public record Words(
            long id,
            String recipientName,
            String recipient,
            @Nullable String replyTo,
            String language,
            String subject,
            String plain,
            String html,
            boolean toDirector) {}

    /**
     * One attempt, or one decision of a person.
     *
     * @param plain the words that may have arrived, kept where nobody knows whether they did
     */
    public record Event(
            Instant occurredAt,
            String status,
            String detail,
            @Nullable String subject,
            @Nullable String plain) {}

    /** The words of a message of this creditor; empty: there is none. */
    public Optional<Words> find(long creditorId, long message) {
        return jdbc.sql("""
                select id, recipient_name, recipient, reply_to, language, subject, body_text as plain, body_html as html,
                       exists (select from dunning_step s
                               join dunning_level l on l.policy_version_id = s.policy_version_id and l.rank = s.rank
                               join contact k on k.client_id = s.client_id and lower(k.email) = lower(message.recipient)
                               where s.id = message.step_id and l.contact_role = 'DIRECTOR' and k.role = 'DIRECTOR') as to_director
                from message where id = :message and creditor_id = :creditor
                """)
                .param("message", message)
                .param("creditor", creditorId)
                .query(Words.class)
                .optional();
    }

    /** What became of it, in the order of time. */
    public List<Event> events(long creditorId, long message) {
        return jdbc.sql("""
                select e.occurred_at, e.status, e.detail, e.subject, e.body_text as plain
                from delivery_event e
                join message m on m.id = e.message_id
                where m.id = :message and m.creditor_id = :creditor
                order by e.id
                """)
                .param("message", message)
                .param("creditor", creditorId)
                .query((row, number) -> new Event(
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getString("status"),
                        row.getString("detail"),
                        row.getString("subject"),
                        row.getString("plain")))
                .list();
    }
}
