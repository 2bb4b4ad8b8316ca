package io.quittance.dunning.run;

import io.quittance.dunning.run.progress.NightPart;
import io.quittance.dunning.run.progress.NightProgress;
import io.quittance.invoice.limitation.LimitationTasks;
import io.quittance.matching.MatchingRun;
import java.time.Duration;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The night of a creditor: money that came is matched first, so that nobody is chased who has paid; then it is decided. */
@Component
public class DunningNight {

    /** Each takes two connections: its own, and one on which it tells how far it is. */
    private final Semaphore atOnce = new Semaphore(2, true);

    private final MatchingRun matching;
    private final NightTransaction night;

    DunningNight(MatchingRun matching, NightTransaction night) {
        this.matching = matching;
        this.night = night;
    }

    /**
     * Runs the night of this business day. Nights that were missed are caught up by the next one, one rung per invoice.
     * The same day again does nothing and says so; of two nodes at once, one runs and the other reports its run.
     *
     * @param on a business day in the creditor's time zone
     * @param by who started it
     * @throws RunInThePastException when the creditor's last run was on a later day
     * @throws java.util.NoSuchElementException when there is no such creditor
     */
    public RunReport run(long creditorId, LocalDate on, String by) {
        if (night.isStillToCome(creditorId, on)) {
            matching.match(creditorId, on, by);
        }
        atOnce.acquireUninterruptibly();
        try {
            return night.run(creditorId, on, by);
        } finally {
            atOnce.release();
        }
    }

    /**
     * Takes back what is settled, walks every due invoice of a creditor up its ladder by one rung and warns of what cannot be
     * claimed for much longer, in one transaction.
     */
    @Component
    static class NightTransaction {

        private final JdbcClient jdbc;
        private final BeforeTheNight before;
        private final Decision decision;
        private final Enactment enactment;
        private final LimitationTasks limitations;
        private final NightProgress progress;

        NightTransaction(
                JdbcClient jdbc,
                BeforeTheNight before,
                Decision decision,
                Enactment enactment,
                LimitationTasks limitations,
                NightProgress progress) {
            this.jdbc = jdbc;
            this.before = before;
            this.decision = decision;
            this.enactment = enactment;
            this.limitations = limitations;
            this.progress = progress;
        }

        /** See {@link DunningNight#run}. */
        @Transactional
        RunReport run(long creditorId, LocalDate on, String by) {
            long started = System.nanoTime();
            Optional<Long> opened = open(creditorId, on, by);
            if (opened.isEmpty()) {
                return earlierRun(creditorId, on);
            }
            long runId = opened.get();
            NightProgress.OfNight told = progress.begin(creditorId, on, by);
            before.of(creditorId, on, by);
            told.reaches(NightPart.DECISION);
            Decision.Figures figures = decision.take(creditorId, on);
            told.decided(figures.invoices(), figures.steps());
            told.reaches(NightPart.STEPS);
            enactment.writeSteps(creditorId, runId, on);
            told.reaches(NightPart.RECORDS);
            enactment.writeRecords(creditorId, runId, on, by);
            limitations.review(creditorId, on, by);
            int millis = (int) Duration.ofNanos(System.nanoTime() - started).toMillis();
            close(runId, figures, millis);
            return new RunReport(
                    runId, on, figures.invoices(), figures.steps(), figures.lines(), figures.skips(), millis, false);
        }

        /** The unique key on creditor and day is the lock; empty: the day was already run. */
        private Optional<Long> open(long creditorId, LocalDate on, String by) {
            // Nights of two different days wait for each other too, else neither would see the other's steps.
            if (jdbc.sql("select id from creditor where id = :creditor for no key update")
                    .param("creditor", creditorId)
                    .query(Long.class)
                    .optional()
                    .isEmpty()) {
                throw new NoSuchElementException("there is no creditor " + creditorId);
            }
            refuseThePast(creditorId, on);
            return jdbc.sql("""
                    insert into dunning_run (creditor_id, run_on, started_by) values (:creditor, :on, :by)
                    on conflict (creditor_id, run_on) do nothing
                    returning id
                    """)
                    .param("creditor", creditorId)
                    .param("on", on)
                    .param("by", by)
                    .query(Long.class)
                    .optional();
        }

        /**
         * Whether no night of that day was run yet: else no money moves for it either.
         *
         * @throws RunInThePastException when the creditor's last run was on a later day
         */
        @Transactional(readOnly = true)
        boolean isStillToCome(long creditorId, LocalDate on) {
            refuseThePast(creditorId, on);
            return jdbc.sql(
                            "select not exists (select from dunning_run where creditor_id = :creditor and run_on = :on)")
                    .param("creditor", creditorId)
                    .param("on", on)
                    .query(Boolean.class)
                    .single();
        }

        private void refuseThePast(long creditorId, LocalDate on) {
            jdbc.sql("""
                    select run_on from dunning_run
                    where creditor_id = :creditor and run_on > :on
                    order by run_on desc
                    limit 1
                    """)
                    .param("creditor", creditorId)
                    .param("on", on)
                    .query(LocalDate.class)
                    .optional()
                    .ifPresent(last -> {
                        throw new RunInThePastException(on, last);
                    });
        }

        private void close(long runId, Decision.Figures figures, int millis) {
            jdbc.sql("""
                    update dunning_run
                    set invoices = :invoices, steps = :steps, lines = :lines, skips = :skips, millis = :millis
                    where id = :run
                    """)
                    .param("run", runId)
                    .param("millis", millis)
                    .param("invoices", figures.invoices())
                    .param("steps", figures.steps())
                    .param("lines", figures.lines())
                    .param("skips", figures.skips())
                    .update();
        }

        private RunReport earlierRun(long creditorId, LocalDate on) {
            return jdbc.sql("""
                    select id, run_on as "on", invoices, steps, lines, skips, millis, true as repeated
                    from dunning_run
                    where creditor_id = :creditor and run_on = :on
                    """)
                    .param("creditor", creditorId)
                    .param("on", on)
                    .query(RunReport.class)
                    .single();
        }
    }
}
