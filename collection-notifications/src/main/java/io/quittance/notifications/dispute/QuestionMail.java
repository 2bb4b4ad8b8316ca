package io.quittance.notifications.dispute;

import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.dispute.Dispute;
import io.quittance.notifications.mail.DirectMail;
import io.quittance.notifications.mail.Handover;
import io.quittance.notifications.message.QueuedMail;
import io.quittance.notifications.message.SendingBlocker;
import io.quittance.notifications.message.SendingBlockers;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a colleague the link to a question: once, and what became of it stands beside the question. Its text is kept nowhere,
 * because it holds the secret; who gets none is given the address by hand.
 */
@Component
public class QuestionMail {

    private final Creditors creditors;
    private final SendingBlockers blockers;
    private final DirectMail mail;
    private final JdbcClient jdbc;

    QuestionMail(Creditors creditors, SendingBlockers blockers, DirectMail mail, JdbcClient jdbc) {
        this.creditors = creditors;
        this.blockers = blockers;
        this.mail = mail;
        this.jdbc = jdbc;
    }

    /**
     * Sends it; to be called outside any transaction, after the question was committed. A stop of automatic sending does not
     * hold it back: a person sends it, and not to a client.
     *
     * @param address the link with its secret
     * @return SENT, FAILED, AMBIGUOUS or NOT_SENT
     */
    public String send(Dispute dispute, Question question, String address, LocalDate on, Instant now) {
        Set<SendingBlocker> missing = blockers.of(dispute.creditorId(), on);
        if (missing.contains(SendingBlocker.MAIL_SERVER) || missing.contains(SendingBlocker.SENDER_EMAIL)) {
            begin(question.id(), "NOT_SENT", missing.toString());
            return "NOT_SENT";
        }
        if (begin(question.id(), "SENDING", "") == 0) {
            throw new IllegalStateException("the mail of question " + question.id() + " was sent before");
        }
        Creditor creditor = creditors.findById(dispute.creditorId()).orElseThrow();
        Handover handover = mail.send(written(creditor, dispute, question, address), creditor.settings(), now);
        String state = switch (handover) {
            case Handover.Accepted taken -> "SENT";
            case Handover.Unknown unknown -> "AMBIGUOUS";
            case Handover.Refused refused -> "FAILED";
            case Handover.Delayed delayed -> "FAILED"; // tried once: the address is at hand
            case Handover.Unreachable unreachable -> "FAILED";
        };
        jdbc.sql(
                        "update dispute_question_mail set state = :state, reply = :reply, ended_at = now() where question_id = :id")
                .param("state", state)
                .param("reply", handover.reply())
                .param("id", question.id())
                .update();
        return state;
    }

    private int begin(long questionId, String state, String reply) {
        return jdbc.sql("""
                insert into dispute_question_mail (question_id, state, reply, ended_at)
                values (:id, :state, :reply, case when :state = 'SENDING' then null else now() end)
                on conflict (question_id) do nothing
                """)
                .param("id", questionId)
                .param("state", state)
                .param("reply", reply)
                .update();
    }

    private static QueuedMail written(Creditor creditor, Dispute dispute, Question question, String address) {
        Locale locale = question.language().equals("fr") ? Locale.FRANCE : Locale.UK;
        ResourceBundle words = ResourceBundle.getBundle(
                "dispute.question",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String until = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(question.validUntil());
        Object[] values = {
            creditor.name(),
            dispute.number(),
            dispute.disputedMoney().format(locale),
            question.name(),
            question.question(),
            address,
            until
        };
        String plain = new MessageFormat(words.getString("body"), locale).format(values);
        String html = "<p>"
                + plain.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\n\n", "</p><p>")
                        .replace("\n", "<br>")
                + "</p>";
        return new QueuedMail(
                question.id(),
                "<" + UUID.randomUUID() + "@"
                        + creditor.settings().senderEmail().replaceFirst(".*@", "") + ">",
                question.email(),
                question.name(),
                null,
                question.language(),
                new MessageFormat(words.getString("subject"), locale).format(values),
                plain,
                html);
    }
}
