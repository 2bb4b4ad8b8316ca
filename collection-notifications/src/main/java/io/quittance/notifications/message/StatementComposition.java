package io.quittance.notifications.message;

import io.quittance.creditor.CreditorSettings;
import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.draft.Claims;
import io.quittance.notifications.draft.Drafts;
import io.quittance.notifications.lane.Ending;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the statements of account that clients asked for on the telephone; one that fails never stops the rest. */
@Component
class StatementComposition {

    private static final Logger log = LoggerFactory.getLogger(StatementComposition.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Claims claims;
    private final Drafts drafts;
    private final Outbox outbox;
    private final Outcomes outcomes;
    private final Ending ending;

    StatementComposition(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Claims claims,
            Drafts drafts,
            Outbox outbox,
            Outcomes outcomes,
            Ending ending) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.claims = claims;
        this.drafts = drafts;
        this.outbox = outbox;
        this.outcomes = outcomes;
        this.ending = ending;
    }

    /** How many were written, and how many could not be. */
    CompositionReport compose(long creditorId, CreditorSettings creditor, LocalDate on) {
        int written = 0;
        int failed = 0;
        for (long request : waiting(creditorId)) {
            if (ending.isTold()) {
                break; // the rest waits for the next round
            }
            if (write(request, creditor, on)) {
                written++;
            } else {
                failed++;
            }
        }
        return new CompositionReport(written, failed, 0);
    }

    private List<Long> waiting(long creditorId) {
        return jdbc.sql("""
                select r.id from statement_request r
                where r.creditor_id = :creditor and not exists (select from message m where m.statement_id = r.id)
                order by r.id
                """)
                .param("creditor", creditorId)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    private boolean write(long request, CreditorSettings creditor, LocalDate on) {
        String messageId = messageId(request, creditor);
        try {
            transaction.executeWithoutResult(status -> {
                Claim claim = claims.statement(request, on);
                outbox.queueStatement(request, drafts.write(claim, creditor), messageId);
            });
            return true;
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException noDatabase) {
            throw noDatabase; // nothing is wrong with this statement
        } catch (RuntimeException poisoned) {
            String reason = String.valueOf(poisoned.getMessage());
            log.warn(
                    "no statement can be written for request {}: {}",
                    request,
                    poisoned.getClass().getSimpleName());
            transaction.executeWithoutResult(status -> outbox.queueFailedStatement(request, messageId, on, reason)
                    .ifPresent(message -> outcomes.failed(message, on, Composition.BY, reason)));
            return false;
        }
    }

    private static String messageId(long request, CreditorSettings creditor) {
        String domain = creditor.senderEmail().substring(creditor.senderEmail().lastIndexOf('@') + 1);
        return "<statement." + request + '.' + UUID.randomUUID() + '@' + domain + '>';
    }
}
