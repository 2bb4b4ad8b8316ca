package io.quittance.dunning.run.progress;

import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells beside the night's transaction, which nobody sees before its end, how far it is. Each word is a short transaction of its own;
 * one that fails stops no night.
 *
 * <p>The number of the night's transaction is told too: the database knows whether it goes on, and so nothing has to be
 * cleared away when a node dies.
 */
@Component
public class NightProgress {

    private static final Logger log = LoggerFactory.getLogger(NightProgress.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate beside;

    NightProgress(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.beside = new TransactionTemplate(transactions);
        this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The night of the transaction at hand begins; what was told of an earlier one is replaced. */
    public void begins(long creditorId, LocalDate on, String by) {
        String transaction = jdbc.sql("select pg_current_xact_id()::text")
                .query(String.class)
                .single();
        // A creditor who is not committed yet has nobody who looks.
        tell(jdbc.sql("""
                insert into night_progress (creditor_id, run_on, started_by, transaction_id, part)
                select id, :on, :by, :transaction::xid8, :part from creditor where id = :creditor
                on conflict (creditor_id) do update
                set run_on = excluded.run_on, started_by = excluded.started_by, transaction_id = excluded.transaction_id,
                    part = excluded.part, begun_at = excluded.begun_at, steps = 0, invoices = 0
                """)
                .param("creditor", creditorId)
                .param("on", on)
                .param("by", by)
                .param("transaction", transaction)
                .param("part", NightPart.REVIEW.name()));
    }

    /** What is decided next. */
    public void decides(long creditorId) {
        reaches(creditorId, NightPart.DECISION);
    }

    /** It was decided, and is being written. */
    public void writes(long creditorId, int steps, int invoices) {
        tell(jdbc.sql("""
                update night_progress set part = :part, steps = :steps, invoices = :invoices where creditor_id = :creditor
                """)
                .param("creditor", creditorId)
                .param("part", NightPart.STEPS.name())
                .param("steps", steps)
                .param("invoices", invoices));
    }

    /** The steps are written, the rest is on its way. */
    public void records(long creditorId) {
        reaches(creditorId, NightPart.RECORDS);
    }

    private void reaches(long creditorId, NightPart part) {
        tell(jdbc.sql("update night_progress set part = :part where creditor_id = :creditor")
                .param("creditor", creditorId)
                .param("part", part.name()));
    }

    private void tell(JdbcClient.StatementSpec word) {
        try {
            beside.executeWithoutResult(transaction -> word.update());
        } catch (RuntimeException e) {
            log.warn("how far the night is could not be told", e);
        }
    }
}
