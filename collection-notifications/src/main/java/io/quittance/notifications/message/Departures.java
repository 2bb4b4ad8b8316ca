package io.quittance.notifications.message;

import io.quittance.dunning.policy.Channel;
import io.quittance.notifications.enclosure.InvoiceFiles;
import io.quittance.notifications.enclosure.MailAttachments;
import io.quittance.notifications.enclosure.NoticeFiles;
import io.quittance.notifications.message.QueuedMail.AttachedFile;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives each message that is due to exactly one sender. */
@Component
public class Departures {

    private static final int PAGE = 200;

    private final JdbcClient jdbc;
    private final MailAttachments attachments;
    private final InvoiceFiles files;
    private final NoticeFiles papers;

    Departures(JdbcClient jdbc, MailAttachments attachments, InvoiceFiles files, NoticeFiles papers) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.files = files;
        this.papers = papers;
    }

    /**
     * Some of the messages that are due, by id.
     *
     * @param after begins after this one
     * @param now the time that decides which are due
     */
    @Transactional(readOnly = true)
    public List<Long> due(long creditorId, Channel channel, Instant now, long after) {
        return jdbc.sql("""
                select id from message
                where creditor_id = :creditor and channel = :channel and status = 'QUEUED' and next_attempt_at <= :now and id > :after
                order by id
                limit :limit
                """)
                .param("creditor", creditorId)
                .param("channel", channel.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("after", after)
                .param("limit", PAGE)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /**
     * Takes a message for this sender alone, and counts an attempt; empty when it is not due any more, when somebody else has it, or
     * when somebody has just stopped all sending.
     *
     * <p>One at a time: a program that dies leaves one message in doubt, not a batch.
     */
    @Transactional
    public Optional<Taken> take(long message, Instant now, String sender) {
        // The time of taking is the database's: the one clock that every node shares.
        return jdbc.sql("""
                update message
                set status = 'SENDING', claimed_by = :sender, claimed_at = clock_timestamp(), attempts = attempts + 1
                where id = (select id from message
                            where id = :message and status = 'QUEUED' and next_attempt_at <= :now
                              and not is_sending_stopped(creditor_id)
                            for update skip locked)
                returning id, message_id, step_id, statement_id, notice_id
                """)
                .param("message", message)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("sender", sender)
                .query(Taken.class)
                .optional();
    }

    /**
     * A message that one sender has for itself, and what it was written for.
     *
     * @param messageId its name to mailboxes, with its angle brackets
     * @param stepId null: a notice's
     * @param statementId of the statement that a call asked for, if it is one
     * @param noticeId null: a step's
     */
    public record Taken(
            long id,
            String messageId,
            @Nullable Long stepId,
            @Nullable Long statementId,
            @Nullable Long noticeId) {}

    /** A message that may leave, and what it takes along, in order. */
    public record Ready(QueuedMail mail, List<AttachedFile> files) {}

    /** Puts back a message that was taken and never handed over, as if it had not been taken. */
    @Transactional
    public void putBack(long message, String sender) {
        jdbc.sql("""
                update message set status = 'QUEUED', claimed_by = null, claimed_at = null, attempts = attempts - 1
                where id = :message and status = 'SENDING' and claimed_by = :sender
                """).param("message", message).param("sender", sender).update();
    }

    /**
     * Messages that nobody will finish: whoever took them no longer shows that it lives, or took them longer ago than any conversation
     * with a mail server may last.
     */
    @Transactional(readOnly = true)
    public List<Abandoned> abandoned(long creditorId, Duration after) {
        return jdbc.sql("""
                select id, coalesce(claimed_by, '') as taken_by from message
                where creditor_id = :creditor and status = 'SENDING'
                  and (claimed_at < clock_timestamp() - make_interval(secs => :seconds)
                       or pg_try_advisory_xact_lock(hashtextextended('quittance.sender.' || claimed_by, 0)))
                order by id
                """)
                .param("creditor", creditorId)
                .param("seconds", after.toSeconds())
                .query((row, number) -> new Abandoned(row.getLong("id"), row.getString("taken_by")))
                .list();
    }

    /** A message that nobody will finish, and who had taken it. */
    public record Abandoned(long message, String takenBy) {}

    /** Takes it from that sender; false: somebody else has it, or it was finished meanwhile. */
    @Transactional
    public boolean takeFrom(Abandoned one) {
        return jdbc.sql("""
                update message set claimed_by = null
                where id = :message and status = 'SENDING' and coalesce(claimed_by, '') = :takenBy
                """)
                        .param("message", one.message())
                        .param("takenBy", one.takenBy())
                        .update()
                == 1;
    }

    /**
     * A notice as it is handed over; a step's message is at hand when it was looked at.
     *
     * @throws IllegalStateException when a file is no longer what was stored
     */
    @Transactional(readOnly = true)
    public Ready notice(long message) {
        QueuedMail mail =
                jdbc.sql("""
                select id, message_id, recipient, recipient_name, reply_to, language,
                       subject, body_text as plain, body_html as html
                from message where id = :message
                """).param("message", message).query(QueuedMail.class).single();
        Stream<AttachedFile> own =
                papers.of(message).stream().map(one -> new AttachedFile(one.name(), one.type(), papers.bytes(one)));
        return new Ready(mail, Stream.concat(files(message).stream(), own).toList());
    }

    /**
     * The files of invoices that a message takes along, in order.
     *
     * @throws IllegalStateException when a file is no longer what was stored
     */
    @Transactional(readOnly = true)
    public List<AttachedFile> files(long message) {
        return attachments.of(message).stream()
                .map(one -> new AttachedFile(one.name(), "application/pdf", files.bytes(one.file())))
                .toList();
    }

    /** Messages, approved steps, statements and notices asked for of this creditor that are still to go, now or later. */
    @Transactional(readOnly = true)
    public int waiting(long creditorId) {
        return jdbc.sql("""
                select (select count(*) from message where creditor_id = :creditor and status = 'QUEUED')
                     + (select count(*) from dunning_step s
                        where s.creditor_id = :creditor and s.channel in ('EMAIL', 'SMS') and s.status = 'APPROVED'
                          and not exists (select from message m
                                          where m.step_id = s.id and m.channel = s.channel and m.status <> 'CANCELLED'))
                     + (select count(*) from statement_request r
                        where r.creditor_id = :creditor and not exists (select from message m where m.statement_id = r.id))
                     + (select count(*) from notice n
                        where n.creditor_id = :creditor and not exists (select from message m where m.notice_id = n.id))
                """).param("creditor", creditorId).query(Integer.class).single();
    }
}
