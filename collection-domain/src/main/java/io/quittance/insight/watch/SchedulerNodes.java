package io.quittance.insight.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On which nodes does the scheduler run, and when did each last say so? */
@Component
@Transactional(readOnly = true)
public class SchedulerNodes {

    /** A node that said nothing for so many of its intervals is gone; its row stays until another one takes its work. */
    private static final int MISSED = 6;

    private final JdbcClient jdbc;

    SchedulerNodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One program that shares the jobs.
     *
     * @param lastSeen by the database's clock, as {@code silent} is
     * @param silent for how long it had said nothing when it was read
     */
    public record Node(String name, Instant lastSeen, Duration silent, Duration interval) {

        /** @param sinceRead how long ago it was read: whoever asks may have another clock than the database */
        public boolean isAlive(Duration sinceRead) {
            return silent.plus(sinceRead).compareTo(interval.multipliedBy(MISSED)) < 0;
        }
    }

    /** All that have not been taken over, by name. */
    public List<Node> all() {
        return jdbc.sql("""
                select instance_name, last_checkin_time, checkin_interval,
                       (extract(epoch from clock_timestamp()) * 1000)::bigint - last_checkin_time as silent
                from qrtz_scheduler_state
                order by instance_name
                """)
                .query((row, number) -> new Node(
                        row.getString("instance_name"),
                        Instant.ofEpochMilli(row.getLong("last_checkin_time")),
                        Duration.ofMillis(row.getLong("silent")),
                        Duration.ofMillis(row.getLong("checkin_interval"))))
                .list();
    }
}
