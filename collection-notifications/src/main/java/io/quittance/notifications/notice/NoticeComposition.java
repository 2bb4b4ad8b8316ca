package io.quittance.notifications.notice;

import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.Creditors;
import io.quittance.notifications.lane.Ending;
import io.quittance.notifications.message.CompositionReport;
import io.quittance.notifications.message.MessageStatus;
import io.quittance.notifications.message.Outcomes;
import io.quittance.notifications.message.SendingBlocker;
import io.quittance.notifications.message.SendingBlockers;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the mail of each notice that has none, or was cancelled and is asked for again; one that cannot be written never stops the rest. */
@Component
public class NoticeComposition {

    private static final Logger log = LoggerFactory.getLogger(NoticeComposition.class);
    private static final String BY = "dispatch";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Creditors creditors;
    private final SendingBlockers blockers;
    private final NoticeLook look;
    private final NoticeDrafts drafts;
    private final NoticeOutbox outbox;
    private final Outcomes outcomes;
    private final Ending ending;

    NoticeComposition(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Creditors creditors,
            SendingBlockers blockers,
            NoticeLook look,
            NoticeDrafts drafts,
            NoticeOutbox outbox,
            Outcomes outcomes,
            Ending ending) {
        this.ending = ending;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.creditors = creditors;
        this.blockers = blockers;
        this.look = look;
        this.drafts = drafts;
        this.outbox = outbox;
        this.outcomes = outcomes;
    }

    /** Without an address to send from, or while sending is stopped, nothing is written: the notices wait. */
    public CompositionReport compose(long creditorId, LocalDate on) {
        Set<SendingBlocker> missing = blockers.of(creditorId, on);
        if (missing.contains(SendingBlocker.SENDER_EMAIL) || missing.contains(SendingBlocker.SENDING_STOPPED)) {
            return CompositionReport.NOTHING;
        }
        CreditorSettings creditor = creditors.findById(creditorId).orElseThrow().settings();
        Map<MessageStatus, Integer> became = new EnumMap<>(MessageStatus.class);
        for (long notice : waiting(creditorId)) {
            if (ending.isTold()) {
                break;
            }
            write(notice, creditor, on).ifPresent(status -> became.merge(status, 1, Integer::sum));
        }
        return new CompositionReport(
                became.getOrDefault(MessageStatus.QUEUED, 0),
                became.getOrDefault(MessageStatus.FAILED, 0),
                became.getOrDefault(MessageStatus.CANCELLED, 0));
    }

    private List<Long> waiting(long creditorId) {
        return jdbc.sql("""
                select n.id from notice n
                where n.creditor_id = :creditor and not exists (select from message m where m.notice_id = n.id)
                union
                select n.id from notice n where n.creditor_id = :creditor and n.again_on is not null
                order by id
                """)
                .param("creditor", creditorId)
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    /** What its message became; empty: it stays cancelled, because it is not true again. */
    private Optional<MessageStatus> write(long notice, CreditorSettings creditor, LocalDate on) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                Notice now = look.lock(notice, on);
                outbox.lookedInto(notice);
                if (now.matter().over().isPresent()) {
                    String reason = now.matter().over().get();
                    Optional<Long> added = outbox.queueEmpty(notice, creditor.senderEmail(), on);
                    added.ifPresent(message -> outcomes.cancelled(message, on, BY, reason));
                    return added.map(message -> MessageStatus.CANCELLED);
                }
                outbox.queue(drafts.write(now, creditor), creditor.senderEmail());
                return Optional.of(MessageStatus.QUEUED);
            }));
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException noDatabase) {
            throw noDatabase; // nothing is wrong with this notice
        } catch (RuntimeException poisoned) {
            String reason = String.valueOf(poisoned.getMessage());
            log.warn(
                    "notice {} cannot be written: {}",
                    notice,
                    poisoned.getClass().getSimpleName());
            transaction.executeWithoutResult(status -> {
                outbox.lookedInto(notice);
                outbox.queueEmpty(notice, creditor.senderEmail(), on)
                        .or(() -> outbox.withdrawn(notice))
                        .ifPresent(message -> outcomes.failed(message, on, BY, reason));
            });
            return Optional.of(MessageStatus.FAILED);
        }
    }
}
