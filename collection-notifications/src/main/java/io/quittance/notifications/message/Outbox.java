package io.quittance.notifications.message;

import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.draft.ClaimedInvoice;
import io.quittance.notifications.draft.Draft;
import io.quittance.notifications.enclosure.InvoiceFile;
import io.quittance.notifications.enclosure.MailAttachments;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages as they were written, one per step and channel: their words, what they ask for, invoice by invoice, and what they take along. */
@Component
class Outbox {

    private final JdbcClient jdbc;
    private final MailAttachments attachments;

    Outbox(JdbcClient jdbc, MailAttachments attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    /** Adds the step's message, due at once; does nothing when the step has one already, but for one that was withdrawn. */
    void queue(Draft draft, String messageId) {
        add(draft, messageId)
                .ifPresentOrElse(
                        message -> {
                            addLines(message, draft.claim());
                            attachments.add(message, draft.files());
                        },
                        () -> requeueWithdrawn(draft));
    }

    /** A withdrawn message whose step was approved anew is written anew; it keeps its Message-ID. */
    private void requeueWithdrawn(Draft draft) {
        Optional<Long> withdrawn = jdbc.sql("""
                update message set status = 'QUEUED', next_attempt_at = 'epoch', attempts = 0, last_error = null
                where step_id = :step and channel = :channel and status = 'CANCELLED' and statement_id is null
                returning id
                """)
                .param("step", draft.claim().step().id())
                .param("channel", draft.claim().step().channel().name())
                .query(Long.class)
                .optional();
        withdrawn.ifPresent(message -> {
            rewrite(message, draft);
            jdbc.sql(
                            "insert into delivery_event (message_id, status, detail) values (:message, 'QUEUED', 'APPROVED_AGAIN')")
                    .param("message", message)
                    .update();
        });
    }

    private Optional<Long> add(Draft draft, String messageId) {
        return jdbc.sql("""
                insert into message (creditor_id, client_id, step_id, channel, recipient, recipient_name, reply_to, language,
                                     wording_id, subject, body_text, body_html, message_id, amount, currency, status, next_attempt_at,
                                     composed_on)
                values (:creditor, :client, :step, :channel, :recipient, :recipientName, :replyTo, :language,
                        :wording, :subject, :plain, :html, :messageId, :amount, :currency, 'QUEUED', 'epoch', :on)
                on conflict (step_id, channel) do nothing
                returning id
                """)
                .param("creditor", draft.claim().step().creditorId())
                .param("client", draft.claim().client().id())
                .param("step", draft.claim().step().id())
                .param("channel", draft.claim().step().channel().name())
                .param("currency", draft.claim().step().currency().getCurrencyCode())
                .param("messageId", messageId)
                .params(words(draft))
                .query(Long.class)
                .optional();
    }

    /** Adds the statement of account that a call asked for, in the place of its step's message. */
    void queueStatement(long request, Draft draft, String messageId) {
        queue(draft, messageId);
        isStatement(request, draft.claim().step().id());
    }

    /** A statement that could not be written takes its place all the same, empty and failed; empty if it has one already. */
    Optional<Long> queueFailedStatement(long request, String messageId, LocalDate on, String error) {
        return jdbc.sql("""
                insert into message (creditor_id, client_id, step_id, statement_id, channel, recipient, language, subject, body_text,
                                     body_html, message_id, amount, currency, status, next_attempt_at, composed_on, last_error)
                select s.creditor_id, s.client_id, s.id, r.id, 'EMAIL', '', c.language, '', '', '',
                       :messageId, 0, s.currency, 'FAILED', 'epoch', :on, :error
                from statement_request r
                join dunning_step s on s.id = r.step_id
                join client c on c.id = s.client_id
                where r.id = :request
                on conflict (step_id, channel) do nothing
                returning id
                """)
                .param("request", request)
                .param("messageId", messageId)
                .param("on", on)
                .param("error", error)
                .query(Long.class)
                .optional();
    }

    private void isStatement(long request, long stepId) {
        jdbc.sql("update message set statement_id = :request where step_id = :step and channel = 'EMAIL'")
                .param("request", request)
                .param("step", stepId)
                .update();
    }

    /** A message that could not be written takes its place all the same, empty and failed; empty if it has one already. */
    Optional<Long> queueFailed(long stepId, String messageId, LocalDate on, String error) {
        return jdbc.sql("""
                insert into message (creditor_id, client_id, step_id, channel, recipient, language, subject, body_text, body_html,
                                     message_id, amount, currency, status, next_attempt_at, composed_on, last_error)
                select s.creditor_id, s.client_id, s.id, s.channel, '', c.language, '', '', '',
                       :messageId, 0, s.currency, 'FAILED', 'epoch', :on, :error
                from dunning_step s
                join client c on c.id = s.client_id
                where s.id = :step and s.status = 'APPROVED'
                on conflict (step_id, channel) do update set status = 'FAILED', last_error = excluded.last_error
                where message.status = 'CANCELLED'
                returning id
                """)
                .param("step", stepId)
                .param("messageId", messageId)
                .param("on", on)
                .param("error", error)
                .query(Long.class)
                .optional();
    }

    /** Replaces the words of a message that has not left; its Message-ID stays. */
    void rewrite(long message, Draft draft) {
        jdbc.sql("""
                update message
                set recipient = :recipient, recipient_name = :recipientName, reply_to = :replyTo, language = :language,
                    wording_id = :wording, subject = :subject, body_text = :plain, body_html = :html, amount = :amount,
                    composed_on = :on, composed_at = now()
                where id = :message
                """).param("message", message).params(words(draft)).update();
        jdbc.sql("delete from message_line where message_id = :message")
                .param("message", message)
                .update();
        addLines(message, draft.claim());
        attachments.put(message, draft.files());
    }

    private static Map<String, @Nullable Object> words(Draft draft) {
        Map<String, @Nullable Object> words = new HashMap<>();
        words.put("recipient", draft.recipient().email());
        words.put("recipientName", draft.recipient().name());
        words.put("replyTo", draft.replyTo());
        words.put("language", draft.wording().language().getLanguage());
        words.put("wording", draft.wording().id().orElse(null));
        words.put("subject", draft.text().subject());
        words.put("plain", draft.text().plain());
        words.put("html", draft.text().html());
        words.put("amount", draft.claim().amount().amount());
        words.put("on", draft.claim().on());
        return words;
    }

    private void addLines(long message, Claim claim) {
        List<ClaimedInvoice> asked = asked(claim);
        jdbc.sql("""
                insert into message_line (message_id, invoice_id, amount)
                select :message, c.invoice_id, c.amount from unnest(:invoices::bigint[], :claimed::text[]::numeric[]) c (invoice_id, amount)
                """)
                .param("message", message)
                .param("invoices", ids(asked))
                .param("claimed", amounts(asked))
                .update();
    }

    /** Whether a message is, down to the last word, invoice and file, what would be written now. */
    boolean tells(long message, Draft now) {
        List<ClaimedInvoice> asked = asked(now.claim());
        return jdbc.sql("""
                select exists (select from message
                               where id = :message and composed_on = :on and amount = :amount and recipient = :recipient
                                 and recipient_name = :recipientName and reply_to = :replyTo and language = :language
                                 and wording_id is not distinct from cast(:wording as bigint)
                                 and subject = :subject and body_text = :plain and body_html = :html)
                   and not exists (select from (select invoice_id, amount from message_line where message_id = :message) l
                                   full join unnest(:invoices::bigint[], :claimed::text[]::numeric[]) c (invoice_id, amount)
                                     using (invoice_id)
                                   where l.amount is distinct from c.amount)
                   and array(select invoice_file_id from message_attachment where message_id = :message order by position)
                       = :files::bigint[]
                """)
                .param("message", message)
                .params(words(now))
                .param("invoices", ids(asked))
                .param("claimed", amounts(asked))
                .param("files", now.files().stream().map(InvoiceFile::id).toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    /** A statement also shows what is wholly held, and asks nothing for it. */
    private static List<ClaimedInvoice> asked(Claim claim) {
        return claim.listed().stream()
                .filter(invoice -> invoice.claimed().isPositive())
                .toList();
    }

    private static Long[] ids(List<ClaimedInvoice> invoices) {
        return invoices.stream().map(ClaimedInvoice::id).toArray(Long[]::new);
    }

    private static String[] amounts(List<ClaimedInvoice> invoices) {
        return invoices.stream().map(invoice -> invoice.claimed().toPlain()).toArray(String[]::new);
    }
}
