package io.quittance.scheduler;

import static org.quartz.CronScheduleBuilder.cronSchedule;
import static org.quartz.JobBuilder.newJob;
import static org.quartz.TriggerBuilder.newTrigger;

import java.time.Instant;
import java.util.TimeZone;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Trigger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * When the program does what by itself. This is the whole of it, and the only place of the scheduler that reads a clock.
 *
 * <p>A trigger says when to look, never whether there is something to do: that is read from the books, so that a job may
 * fire late, twice, or on two nodes without harm. After a downtime each fires once ({@code FireAndProceed}).
 */
@Configuration(proxyBeanMethods = false)
class Schedule {

    /**
     * 02:00 comes at a different instant in each creditor's time zone, but always at a quarter of an hour: every time zone
     * is off UTC by a multiple of fifteen minutes.
     */
    @Bean
    Trigger nightlyRunTrigger(JobDetail nightlyRunJob) {
        return trigger(nightlyRunJob, "0 0/15 * * * ?");
    }

    @Bean
    JobDetail nightlyRunJob() {
        return newJob(NightlyRun.class)
                .withIdentity("nightly-run")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger dispatchTrigger(JobDetail dispatchJob) {
        return trigger(dispatchJob, "0 * * * * ?");
    }

    @Bean
    JobDetail dispatchJob() {
        return newJob(MinutelyDispatch.class)
                .withIdentity("dispatch")
                .storeDurably()
                .build();
    }

    /** Looked at also where no folder is set: then there is nothing to do. */
    @Bean
    Trigger statementFolderTrigger(JobDetail statementFolderJob) {
        return trigger(statementFolderJob, "30 * * * * ?");
    }

    @Bean
    JobDetail statementFolderJob() {
        return newJob(MinutelyStatements.class)
                .withIdentity("statements")
                .storeDurably()
                .build();
    }

    private static Trigger trigger(JobDetail job, String cron) {
        return newTrigger()
                .withIdentity(job.getKey().getName())
                .forJob(job)
                .withSchedule(cronSchedule(cron)
                        .inTimeZone(TimeZone.getTimeZone("UTC")) // no hour is skipped or told twice
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }

    private static Instant now() {
        return Instant.now();
    }

    /** Runs the night of each creditor for whom it is 02:00 or later and whose night is owed. */
    @DisallowConcurrentExecution
    static final class NightlyRun implements Job {

        private final Nights nights;

        NightlyRun(Nights nights) {
            this.nights = nights;
        }

        @Override
        public void execute(JobExecutionContext context) {
            nights.runOwed(now());
        }
    }

    /** Takes back what is settled, then composes and sends what is due, for every creditor. */
    @DisallowConcurrentExecution
    static final class MinutelyDispatch implements Job {

        private final Deliveries deliveries;

        MinutelyDispatch(Deliveries deliveries) {
            this.deliveries = deliveries;
        }

        @Override
        public void execute(JobExecutionContext context) {
            deliveries.deliverDue(now());
        }
    }

    /** Books the bank statements that have come whole into the watched folder. */
    @DisallowConcurrentExecution
    static final class MinutelyStatements implements Job {

        private final StatementFolder folder;

        MinutelyStatements(StatementFolder folder) {
            this.folder = folder;
        }

        @Override
        public void execute(JobExecutionContext context) {
            folder.look(now());
        }
    }
}
