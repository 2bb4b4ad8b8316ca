package io.quittance.notifications.lane;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Shows the other nodes that this program lives while it sends: by a lock of the database that ends with its connection, and needs no
 * clock that they agree on. What a program without it had taken is in doubt at once.
 */
@Component
public class Presence {

    private static final Logger log = LoggerFactory.getLogger(Presence.class);

    /** How old the knowledge may be that the lock is still held. */
    private static final long LOOK_NANOS = 1_000_000_000;

    private final DataSource database;

    private final String sender = UUID.randomUUID().toString();

    private volatile @Nullable Connection shown;
    private volatile long lookedAt;

    Presence(DataSource database) {
        this.database = database;
    }

    /** By which this program, this time it was started, is known. */
    public String sender() {
        return sender;
    }

    /**
     * Shows it while the work is done, on a connection of its own.
     *
     * @throws DataAccessResourceFailureException when the books cannot be reached; then nothing was done
     */
    public void during(Runnable work) {
        Connection connection = locked();
        shown = connection;
        lookedAt = System.nanoTime();
        try {
            work.run();
        } finally {
            shown = null;
            release(connection);
        }
    }

    /** Whether it is no longer shown, because that connection was lost: then nothing more is to be taken. Looked at once a second. */
    public synchronized boolean isLost() {
        Connection connection = shown;
        if (connection != null && System.nanoTime() - lookedAt > LOOK_NANOS) {
            lookedAt = System.nanoTime();
            try {
                if (!connection.isValid(2)) {
                    shown = null;
                }
            } catch (SQLException e) {
                shown = null;
            }
        }
        return shown == null;
    }

    private Connection locked() {
        try {
            Connection connection = database.getConnection();
            lock(connection);
            return connection;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("nobody can be shown that this program lives", e);
        }
    }

    private void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(
                "select pg_advisory_lock_shared(hashtextextended('quittance.sender.' || ?, 0))")) {
            // A machine without power says no goodbye: the server asks after it, and lets go within half a minute.
            say(
                    connection,
                    "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3");
            lock.setString(1, sender);
            lock.execute();
        } catch (SQLException e) {
            release(connection);
            throw e;
        }
    }

    private static void release(Connection connection) {
        try (connection) {
            say(connection, "select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            log.debug("the connection was lost, and the lock with it", e);
        }
    }

    private static void say(Connection connection, String words) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(words);
        }
    }
}
