package io.quittance.notifications.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quittance.notifications.NotificationsTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sender shows by a lock that it lives, and knows when it no longer does. */
@NotificationsTest
class PresenceTest {

    private static final String LOCKS = """
            from pg_locks where locktype = 'advisory' and mode = 'ShareLock'
              and database = (select oid from pg_database where datname = current_database())
            """;

    @Autowired
    private Presence presence;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void itIsShownWhileTheWorkIsDoneAndNoLonger() {
        presence.during(() -> {
            assertThat(locks()).isEqualTo(1);
            assertThat(presence.isLost()).isFalse();
        });

        assertThat(locks()).isZero();
        assertThat(presence.isLost()).isTrue();
    }

    @Test
    void aConnectionThatWasCutIsNoticed() {
        presence.during(() -> {
            jdbc.sql("select pg_terminate_backend(pid)::text " + LOCKS)
                    .query(String.class)
                    .single();

            await().atMost(Duration.ofSeconds(10)).until(presence::isLost);
        });

        presence.during(() -> assertThat(presence.isLost()).isFalse());
    }

    private int locks() {
        return jdbc.sql("select count(*) " + LOCKS).query(Integer.class).single();
    }
}
