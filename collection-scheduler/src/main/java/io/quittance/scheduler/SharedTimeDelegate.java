package io.quittance.scheduler;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quartz.CronTrigger;
import org.quartz.JobDetail;
import org.quartz.JobPersistenceException;
import org.quartz.TriggerKey;
import org.quartz.impl.jdbcjobstore.FiredTriggerRecord;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.impl.jdbcjobstore.SchedulerStateRecord;
import org.quartz.impl.jdbcjobstore.TriggerStatus;
import org.quartz.spi.OperableTrigger;

/**
 * Keeps the times in the tables of Quartz by the database's clock, so that nodes whose clocks differ mean the same moments.
 *
 * <p>Quartz compares what is in those tables with the clock of its own machine. A node that is minutes ahead took the others for
 * dead and their triggers for missed. Here each time by which a cluster decides is set right on its way in and out; a node in step passes it
 * unchanged. What a time is set right by is looked at anew every few seconds ({@link LeadOverDatabase}). Left as it is: the
 * moment at which a trigger was fired, which nothing is decided by, and what Quartz reads in a store that is not clustered.
 *
 * <p>Named in {@code org.quartz.jobStore.driverDelegateClass}; public because Quartz makes it.
 */
public class SharedTimeDelegate extends PostgreSQLDelegate {

    private final LeadOverDatabase lead;

    /** For a node that goes by the clock of its machine. */
    public SharedTimeDelegate() {
        this(new LeadOverDatabase(System::currentTimeMillis));
    }

    SharedTimeDelegate(LeadOverDatabase lead) {
        this.lead = lead;
    }

    // The nodes' own notes, by which they know that one is gone.

    @Override
    public int insertSchedulerState(Connection connection, String instance, long checkedIn, long interval)
            throws SQLException {
        return super.insertSchedulerState(connection, instance, checkedIn - lead.over(connection), interval);
    }

    @Override
    public int updateSchedulerState(Connection connection, String instance, long checkedIn) throws SQLException {
        return super.updateSchedulerState(connection, instance, checkedIn - lead.over(connection));
    }

    @Override
    public List<SchedulerStateRecord> selectSchedulerStateRecords(Connection connection, @Nullable String instance)
            throws SQLException {
        List<SchedulerStateRecord> nodes = super.selectSchedulerStateRecords(connection, instance);
        long millis = lead.over(connection);
        nodes.forEach(node -> node.setCheckinTimestamp(node.getCheckinTimestamp() + millis));
        return nodes;
    }

    // What is due, and what was missed.

    @Override
    public List<TriggerKey> selectTriggerToAcquire(Connection connection, long until, long from, int most)
            throws SQLException {
        long millis = lead.over(connection);
        return super.selectTriggerToAcquire(connection, until - millis, from - millis, most);
    }

    @Override
    public boolean hasMisfiredTriggersInState(
            Connection connection, String state, long before, int most, List<TriggerKey> found) throws SQLException {
        return super.hasMisfiredTriggersInState(connection, state, before - lead.over(connection), most, found);
    }

    @Override
    public int countMisfiredTriggersInState(Connection connection, String state, long before) throws SQLException {
        return super.countMisfiredTriggersInState(connection, state, before - lead.over(connection));
    }

    @Override
    public List<TriggerKey> selectMisfiredTriggersInState(Connection connection, String state, long before)
            throws SQLException {
        return super.selectMisfiredTriggersInState(connection, state, before - lead.over(connection));
    }

    @Override
    public List<TriggerKey> selectMisfiredTriggersInGroupInState(
            Connection connection, String group, String state, long before) throws SQLException {
        return super.selectMisfiredTriggersInGroupInState(connection, group, state, before - lead.over(connection));
    }

    // Triggers.

    @Override
    public int insertTrigger(Connection connection, OperableTrigger trigger, String state, JobDetail job)
            throws SQLException, IOException {
        return super.insertTrigger(connection, toDatabase(trigger, lead.over(connection)), state, job);
    }

    @Override
    public int updateTrigger(Connection connection, OperableTrigger trigger, String state, JobDetail job)
            throws SQLException, IOException {
        return super.updateTrigger(connection, toDatabase(trigger, lead.over(connection)), state, job);
    }

    /** The triggers of a job are read by this, too, as long as no enhanced statements are asked for. */
    @Override
    public @Nullable OperableTrigger selectTrigger(Connection connection, TriggerKey key)
            throws SQLException, ClassNotFoundException, IOException, JobPersistenceException {
        OperableTrigger trigger = super.selectTrigger(connection, key);
        return trigger == null ? null : moved(trigger, lead.over(connection));
    }

    @Override
    public @Nullable TriggerStatus selectTriggerStatus(Connection connection, TriggerKey key) throws SQLException {
        TriggerStatus status = super.selectTriggerStatus(connection, key);
        if (status == null) {
            return null;
        }
        TriggerStatus here =
                new TriggerStatus(status.getStatus(), moved(status.getNextFireTime(), lead.over(connection)));
        here.setKey(status.getKey());
        here.setJobKey(status.getJobKey());
        return here;
    }

    // Triggers that a node has in hand, from which another recovers them.

    @Override
    public int insertFiredTrigger(Connection connection, OperableTrigger trigger, String state, JobDetail job)
            throws SQLException {
        return super.insertFiredTrigger(connection, moved(trigger, -lead.over(connection)), state, job);
    }

    @Override
    public int updateFiredTrigger(Connection connection, OperableTrigger trigger, String state, JobDetail job)
            throws SQLException {
        return super.updateFiredTrigger(connection, moved(trigger, -lead.over(connection)), state, job);
    }

    @Override
    public List<FiredTriggerRecord> selectInstancesFiredTriggerRecords(Connection connection, String instance)
            throws SQLException {
        List<FiredTriggerRecord> inHand = super.selectInstancesFiredTriggerRecords(connection, instance);
        long millis = lead.over(connection);
        inHand.forEach(record -> record.setScheduleTimestamp(record.getScheduleTimestamp() + millis));
        return inHand;
    }

    /** As the database's clock has it; the next time of a cron is one of the cron by that clock. */
    private static OperableTrigger toDatabase(OperableTrigger trigger, long lead) {
        OperableTrigger moved = moved(trigger, -lead);
        if (lead != 0 && trigger instanceof CronTrigger && isOfItsSchedule(trigger)) {
            Date last = moved.getPreviousFireTime();
            moved.setNextFireTime(moved.getFireTimeAfter(last == null ? moved(moved.getStartTime(), -1) : last));
        }
        return moved;
    }

    /** Else it is one that was missed and is made up for now. */
    private static boolean isOfItsSchedule(OperableTrigger trigger) {
        Date next = trigger.getNextFireTime();
        Date scheduled = next == null ? null : trigger.getFireTimeAfter(moved(next, -1));
        return scheduled != null && scheduled.toInstant().equals(next.toInstant());
    }

    private static OperableTrigger moved(OperableTrigger trigger, long millis) {
        if (millis == 0) {
            return trigger;
        }
        OperableTrigger moved = (OperableTrigger) trigger.clone();
        moved.setEndTime(null); // or the new start might come after the old end
        moved.setStartTime(moved(trigger.getStartTime(), millis));
        moved.setEndTime(moved(trigger.getEndTime(), millis));
        moved.setNextFireTime(moved(trigger.getNextFireTime(), millis));
        moved.setPreviousFireTime(moved(trigger.getPreviousFireTime(), millis));
        return moved;
    }

    private static @Nullable Date moved(@Nullable Date date, long millis) {
        return date == null ? null : Date.from(date.toInstant().plusMillis(millis));
    }
}
