package io.quittance.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quittance.testing.UsePostgres;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quartz.CronExpression;
import org.quartz.CronTrigger;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.listeners.JobListenerSupport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the job store after a start. */
@SpringBootTest
@UsePostgres
class ScheduleTest {

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void fourTriggersAndNoMoreStandInTheClusteredStore() throws SchedulerException {
        assertThat(scheduler.getMetaData().isJobStoreSupportsPersistence()).isTrue();
        assertThat(scheduler.getMetaData().isJobStoreClustered()).isTrue();
        assertThat(scheduler.getTriggerKeys(GroupMatcher.anyTriggerGroup()))
                .extracting(TriggerKey::getName)
                .containsExactlyInAnyOrder("nightly-run", "dispatch", "statements", "alerts");
        assertThat(jdbc.sql("select count(*) from qrtz_triggers")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void afterADowntimeEachFiresOnce() throws SchedulerException {
        for (String name : Set.of("nightly-run", "dispatch", "statements", "alerts")) {
            assertThat(trigger(name).getMisfireInstruction()).isEqualTo(CronTrigger.MISFIRE_INSTRUCTION_FIRE_ONCE_NOW);
        }
    }

    @Test
    void whatANodeDidWhenItDiedAnotherDoesAgain() throws SchedulerException {
        for (JobKey job : scheduler.getJobKeys(GroupMatcher.anyJobGroup())) {
            assertThat(scheduler.getJobDetail(job).requestsRecovery()).isTrue();
        }
    }

    @Test
    void noJobRunsTwiceAtOnce() throws SchedulerException {
        for (JobKey job : scheduler.getJobKeys(GroupMatcher.anyJobGroup())) {
            assertThat(scheduler.getJobDetail(job).isConcurrentExecutionDisallowed())
                    .isTrue();
        }
    }

    @Test
    void mailsLeaveEveryMinute() throws Exception {
        Instant now = Instant.parse("2026-11-04T08:00:30Z");

        assertThat(next("dispatch", now)).isEqualTo(Instant.parse("2026-11-04T08:01:00Z"));
    }

    /** In every time zone of the world the trigger fires at 02:00 sharp, whatever its offset. */
    @Test
    void theNightIsLookedForAtTwoInEveryTimeZone() throws Exception {
        Set<ZoneOffset> offsets = new HashSet<>();
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneOffset offset = ZoneId.of(id).getRules().getOffset(Instant.parse("2026-11-04T00:00:00Z"));
            offsets.add(offset);
        }
        for (ZoneOffset offset : offsets) {
            Instant two = LocalDate.of(2026, 11, 5).atTime(LocalTime.of(2, 0)).toInstant(offset);
            assertThat(next("nightly-run", two.minus(Duration.ofSeconds(1)))).isEqualTo(two);
        }
        assertThat(offsets).hasSizeGreaterThan(30);
    }

    @Test
    void everyJobCanBeRun() throws SchedulerException {
        Map<String, Optional<Exception>> ran = new ConcurrentHashMap<>();
        scheduler.getListenerManager().addJobListener(new JobListenerSupport() {
            @Override
            public String getName() {
                return "test";
            }

            @Override
            public void jobWasExecuted(JobExecutionContext context, @Nullable JobExecutionException failure) {
                ran.put(context.getJobDetail().getKey().getName(), Optional.ofNullable(failure));
            }
        });
        scheduler.start();
        scheduler.triggerJob(JobKey.jobKey("nightly-run"));
        scheduler.triggerJob(JobKey.jobKey("dispatch"));
        scheduler.triggerJob(JobKey.jobKey("statements"));
        scheduler.triggerJob(JobKey.jobKey("alerts"));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(ran).containsOnlyKeys("nightly-run", "dispatch", "statements", "alerts"));
        scheduler.standby();
        assertThat(ran.values()).allMatch(Optional::isEmpty);
    }

    private Instant next(String trigger, Instant after) throws SchedulerException, ParseException {
        CronExpression cron = new CronExpression(trigger(trigger).getCronExpression());
        cron.setTimeZone(trigger(trigger).getTimeZone());
        return cron.getNextValidTimeAfter(Date.from(after)).toInstant();
    }

    private CronTrigger trigger(String name) throws SchedulerException {
        return (CronTrigger) scheduler.getTrigger(TriggerKey.triggerKey(name));
    }
}
