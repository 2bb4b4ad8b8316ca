package io.quittance.scheduler;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quartz.CronScheduleBuilder.cronSchedule;
import static org.quartz.JobBuilder.newJob;
import static org.quartz.SimpleScheduleBuilder.repeatMinutelyForever;
import static org.quartz.TriggerBuilder.newTrigger;

import io.quittance.testing.UsePostgres;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.Job;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.TriggerKey;
import org.quartz.impl.jdbcjobstore.FiredTriggerRecord;
import org.quartz.impl.jdbcjobstore.SchedulerStateRecord;
import org.quartz.impl.triggers.CronTriggerImpl;
import org.quartz.impl.triggers.SimpleTriggerImpl;
import org.quartz.simpl.CascadingClassLoadHelper;
import org.quartz.spi.OperableTrigger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Two nodes on one store, one with its clock five minutes ahead: each reads its own time, and both mean the same moment. */
@SpringBootTest
@UsePostgres
class SharedTimeDelegateTest {

    private static final long FIVE_MINUTES = 300_000;

    /** What asking the database may take on a busy machine. */
    private static final long NEARLY = 1_900;

    private static final TriggerKey KEY = TriggerKey.triggerKey("clocks");

    @Autowired
    private DataSource database;

    private Connection connection;
    private final SharedTimeDelegate ahead =
            new SharedTimeDelegate(new LeadOverDatabase(() -> System.currentTimeMillis() + FIVE_MINUTES));
    private final SharedTimeDelegate inStep = new SharedTimeDelegate();
    private final JobDetail job =
            newJob(Nothing.class).withIdentity("clocks").storeDurably().build();

    /** Does nothing. */
    static final class Nothing implements Job {
        @Override
        public void execute(JobExecutionContext context) {}
    }

    @BeforeEach
    void open() throws Exception {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        for (SharedTimeDelegate delegate : List.of(ahead, inStep)) {
            delegate.initialize(
                    LoggerFactory.getLogger(SharedTimeDelegateTest.class),
                    "QRTZ_",
                    "clocks",
                    "one",
                    loader(),
                    false,
                    "");
        }
        inStep.insertJobDetail(connection, job);
    }

    @AfterEach
    void leaveNothing() throws Exception {
        connection.rollback();
        connection.close();
    }

    @Test
    void oneAheadDoesNotTakeTheOthersForDead() throws Exception {
        long now = System.currentTimeMillis();
        inStep.insertSchedulerState(connection, "slow", now, 10_000);

        assertThat(ahead.selectSchedulerStateRecords(connection, null))
                .singleElement()
                .extracting(SchedulerStateRecord::getCheckinTimestamp)
                .satisfies(seen -> assertNear(seen, now + FIVE_MINUTES));

        ahead.updateSchedulerState(connection, "slow", now + FIVE_MINUTES + 10_000);
        ahead.insertSchedulerState(connection, "fast", now + FIVE_MINUTES, 10_000);
        assertThat(inStep.selectSchedulerStateRecords(connection, null))
                .extracting(SchedulerStateRecord::getCheckinTimestamp)
                .satisfiesExactlyInAnyOrder(seen -> assertNear(seen, now), seen -> assertNear(seen, now + 10_000));
    }

    @Test
    void whatOneStoresIsDueForTheOtherAtTheSameMoment() throws Exception {
        long now = System.currentTimeMillis();
        OperableTrigger trigger = trigger(now + FIVE_MINUTES);
        ahead.insertTrigger(connection, trigger, "WAITING", job);

        assertThat(trigger.getNextFireTime()).as("the caller's own").hasTime(now + FIVE_MINUTES);
        assertThat(inStep.selectTriggerToAcquire(connection, now - NEARLY, now - 60_000, 10))
                .isEmpty();
        assertThat(inStep.selectTriggerToAcquire(connection, now + NEARLY, now - 60_000, 10))
                .containsExactly(KEY);
        assertThat(ahead.selectTriggerToAcquire(
                        connection, now + FIVE_MINUTES + NEARLY, now + FIVE_MINUTES - 60_000, 10))
                .containsExactly(KEY);

        OperableTrigger there = stored(inStep);
        assertNear(there.getNextFireTime().toInstant().toEpochMilli(), now);
        assertNear(there.getStartTime().toInstant().toEpochMilli(), now);
        assertNear(there.getPreviousFireTime().toInstant().toEpochMilli(), now - 60_000);
        OperableTrigger back = stored(ahead);
        assertThat(back.getNextFireTime()).as("to the millisecond").isEqualTo(trigger.getNextFireTime());
        assertThat(ahead.selectTriggersForJob(connection, job.getKey()))
                .singleElement()
                .returns(trigger.getNextFireTime(), OperableTrigger::getNextFireTime);
        assertThat(requireNonNull(ahead.selectTriggerStatus(connection, KEY)).getNextFireTime())
                .isEqualTo(trigger.getNextFireTime());

        ahead.updateTrigger(connection, trigger(now + FIVE_MINUTES + 60_000), "WAITING", job);
        assertNear(stored(inStep).getNextFireTime().toInstant().toEpochMilli(), now + 60_000);
        assertThat(ahead.selectTrigger(connection, TriggerKey.triggerKey("none")))
                .isNull();
        assertThat(ahead.selectTriggerStatus(connection, TriggerKey.triggerKey("none")))
                .isNull();
    }

    @Test
    void whatIsDueIsNotMissedForTheOneAhead() throws Exception {
        long now = System.currentTimeMillis();
        inStep.insertTrigger(connection, trigger(now), "WAITING", job);
        List<TriggerKey> missed = new ArrayList<>();

        long aMinuteAgo = now + FIVE_MINUTES - 60_000;
        ahead.hasMisfiredTriggersInState(connection, "WAITING", aMinuteAgo, 10, missed);
        assertThat(missed).isEmpty();
        assertThat(ahead.countMisfiredTriggersInState(connection, "WAITING", aMinuteAgo))
                .isZero();
        assertThat(ahead.selectMisfiredTriggersInState(connection, "WAITING", aMinuteAgo))
                .isEmpty();
        assertThat(ahead.selectMisfiredTriggersInGroupInState(connection, KEY.getGroup(), "WAITING", aMinuteAgo))
                .isEmpty();

        long later = now + FIVE_MINUTES + NEARLY;
        ahead.hasMisfiredTriggersInState(connection, "WAITING", later, 10, missed);
        assertThat(missed).containsExactly(KEY);
        assertThat(ahead.countMisfiredTriggersInState(connection, "WAITING", later))
                .isOne();
        assertThat(ahead.selectMisfiredTriggersInState(connection, "WAITING", later))
                .containsExactly(KEY);
        assertThat(ahead.selectMisfiredTriggersInGroupInState(connection, KEY.getGroup(), "WAITING", later))
                .containsExactly(KEY);
    }

    @Test
    void whatADeadOneHadInHandIsRecoveredAtItsMoment() throws Exception {
        long now = System.currentTimeMillis();
        OperableTrigger trigger = trigger(now + FIVE_MINUTES);
        trigger.setFireInstanceId("fired");
        ahead.insertFiredTrigger(connection, trigger, "ACQUIRED", job);
        assertInHandAt(now);

        ahead.updateFiredTrigger(connection, trigger, "EXECUTING", job);
        assertInHandAt(now);
        assertThat(ahead.selectInstancesFiredTriggerRecords(connection, "one"))
                .singleElement()
                .returns(now + FIVE_MINUTES, FiredTriggerRecord::getScheduleTimestamp);
    }

    @Test
    void aCronIsOfTheDatabasesMinutes() throws Exception {
        Instant now = quarterAfter(Instant.now()).plusSeconds(420);
        CronTriggerImpl quarters = (CronTriggerImpl) newTrigger()
                .withIdentity(KEY)
                .forJob(job)
                .startAt(Date.from(now.plusMillis(FIVE_MINUTES)))
                .endAt(Date.from(now.plusMillis(FIVE_MINUTES).plusSeconds(7200)))
                .withSchedule(cronSchedule("0 0/15 * * * ?").inTimeZone(TimeZone.getTimeZone("UTC")))
                .build();
        quarters.computeFirstFireTime(null);
        ahead.insertTrigger(connection, quarters, "WAITING", job);

        Instant first = quarterAfter(now);
        assertThat(stored(inStep).getNextFireTime()).isEqualTo(Date.from(first));
        OperableTrigger here = stored(ahead);
        assertNear(here.getNextFireTime().toInstant().toEpochMilli(), first.toEpochMilli() + FIVE_MINUTES);

        here.triggered(null);
        ahead.updateTrigger(connection, here, "WAITING", job);

        assertThat(stored(inStep).getNextFireTime()).isEqualTo(Date.from(first.plusSeconds(900)));
        assertThat(stored(inStep).getPreviousFireTime()).isEqualTo(Date.from(first));

        here.setNextFireTime(Date.from(now.plusMillis(FIVE_MINUTES + 7)));
        ahead.updateTrigger(connection, here, "WAITING", job);

        assertNear(stored(inStep).getNextFireTime().toInstant().toEpochMilli(), now.toEpochMilli());
    }

    private static Instant quarterAfter(Instant moment) {
        return Instant.ofEpochSecond((moment.getEpochSecond() / 900 + 1) * 900);
    }

    private OperableTrigger stored(SharedTimeDelegate seenBy) throws Exception {
        return requireNonNull(seenBy.selectTrigger(connection, KEY));
    }

    private void assertInHandAt(long moment) throws Exception {
        assertThat(inStep.selectInstancesFiredTriggerRecords(connection, "one"))
                .singleElement()
                .extracting(FiredTriggerRecord::getScheduleTimestamp)
                .satisfies(seen -> assertNear(seen, moment));
    }

    private static void assertNear(long seen, long moment) {
        assertThat(seen).isBetween(moment - NEARLY, moment + NEARLY);
    }

    private OperableTrigger trigger(long next) {
        SimpleTriggerImpl trigger = (SimpleTriggerImpl) newTrigger()
                .withIdentity(KEY)
                .forJob(job)
                .startAt(at(next))
                .withSchedule(repeatMinutelyForever())
                .build();
        trigger.setNextFireTime(at(next));
        trigger.setPreviousFireTime(at(next - 60_000));
        return trigger;
    }

    private static Date at(long moment) {
        return Date.from(Instant.ofEpochMilli(moment));
    }

    private static CascadingClassLoadHelper loader() {
        CascadingClassLoadHelper loader = new CascadingClassLoadHelper();
        loader.initialize();
        return loader;
    }
}
