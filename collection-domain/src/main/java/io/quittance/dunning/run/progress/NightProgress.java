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
 * Tells beside the night's transaction, which nobody sees before its end, how far it is. Each word is a short transaction of its own.
 *
 * <p>The number of the night's transaction is told too: the database knows whether it goes on, and so nothing has to be
 * cleared away when a node dies.
 */
@Component
public class NightProgress {

    private static final Logger log = LoggerFactory.getLogger(NightProgress.class);

    /** The night waits for each word: neither a lock nor the disk may keep it. A word that a crash takes away is of a night that it ended. */
    private static final String AT_ONCE =
            "select set_config('lock_timeout', '1s', true), set_config('synchronous_commit', 'off', true)";

    private final JdbcClient jdbc;
    private final TransactionTemplate beside;

    NightProgress(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.beside = new TransactionTemplate(transactions);
        this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The night of the transaction at hand begins; what was told of an earlier one is replaced. */
    public OfNight begin(long creditorId, LocalDate on, String by) {
        String transaction = jdbc.sql("select pg_current_xact_id()::text")
                .query(String.class)
                .single();
        OfNight night = new OfNight(creditorId, transaction);
        // A creditor who is not committed yet has nobody who looks.
        night.tell(jdbc.sql("""
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
        return night;
    }

    /** What is told of one night; after a word that could not be told it is silent, and the night goes on. */
    public final class OfNight {

        private final long creditorId;
        private final String transaction;
        private boolean silent;

        private OfNight(long creditorId, String transaction) {
            this.creditorId = creditorId;
            this.transaction = transaction;
        }

        /** What is done next. */
        public void reaches(NightPart part) {
            tell(jdbc.sql("""
                    update night_progress set part = :part
                    where creditor_id = :creditor and transaction_id = :transaction::xid8
                    """)
                    .param("creditor", creditorId)
                    .param("transaction", transaction)
                    .param("part", part.name()));
        }

        /** So many invoices were looked at, and so many steps decided. */
        public void decided(int invoices, int steps) {
            tell(jdbc.sql("""
                    update night_progress set invoices = :invoices, steps = :steps
                    where creditor_id = :creditor and transaction_id = :transaction::xid8
                    """)
                    .param("creditor", creditorId)
                    .param("transaction", transaction)
                    .param("invoices", invoices)
                    .param("steps", steps));
        }

        private void tell(JdbcClient.StatementSpec word) {
            if (silent) {
                return;
            }
            try {
                beside.executeWithoutResult(alone -> {
                    jdbc.sql(AT_ONCE).query().singleRow();
                    word.update();
                });
            } catch (RuntimeException e) {
                silent = true;
                log.warn("how far the night is could not be told", e);
            }
        }
    }
}
