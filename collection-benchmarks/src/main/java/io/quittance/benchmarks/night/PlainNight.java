package io.quittance.benchmarks.night;

import io.quittance.benchmarks.product.Script;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The same night by a script of plain SQL, into tables of its own. */
final class PlainNight {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PlainNight(ApplicationContext product) {
        this.jdbc = product.getBean(JdbcClient.class);
        this.transaction = new TransactionTemplate(product.getBean(PlatformTransactionManager.class));
    }

    /** Makes its tables anew. To be called before the product's night, which moves rungs on. */
    void prepare() {
        Script.of(PlainNight.class, "plain-tables.sql").run(jdbc, Map.of());
    }

    /**
     * Runs it in one transaction.
     *
     * @return milliseconds
     */
    long run(long creditor) {
        long started = System.nanoTime();
        transaction.executeWithoutResult(night -> Script.of(PlainNight.class, "plain-night.sql")
                .run(jdbc, Map.of("creditor", creditor, "on", OpenBooks.TONIGHT)));
        return (System.nanoTime() - started) / 1_000_000;
    }

    /** Makes room. */
    void clear() {
        jdbc.sql("drop schema if exists plain cascade").update();
    }

    /** What it wrote, in figures that the product's night is compared with. */
    Written written() {
        return jdbc.sql("""
                select (select count(*) from plain.step) as steps, (select count(*) from plain.line) as lines,
                       (select count(*) from plain.skip) as skips, (select count(*) from plain.task) as tasks,
                       (select coalesce(sum(amount), 0) from plain.step) as asked
                """).query(Written.class).single();
    }

    /** What the product wrote in that run. */
    Written writtenByProduct(long run) {
        return jdbc.sql("""
                select (select count(*) from dunning_step where run_id = :run) as steps,
                       (select count(*) from dunning_line l join dunning_step s on s.id = l.step_id where s.run_id = :run) as lines,
                       (select count(*) from dunning_skip where run_id = :run) as skips,
                       (select count(*) from task where opened_on = :on) as tasks,
                       (select coalesce(sum(amount), 0) from dunning_step where run_id = :run) as asked
                """)
                .param("run", run)
                .param("on", OpenBooks.TONIGHT)
                .query(Written.class)
                .single();
    }
}
