package io.quittance.notifications.message;

import io.quittance.money.Money;
import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.draft.ClaimedInvoice;
import io.quittance.notifications.draft.Draft;
import io.quittance.notifications.enclosure.MailAttachments;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
        if (!requeueWithdrawn(draft)) {
            add(draft, messageId);
        }
    }

    /** A withdrawn message whose step was approved anew is written anew; it keeps its Message-ID. */
    private boolean requeueWithdrawn(Draft draft) {
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
        return withdrawn.isPresent();
    }

    private void add(Draft draft, String messageId) {
        jdbc.sql("""
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
                .optional()
                .ifPresent(message -> {
                    addLines(message, draft.claim());
                    attachments.put(message, draft.files());
                });
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
        for (ClaimedInvoice invoice : asked(claim)) {
            jdbc.sql("insert into message_line (message_id, invoice_id, amount) values (:message, :invoice, :amount)")
                    .param("message", message)
                    .param("invoice", invoice.id())
                    .param("amount", invoice.claimed().amount())
                    .update();
        }
    }

    /**
     * Whether a message written moments ago still tells what its claim is, down to the last invoice and the recipient.
     * One that waited is always written anew: the account to pay into or the language may have changed meanwhile.
     */
    boolean tells(long message, Claim claim) {
        boolean sameHead = jdbc.sql("""
                select exists (select from message
                               where id = :message and composed_on = :on and amount = :amount and recipient = :recipient
                                 and attempts <= 1 and composed_at > now() - interval '2 minutes')
                """)
                .param("message", message)
                .param("on", claim.on())
                .param("amount", claim.amount().amount())
                .param("recipient", claim.recipient().map(Claim.Person::email).orElse(""))
                .query(Boolean.class)
                .single();
        return sameHead && lines(message, claim).equals(claimed(claim));
    }

    private Map<Long, Money> lines(long message, Claim claim) {
        String currency = claim.step().currency().getCurrencyCode();
        Map<Long, Money> lines = new HashMap<>();
        jdbc.sql("select invoice_id, amount from message_line where message_id = :message")
                .param("message", message)
                .query(row -> {
                    lines.put(row.getLong("invoice_id"), Money.of(row.getBigDecimal("amount"), currency));
                });
        return lines;
    }

    private static Map<Long, Money> claimed(Claim claim) {
        return asked(claim).stream().collect(Collectors.toMap(ClaimedInvoice::id, ClaimedInvoice::claimed));
    }

    /** A statement also shows what is wholly held, and asks nothing for it. */
    private static List<ClaimedInvoice> asked(Claim claim) {
        return claim.listed().stream()
                .filter(invoice -> invoice.claimed().isPositive())
                .toList();
    }
}
