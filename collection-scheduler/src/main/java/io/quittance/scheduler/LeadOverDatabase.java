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

    /** As often as Quartz looks for the other nodes: a clock that is set meanwhile is noticed before they are. */
    private static final Duration ANEW = Duration.ofSeconds(5);

    /** What a busy machine takes to ask; Quartz forgives more. */
    private static final long IN_STEP_MILLIS = 2_000;

    private final LongSupplier clock;
    private long millis;
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
     * @param connection on which the database is asked, every few seconds
     * @throws SQLException if it does not answer
     */
    synchronized long over(Connection connection) throws SQLException {
        if (!asked || System.nanoTime() - askedAtNanos > ANEW.toNanos()) {
            look(connection);
        }
        return millis;
    }

    /** Asks the database anew. */
    synchronized void look(Connection connection) throws SQLException {
        long ahead = clock.getAsLong() - databaseMillis(connection);
        asked = true;
        askedAtNanos = System.nanoTime();
        if (Math.abs(ahead - millis) >= IN_STEP_MILLIS) {
            millis = Math.abs(ahead) < IN_STEP_MILLIS ? 0 : ahead;
            log.warn("the clock of this machine is {} s from the database's, which counts", millis / 1000);
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
