package io.quittance.scheduler;

import static org.quartz.CronScheduleBuilder.cronSchedule;
import static org.quartz.JobBuilder.newJob;
import static org.quartz.TriggerBuilder.newTrigger;

import io.quittance.notifications.watch.AlertDesk;
import java.util.TimeZone;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Trigger;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * When the program does what by itself. This is the whole of it, and the only place of the scheduler that asks for the time.
 *
 * <p>A trigger says when to look, never whether there is something to do: that is read from the books, so that a job may
 * fire late, twice, or on two nodes without harm. After a downtime each fires once ({@code FireAndProceed}); what a node did when it
 * died, another does again at once ({@code requestRecovery}).
 */
@Configuration(proxyBeanMethods = false)
class Schedule {

    /** How long a message that is being handed over may take once the program was told to end. */
    private static final int HAND_OVER_SECONDS = 60;

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
                .requestRecovery()
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
                .requestRecovery()
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
                .requestRecovery()
                .build();
    }

    /** What is late is told to the administrators. */
    @Bean
    Trigger alertsTrigger(JobDetail alertsJob) {
        return trigger(alertsJob, "15 0/5 * * * ?");
    }

    @Bean
    JobDetail alertsJob() {
        return newJob(FiveMinutelyLook.class)
                .withIdentity("alerts")
                .storeDurably()
                .requestRecovery()
                .build();
    }

    /** What each node does by itself, at the same time as the others: what one has composed is sent by all. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnBooleanProperty(name = "spring.quartz.auto-startup", matchIfMissing = true)
    static class OnEachNode {

        private final Deliveries deliveries;
        private final SharedClock clock;

        OnEachNode(Deliveries deliveries, SharedClock clock) {
            this.deliveries = deliveries;
            this.clock = clock;
        }

        @Scheduled(cron = "5/10 * * * * *", zone = "UTC")
        void share() {
            deliveries.shareDue(clock::now);
        }

        /** Ends once what is in hand is done. */
        @Bean
        ThreadPoolTaskScheduler onEachNodeScheduler() {
            ThreadPoolTaskScheduler threads = new ThreadPoolTaskScheduler();
            threads.setThreadNamePrefix("each-node-");
            threads.setWaitForTasksToCompleteOnShutdown(true);
            threads.setAwaitTerminationSeconds(HAND_OVER_SECONDS);
            return threads;
        }
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

    /** Runs the night of each creditor for whom it is 02:00 or later and whose night is owed. */
    @DisallowConcurrentExecution
    static final class NightlyRun implements Job {

        private final Nights nights;
        private final SharedClock clock;

        NightlyRun(Nights nights, SharedClock clock) {
            this.nights = nights;
            this.clock = clock;
        }

        @Override
        public void execute(JobExecutionContext context) {
            nights.runOwed(clock.now());
        }
    }

    /** Takes back what is settled, then composes and sends what is due, for every creditor. */
    @DisallowConcurrentExecution
    static final class MinutelyDispatch implements Job {

        private final Deliveries deliveries;
        private final SharedClock clock;

        MinutelyDispatch(Deliveries deliveries, SharedClock clock) {
            this.deliveries = deliveries;
            this.clock = clock;
        }

        @Override
        public void execute(JobExecutionContext context) {
            deliveries.deliverDue(clock::now);
        }
    }

    /** Books the bank statements that have come whole into the watched folder. */
    @DisallowConcurrentExecution
    static final class MinutelyStatements implements Job {

        private final StatementFolder folder;
        private final SharedClock clock;

        MinutelyStatements(StatementFolder folder, SharedClock clock) {
            this.folder = folder;
            this.clock = clock;
        }

        @Override
        public void execute(JobExecutionContext context) {
            folder.look(clock.now());
        }
    }

    /** Raises alerts and tells them. */
    @DisallowConcurrentExecution
    static final class FiveMinutelyLook implements Job {

        private final AlertDesk alerts;
        private final SharedClock clock;

        FiveMinutelyLook(AlertDesk alerts, SharedClock clock) {
            this.alerts = alerts;
            this.clock = clock;
        }

        @Override
        public void execute(JobExecutionContext context) {
            alerts.look(clock.now());
        }
    }
}
