package io.quittance.intake;

import io.quittance.intake.checking.OutcomeCounts;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The long steps: one transaction does the work, others beside it say how far it is. When the work fails, or the program is
 * killed, nothing of it is left, and the import says so.
 */
@Component
class ImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    /** Each takes two connections; more at a time would only wait for each other. */
    private final Semaphore atOnce = new Semaphore(2, true);

    private final Imports imports;
    private final ImportLocks locks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ImportWork(Imports imports, ImportLocks locks, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.imports = imports;
        this.locks = locks;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * @param begin moves the import to where others see that it is being worked on; refuses when it is not its turn
     * @param work does it, and says how many rows are done
     * @param end moves it on, in the transaction of the work
     * @param after what is done when all of it stands
     */
    record Step(Consumer<Import> begin, Work work, End end, Runnable after) {}

    interface Work {
        OutcomeCounts on(Import entity, LongConsumer progress);
    }

    interface End {
        void on(Import entity, OutcomeCounts counts, long millis);
    }

    /** {@code begun} is called when others can see that the step has begun. */
    void run(long importId, Step step, Runnable begun) {
        atOnce.acquireUninterruptibly();
        try {
            transaction.executeWithoutResult(tx -> workAlone(importId, step, begun));
        } catch (ImportStateException e) {
            throw e; // it was not begun
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // a file that does not fit is a file that failed: whoever sent it must hear of it
            giveUp(importId, e);
            throw e;
        } finally {
            atOnce.release();
        }
        tidyUp(importId, step);
    }

    private void giveUp(long importId, Throwable reason) {
        try {
            change(importId, entity -> entity.fail(ImportFailure.of(reason)));
        } catch (RuntimeException e) {
            reason.addSuppressed(e); // the reason is what matters
        }
    }

    /** The work stands whatever happens here. */
    private static void tidyUp(long importId, Step step) {
        try {
            step.after().run();
        } catch (RuntimeException e) {
            LOG.warn("import {} stands, but what follows it failed", importId, e);
        }
    }

    private void workAlone(long importId, Step step, Runnable begun) {
        if (!locks.tryImport(importId)) {
            throw new ImportStateException(importId, ImportStatus.CHECKING, Set.of());
        }
        Import entity = change(importId, step.begin());
        report(importId, 0);
        begun.run();
        locks.waitForCreditor(entity.creditorId());
        long started = System.nanoTime();
        OutcomeCounts counts = step.work().on(entity, done -> report(importId, done));
        step.end().on(imports.findById(importId).orElseThrow(), counts, (System.nanoTime() - started) / 1_000_000);
    }

    /** Changes an import in a small transaction of its own, seen by everyone at once. */
    Import change(long importId, Consumer<Import> change) {
        return Objects.requireNonNull(transaction.execute(tx -> {
            Import entity = imports.findById(importId).orElseThrow();
            change.accept(entity);
            return entity;
        }));
    }

    private void report(long importId, long rowsDone) {
        transaction.executeWithoutResult(tx ->
                jdbc.sql("""
                insert into intake_progress (import_id, rows_done) values (:id, :done)
                on conflict (import_id) do update set rows_done = excluded.rows_done
                """).param("id", importId).param("done", rowsDone).update());
    }
}
