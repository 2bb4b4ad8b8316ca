package io.quittance.notifications.message;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person decides about a message that the program could not bring to an end. */
@Component
public class MessageDesk {

    private final JdbcClient jdbc;
    private final Outcomes outcomes;

    MessageDesk(JdbcClient jdbc, Outcomes outcomes) {
        this.jdbc = jdbc;
        this.outcomes = outcomes;
    }

    /**
     * The message did leave, as the client or the mail server's log says; only of an ambiguous one.
     *
     * @throws IllegalStateException if the message is not ambiguous
     * @throws java.util.NoSuchElementException if this creditor has no such message
     */
    @Transactional
    public void confirmSent(long creditorId, long message, LocalDate on, String by) {
        require(creditorId, message, Set.of(MessageStatus.AMBIGUOUS));
        outcomes.sent(message, on, by, "confirmed by " + by);
    }

    /**
     * Queues the message again, due at once; it is checked as every message is before it leaves, and keeps its Message-ID.
     *
     * @throws IllegalStateException if the message is neither failed nor ambiguous
     * @throws java.util.NoSuchElementException if this creditor has no such message
     */
    @Transactional
    public void sendAgain(long creditorId, long message, String by) {
        require(creditorId, message, Set.of(MessageStatus.AMBIGUOUS, MessageStatus.FAILED));
        outcomes.requeued(message, by);
    }

    /**
     * Gives the message up and cancels its step: the client's level steps back by itself.
     *
     * @throws IllegalStateException if the message is neither failed nor ambiguous
     * @throws java.util.NoSuchElementException if this creditor has no such message
     */
    @Transactional
    public void giveUp(long creditorId, long message, LocalDate on, String by) {
        require(creditorId, message, Set.of(MessageStatus.AMBIGUOUS, MessageStatus.FAILED));
        outcomes.cancelled(message, on, by, "GIVEN_UP");
    }

    private void require(long creditorId, long message, Set<MessageStatus> allowed) {
        MessageStatus status = jdbc.sql(
                        "select status from message where id = :message and creditor_id = :creditor for update")
                .param("message", message)
                .param("creditor", creditorId)
                .query(MessageStatus.class)
                .optional()
                .orElseThrow();
        if (!allowed.contains(status)) {
            throw new IllegalStateException("message " + message + " is " + status + ", expected " + allowed);
        }
    }
}
