package io.quittance.scheduler;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** By how much the clock of this machine is ahead of the database's; nothing where they are in step. */
final class LeadOverDatabase {

    private static final Logger log = LoggerFactory.getLogger(LeadOverDatabase.class);

    private static final Duration ANEW = Duration.ofSeconds(5);

    /** Quartz forgives more before it takes a node for dead. */
    private static final long IN_STEP_MILLIS = 2_000;

    /** An answer that took longer says too little about the moment that it is of. */
    private static final long SLOW_MILLIS = 1_000;

    /** A clock that moved by so much more or less than time passed was set, or the machine slept. */
    private static final long JUMP_MILLIS = 500;

    private static final long NANOS_OF_MILLI = 1_000_000;

    private final LongSupplier clock;
    private long millis;
    private long askedAt;
    private long askedAtNanos;
    private boolean asked;

    /** @param clock of this machine, milliseconds since the epoch */
    LeadOverDatabase(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * Milliseconds to take from this machine's time for the database's; negative where this machine is behind. It stays what it is
     * until the clocks are seen to differ by two seconds more or less, so that a time that comes and goes stays the same.
     *
     * @param connection on which the database is asked: every few seconds, and at once when the clock was set
     * @throws SQLException if it does not answer
     */
    synchronized long over(Connection connection) throws SQLException {
        if (!asked || passedMillis() > ANEW.toMillis() || hasJumped()) {
            look(connection);
        }
        return millis;
    }

    private long passedMillis() {
        return (System.nanoTime() - askedAtNanos) / NANOS_OF_MILLI;
    }

    private boolean hasJumped() {
        return Math.abs(clock.getAsLong() - askedAt - passedMillis()) > JUMP_MILLIS;
    }

    private void look(Connection connection) throws SQLException {
        long before = clock.getAsLong();
        long beforeNanos = System.nanoTime();
        long there = databaseMillis(connection);
        askedAtNanos = System.nanoTime();
        askedAt = clock.getAsLong();
        asked = true;
        boolean slow =
                (askedAtNanos - beforeNanos) / NANOS_OF_MILLI > SLOW_MILLIS || Math.abs(askedAt - before) > SLOW_MILLIS;
        if (!slow) {
            takes(before + (askedAt - before) / 2 - there);
        }
    }

    private void takes(long ahead) {
        if (Math.abs(ahead - millis) < IN_STEP_MILLIS) {
            return;
        }
        millis = Math.abs(ahead) < IN_STEP_MILLIS ? 0 : ahead;
        if (millis == 0) {
            log.info("the clock of this machine is in step with the database's again");
        } else {
            log.warn(
                    "the clock of this machine is {} s {} the database's, which counts",
                    Math.abs(millis) / 1000,
                    millis > 0 ? "ahead of" : "behind");
        }
    }

    private static long databaseMillis(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer =
                        statement.executeQuery("select (extract(epoch from clock_timestamp()) * 1000)::bigint")) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
