package io.quittance.dunning.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quittance.dunning.Books;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.testing.UsePostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people take back two steps of one invoice at once: its last rung is what both left. */
@SpringBootTest
@UsePostgres
class TwoCancellationsTest {

    private static final LocalDate ON = LocalDate.of(2026, 6, 1);
    private static final String CANCEL =
            "update dunning_step set status = 'CANCELLED', cancel_reason = 'x' where id = ";

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ShippedPolicies shipped;

    private long invoice;
    private long first;
    private long second;

    @BeforeEach
    void twoSteps() {
        Books books = Books.open(jdbc);
        shipped.installFor(books.creditorId(), "test");
        long client = books.client("C1");
        invoice = books.invoice(client, ON.minusDays(30), "100.00");
        first = books.step(client, 2, ON.minusDays(20), invoice);
        second = books.step(client, 3, ON.minusDays(10), invoice);
    }

    @Test
    void bothStepsTakenBackAtOnceLeaveNoRung() throws Exception {
        at(CANCEL + second, CANCEL + first);

        assertThat(count("rung_reached")).isZero();
        assertThat(count("rung_reached_astray")).isZero();
    }

    @Test
    void aLineWithdrawnWhileTheLastStepIsTakenBackLeavesNoRung() throws Exception {
        at(
                CANCEL + second,
                "update dunning_line set rank = null, policy_version_id = null where invoice_id = " + invoice
                        + " and step_id = " + first);

        assertThat(count("rung_reached")).isZero();
        assertThat(count("rung_reached_astray")).isZero();
    }

    /** The other statement begins while the one is not committed yet, and ends before or after, as the database lets it. */
    private void at(String one, String other) throws Exception {
        try (Connection here = database.getConnection();
                Connection there = database.getConnection()) {
            here.setAutoCommit(false);
            there.setAutoCommit(false);
            execute(here, one);
            CompletableFuture<Void> meanwhile = CompletableFuture.runAsync(() -> execute(there, other));
            await().atMost(Duration.ofSeconds(20)).until(() -> meanwhile.isDone() || waitsForALock(other));
            here.commit();
            meanwhile.get(20, TimeUnit.SECONDS);
            there.commit();
        }
    }

    private static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean waitsForALock(String sql) {
        return jdbc.sql("select exists (select from pg_stat_activity where wait_event_type = 'Lock' and query = :sql)")
                .param("sql", sql)
                .query(Boolean.class)
                .single();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where invoice_id = :invoice")
                .param("invoice", invoice)
                .query(Integer.class)
                .single();
    }
}
