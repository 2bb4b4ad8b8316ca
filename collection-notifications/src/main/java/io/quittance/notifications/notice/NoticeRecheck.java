package io.quittance.notifications.notice;

import io.quittance.creditor.CreditorSettings;
import io.quittance.notifications.message.MessageStatus;
import io.quittance.notifications.message.Outcomes;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last look before a notice leaves: is there still something to tell? It is written anew, under the same Message-ID, when
 * what it says or whom it goes to changed, or when the day did.
 */
@Component
public class NoticeRecheck {

    private final JdbcClient jdbc;
    private final NoticeLook look;
    private final NoticeDrafts drafts;
    private final NoticeOutbox outbox;
    private final Outcomes outcomes;

    NoticeRecheck(JdbcClient jdbc, NoticeLook look, NoticeDrafts drafts, NoticeOutbox outbox, Outcomes outcomes) {
        this.jdbc = jdbc;
        this.look = look;
        this.drafts = drafts;
        this.outbox = outbox;
        this.outcomes = outcomes;
    }

    /**
     * {@code SENDING}: hand it over; {@code CANCELLED}: it was settled so, and does not leave.
     *
     * @throws RuntimeException if it can no longer be written; nothing is changed then
     */
    @Transactional
    public MessageStatus beforeLeaving(long message, CreditorSettings creditor, LocalDate on, String by) {
        long id = jdbc.sql("select notice_id from message where id = :message")
                .param("message", message)
                .query(Long.class)
                .single();
        Notice notice = look.lock(id, on);
        Optional<String> over = notice.matter().over();
        if (over.isPresent()) {
            outcomes.cancelled(message, on, by, over.get());
            return MessageStatus.CANCELLED;
        }
        if (!outbox.tells(message, notice)) {
            outbox.rewrite(message, drafts.write(notice, creditor));
        }
        return MessageStatus.SENDING;
    }
}
