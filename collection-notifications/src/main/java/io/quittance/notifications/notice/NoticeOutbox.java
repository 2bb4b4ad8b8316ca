package io.quittance.notifications.notice;

import io.quittance.notifications.enclosure.NoticeFiles;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notices as they were written, one message each: their words, and what they take along. */
@Component
class NoticeOutbox {

    private final JdbcClient jdbc;
    private final NoticeFiles files;

    NoticeOutbox(JdbcClient jdbc, NoticeFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** Adds the notice's message, due at once; does nothing when it has one already, but for one that was cancelled. */
    void queue(NoticeDraft draft, String sender) {
        Optional<Long> cancelled = withdrawn(draft.notice().id());
        cancelled.ifPresentOrElse(message -> requeue(message, draft), () -> add(draft, sender));
    }

    /** It is true again: it is written anew, and keeps its Message-ID. */
    private void requeue(long message, NoticeDraft draft) {
        jdbc.sql("""
                update message set status = 'QUEUED', next_attempt_at = 'epoch', attempts = 0, last_error = null where id = :message
                """).param("message", message).update();
        rewrite(message, draft);
        jdbc.sql("insert into delivery_event (message_id, status, detail) values (:message, 'QUEUED', 'ASKED_AGAIN')")
                .param("message", message)
                .update();
    }

    /** The notice's message, if it was cancelled. */
    Optional<Long> withdrawn(long notice) {
        return jdbc.sql("select id from message where notice_id = :notice and status = 'CANCELLED' for update")
                .param("notice", notice)
                .query((row, n) -> row.getLong("id"))
                .optional();
    }

    /** Whoever asked for it again has had an answer. */
    void lookedInto(long notice) {
        jdbc.sql("update notice set again_on = null where id = :notice and again_on is not null")
                .param("notice", notice)
                .update();
    }

    private void add(NoticeDraft draft, String sender) {
        Notice notice = draft.notice();
        int added = jdbc.sql("""
                insert into message (creditor_id, client_id, notice_id, channel, recipient, recipient_name, reply_to, language, subject,
                                     body_text, body_html, message_id, amount, currency, next_attempt_at, composed_on)
                values (:creditor, :client, :notice, 'EMAIL', :recipient, :recipientName, :replyTo, :language, :subject,
                        :plain, :html, :messageId, :amount, :currency, 'epoch', :on)
                on conflict (notice_id) where notice_id is not null do nothing
                """)
                .param("creditor", notice.creditorId())
                .param("client", notice.clientId())
                .param("notice", notice.id())
                .param("messageId", messageId(notice.id(), sender))
                .params(words(draft))
                .update();
        if (added == 1) {
            files.put(notice.id(), draft.files());
        }
    }

    /** A notice that is not written takes its place all the same, empty; empty if it has one already. */
    Optional<Long> queueEmpty(long notice, String sender, LocalDate on) {
        return jdbc.sql("""
                insert into message (creditor_id, client_id, notice_id, channel, recipient, language, subject, body_text, body_html,
                                     message_id, amount, currency, next_attempt_at, composed_on)
                select n.creditor_id, n.client_id, n.id, 'EMAIL', '', c.language, '', '', '', :messageId, 0,
                       coalesce(p.currency, s.currency, d.currency, t.currency), 'epoch', :on
                from notice n
                join client c on c.id = n.client_id
                left join plan_version v on v.id = n.version_id
                left join payment_plan p on p.id = v.plan_id
                left join settlement s on s.id = n.settlement_id
                left join debit_note d on d.id = n.debit_note_id
                left join dunning_step t on t.id = n.thanked_step_id
                where n.id = :notice
                on conflict (notice_id) where notice_id is not null do nothing
                returning id
                """)
                .param("notice", notice)
                .param("messageId", messageId(notice, sender))
                .param("on", on)
                .query((row, n) -> row.getLong("id"))
                .optional();
    }

    /** Replaces the words of a message that has not left; its Message-ID stays. */
    void rewrite(long message, NoticeDraft draft) {
        jdbc.sql("""
                update message
                set recipient = :recipient, recipient_name = :recipientName, reply_to = :replyTo, language = :language,
                    subject = :subject, body_text = :plain, body_html = :html, amount = :amount, currency = :currency,
                    composed_on = :on, composed_at = now()
                where id = :message
                """).param("message", message).params(words(draft)).update();
        files.put(draft.notice().id(), draft.files());
    }

    /**
     * Whether a message written moments ago still tells what the notice has to say; one that waited is always written anew, and so
     * is one that asks for two currencies: a message keeps one of its amounts.
     */
    boolean tells(long message, Notice notice) {
        if (notice.matter().beside().isPresent()) {
            return false;
        }
        return jdbc.sql("""
                select exists (select from message
                               where id = :message and composed_on = :on and amount = :amount and recipient = :recipient
                                 and attempts <= 1 and composed_at > now() - interval '2 minutes')
                """)
                .param("message", message)
                .param("on", notice.on())
                .param("amount", notice.matter().amount().amount())
                .param(
                        "recipient",
                        notice.recipient().map(person -> person.email()).orElse(""))
                .query(Boolean.class)
                .single();
    }

    private static Map<String, Object> words(NoticeDraft draft) {
        Map<String, Object> words = new HashMap<>();
        words.put("recipient", draft.recipient().email());
        words.put("recipientName", draft.recipient().name());
        words.put("replyTo", draft.replyTo());
        words.put("language", draft.notice().language().getLanguage());
        words.put("subject", draft.text().subject());
        words.put("plain", draft.text().plain());
        words.put("html", draft.text().html());
        words.put("amount", draft.notice().matter().amount().amount());
        words.put("currency", draft.notice().matter().amount().currency().getCurrencyCode());
        words.put("on", draft.notice().on());
        return words;
    }

    /** Fixed for the life of the message, so that a mailbox that gets it twice can tell. */
    private static String messageId(long notice, String sender) {
        return "<notice." + notice + '.' + UUID.randomUUID() + '@' + sender.substring(sender.lastIndexOf('@') + 1)
                + '>';
    }
}
