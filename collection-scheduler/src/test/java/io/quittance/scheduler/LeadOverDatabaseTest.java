package io.quittance.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.testing.UsePostgres;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@UsePostgres
class LeadOverDatabaseTest {

    private static final long FIVE_MINUTES = 300_000;

    /** What asking the database may take on a busy machine. */
    private static final long NEARLY = 1_900;

    @Autowired
    private DataSource database;

    private Connection connection;
    private final AtomicLong lead = new AtomicLong(FIVE_MINUTES);

    @BeforeEach
    void open() throws Exception {
        connection = database.getConnection();
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
    }

    @Test
    void oneThatIsSetRightGoesOnFromThere() throws Exception {
        LeadOverDatabase clocks = new LeadOverDatabase(() -> System.currentTimeMillis() + lead.get());
        long first = clocks.over(connection);
        assertNear(first, FIVE_MINUTES);
        lead.addAndGet(1_000);
        assertThat(clocks.over(connection)).as("nearly the same: the same").isEqualTo(first);
        lead.set(100);
        assertThat(clocks.over(connection)).as("in step").isZero();
        lead.set(-FIVE_MINUTES);
        assertNear(clocks.over(connection), -FIVE_MINUTES);
    }

    /** The clock stands for half a minute between the two looks at it, as where a machine sleeps. */
    @Test
    void anAnswerThatTookLongSaysNothing() throws Exception {
        AtomicLong looks = new AtomicLong();
        LeadOverDatabase clocks =
                new LeadOverDatabase(() -> System.currentTimeMillis() + (looks.incrementAndGet() > 1 ? 0 : -30_000));

        assertThat(clocks.over(connection)).isZero();
    }

    private static void assertNear(long seen, long expected) {
        assertThat(seen).isBetween(expected - NEARLY, expected + NEARLY);
    }
}
