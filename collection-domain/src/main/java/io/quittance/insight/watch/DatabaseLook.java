package io.quittance.insight.watch;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does the database answer, which one is it, and how much does it hold? */
@Component
@Transactional(readOnly = true)
public class DatabaseLook {

    private final JdbcClient jdbc;

    DatabaseLook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param version as it says itself
     * @param took how long the answer took
     */
    public record Answer(String version, long bytes, Duration took) {}

    public Answer look() {
        long asked = System.nanoTime();
        return jdbc.sql(
                        "select current_setting('server_version') as version, pg_database_size(current_database()) as bytes")
                .query((row, number) -> new Answer(
                        row.getString("version"), row.getLong("bytes"), Duration.ofNanos(System.nanoTime() - asked)))
                .single();
    }
}
