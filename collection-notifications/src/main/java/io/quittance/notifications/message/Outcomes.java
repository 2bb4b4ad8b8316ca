package io.quittance.notifications.message;

import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.log.LogFields;
import io.quittance.task.TaskKind;
import io.quittance.task.TaskOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what became of a message: the message, its attempt, its step if it is a step's, the history, and a task where needed. */
@Component
public class Outcomes {

    /** How long a message waits after each attempt that did not get through; after the last one it is given up. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(60),
            Duration.ofMinutes(240));

    private static final String COLUMNS = "id, creditor_id, client_id, step_id, notice_id, channel, recipient, subject,"
            + " amount::text as amount, currency, attempts, status";
    private static final Logger log = LoggerFactory.getLogger(Outcomes.class);
    private final JdbcClient jdbc;
    private final StepEnds steps;
    private final MessageTasks tasks;
    private final History history;

    Outcomes(JdbcClient jdbc, StepEnds steps, MessageTasks tasks, History history) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.tasks = tasks;
        this.history = history;
    }

    private record Row(
            long id,
            long creditorId,
            long clientId,
            @Nullable Long stepId,
            @Nullable Long noticeId,
            String channel,
            String recipient,
            String subject,
            String amount,
            String currency,
            int attempts,
            MessageStatus status) {

        static Row read(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getLong("id"),
                    row.getLong("creditor_id"),
                    row.getLong("client_id"),
                    row.getObject("step_id", Long.class),
                    row.getObject("notice_id", Long.class),
                    row.getString("channel"),
                    row.getString("recipient"),
                    row.getString("subject"),
                    row.getString("amount"),
                    row.getString("currency"),
                    row.getInt("attempts"),
                    MessageStatus.valueOf(row.getString("status")));
        }

        private MessageTasks.Cause cause() {
            return new MessageTasks.Cause(stepId, noticeId);
        }

        /** By its numbers: what the server answered may hold an address. */
        private void log(String words) {
            Map<String, @Nullable Long> numbers =
                    new HashMap<>(Map.of("creditor", creditorId, "client", clientId, "message", id));
            numbers.put("step", stepId);
            LogFields.run(numbers, () -> log.warn(words));
        }
    }

    /** The mail server took it. A late answer wins over a doubt that was recorded meanwhile. */
    @Transactional
    public void sent(long message, LocalDate on, String by, String reply) {
        Row row = accepted(message, reply);
        if (row.stepId() == null || !steps.done(row.stepId(), on, by)) {
            tasks.close(row.cause(), TaskOutcome.DONE, by);
        }
        tell(row, FactKind.MESSAGE_SENT, on, by, Map.of());
    }

    /** It did not get through this time; waits for its next attempt, or is given up after the last. */
    @Transactional
    public MessageStatus delayed(long message, LocalDate on, Instant now, String by, String error) {
        Row row = lock(message);
        if (row.status() != MessageStatus.SENDING) {
            return row.status(); // a person decides about it
        }
        if (row.attempts() > PAUSES.size()) {
            failed(message, on, by, error);
            return MessageStatus.FAILED;
        }
        become(row, MessageStatus.QUEUED, error, error);
        jdbc.sql("update message set next_attempt_at = :next where id = :message")
                .param("next", now.plus(PAUSES.get(row.attempts() - 1)).atOffset(ZoneOffset.UTC))
                .param("message", message)
                .update();
        return MessageStatus.QUEUED;
    }

    /** It will not get through: a person has a task. The step stays approved until the person settles the message. */
    @Transactional
    public void failed(long message, LocalDate on, String by, String error) {
        Row row = lock(message);
        become(row, MessageStatus.FAILED, error, error);
        openTask(row, TaskKind.MESSAGE_FAILED, on, error);
        row.log("a message failed: why stands beside it, and a person has a task");
        tell(row, FactKind.MESSAGE_FAILED, on, by, Map.of("error", error));
    }

    /** Nobody knows whether it left: a person has a task, and the words that may have been read are kept. */
    @Transactional
    public void ambiguous(long message, LocalDate on, String by, String error) {
        Row row = lock(message);
        if (row.status() != MessageStatus.SENDING) {
            return; // someone knew better meanwhile
        }
        become(row, MessageStatus.AMBIGUOUS, error, error);
        jdbc.sql("""
                update delivery_event e set subject = m.subject, body_text = m.body_text
                from message m
                where m.id = :message and e.id = (select max(id) from delivery_event where message_id = :message)
                """).param("message", message).update();
        openTask(row, TaskKind.MESSAGE_AMBIGUOUS, on, error);
        row.log("nobody knows whether a message left: a person has a task");
        tell(row, FactKind.MESSAGE_AMBIGUOUS, on, by, Map.of("error", error));
    }

    /** It will not leave any more, and its step no longer counts: the level steps back by itself. */
    @Transactional
    public void cancelled(long message, LocalDate on, String by, String reason) {
        Row row = lock(message);
        become(row, MessageStatus.CANCELLED, reason, row.status() == MessageStatus.SENDING ? null : reason);
        if (row.stepId() == null || !steps.cancelled(row.stepId(), reason, on, by)) {
            tasks.close(row.cause(), TaskOutcome.CANCELLED, by);
        }
    }

    /**
     * It does not leave, because its words were edited for other amounts: its step waits for another yes, after which it is
     * written anew. False: nothing of the kind.
     */
    @Transactional
    public boolean outdated(long message, LocalDate on, String by) {
        Row row = lock(message);
        boolean waits = row.stepId() != null && steps.waitsAgain(row.stepId(), on, by);
        if (waits) {
            become(row, MessageStatus.CANCELLED, "TEXT_OUTDATED", null);
        }
        return waits;
    }

    /** Back to the queue, due at once, its attempts counted anew: a person decided so. */
    @Transactional
    void requeued(long message, String by) {
        Row row = lock(message);
        become(row, MessageStatus.QUEUED, "sent again by " + by, null);
        jdbc.sql("update message set next_attempt_at = 'epoch', attempts = 0 where id = :message")
                .param("message", message)
                .update();
        tasks.close(row.cause(), TaskOutcome.DONE, by);
    }

    private Row lock(long message) {
        return jdbc.sql("select " + COLUMNS + " from message where id = :message for update")
                .param("message", message)
                .query(Row::read)
                .single();
    }

    /** As {@link #become} does, locked and read in one go: a night's mails all come by here. */
    private Row accepted(long message, String reply) {
        return jdbc.sql("""
                with became as (
                    update message
                    set status = 'SENT', last_error = null, claimed_by = null, claimed_at = null, sent_at = clock_timestamp()
                    where id = :message
                    returning *),
                event as (insert into delivery_event (message_id, status, detail) values (:message, 'SENT', :reply))
                select {columns} from became
                """.replace("{columns}", COLUMNS))
                .param("message", message)
                .param("reply", reply)
                .query(Row::read)
                .single();
    }

    private void become(Row row, MessageStatus status, String detail, @Nullable String error) {
        jdbc.sql("""
                with became as (
                    update message
                    set status = :status, last_error = :error, claimed_by = null, claimed_at = null,
                        sent_at = case when :status = 'SENT' then clock_timestamp() else sent_at end
                    where id = :message)
                insert into delivery_event (message_id, status, detail) values (:message, :status, :detail)
                """)
                .param("message", row.id())
                .param("status", status.name())
                .param("error", error)
                .param("detail", detail)
                .update();
    }

    private void openTask(Row row, TaskKind kind, LocalDate on, String error) {
        Map<String, String> detail = Map.of(
                "message", String.valueOf(row.id()),
                "recipient", row.recipient(),
                "subject", row.subject(),
                "error", error);
        tasks.open(kind, row.creditorId(), row.clientId(), row.cause(), on, detail);
    }

    private void tell(Row row, FactKind kind, LocalDate on, String by, Map<String, String> more) {
        Map<String, String> detail = new HashMap<>(more);
        detail.put("message", String.valueOf(row.id()));
        detail.put(
                row.stepId() == null ? "notice" : "step",
                String.valueOf(row.stepId() == null ? row.noticeId() : row.stepId()));
        detail.put("channel", row.channel());
        detail.put("recipient", row.recipient());
        detail.put("subject", row.subject());
        detail.put("amount", row.amount());
        detail.put("currency", row.currency());
        history.record(Fact.ofClient(row.creditorId(), row.clientId(), kind, on, by, detail));
    }
}
