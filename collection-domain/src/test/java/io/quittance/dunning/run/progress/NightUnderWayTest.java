package io.quittance.dunning.run.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quittance.dunning.Books;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.dunning.run.DunningNight;
import io.quittance.dunning.run.RunReport;
import io.quittance.testing.UsePostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What others see of a night before its end. It is held up where it writes its steps, by a lock on the client. */
@SpringBootTest
@UsePostgres
class NightUnderWayTest {

    private static final LocalDate ON = LocalDate.of(2026, 6, 1);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private ShippedPolicies shipped;

    @Autowired
    private DunningNight night;

    @Autowired
    private NightUnderWay underWay;

    private Books books;
    private long client;

    @BeforeEach
    void openBooks() {
        books = Books.open(jdbc);
        shipped.installFor(books.creditorId(), "test");
        books.contactOnAnyDay();
        client = books.client("C1");
        books.invoice(client, ON.minusDays(4), "100.00");
    }

    @Test
    void itSaysHowFarItIsAndNothingMoreOnceItHasEnded() throws SQLException {
        assertThat(underWay.of(books.creditorId())).isEmpty();
        CompletableFuture<RunReport> run;
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            hold(other, statement);
            run = CompletableFuture.supplyAsync(() -> night.run(books.creditorId(), ON, "test"));

            NightUnderWay.Night seen = awaitSteps();

            assertThat(seen.on()).isEqualTo(ON);
            assertThat(seen.startedBy()).isEqualTo("test");
            assertThat(seen.steps()).isEqualTo(1);
            assertThat(seen.invoices()).isEqualTo(1);
            assertThat(seen.brokenOff()).isFalse();
            other.rollback();
        }
        assertThat(run.join().steps()).isEqualTo(1);
        assertThat(underWay.of(books.creditorId())).isEmpty();
    }

    @Test
    void oneThatWasBrokenOffIsToldUntilItIsRun() throws SQLException {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            hold(other, statement);
            CompletableFuture<RunReport> run =
                    CompletableFuture.supplyAsync(() -> night.run(books.creditorId(), ON, "test"));
            awaitSteps();

            statement.execute("""
                    select pg_terminate_backend(a.pid) from pg_stat_activity a
                    join night_progress p on p.transaction_id::xid = a.backend_xid
                    where a.datname = current_database() and p.creditor_id =\s""" + books.creditorId());

            assertThatThrownBy(run::join).isInstanceOf(CompletionException.class);
            other.rollback();
        }
        await().untilAsserted(() -> assertThat(underWay.of(books.creditorId()))
                .get()
                .satisfies(seen -> {
                    assertThat(seen.brokenOff()).isTrue();
                    assertThat(seen.part()).isEqualTo(NightPart.STEPS);
                }));

        night.run(books.creditorId(), ON, "test");

        assertThat(underWay.of(books.creditorId())).isEmpty();
    }

    @Test
    void whatAnotherServerToldBeforeItsBooksWereCopiedHereIsNotKnownHere() {
        jdbc.sql("""
                insert into night_progress (creditor_id, run_on, started_by, transaction_id, part)
                values (:creditor, :on, 'test', '9000000000000000000', 'STEPS')
                """).param("creditor", books.creditorId()).param("on", ON).update();

        assertThat(underWay.of(books.creditorId())).isEmpty();
    }

    private void hold(Connection other, Statement statement) throws SQLException {
        other.setAutoCommit(false);
        statement.execute("select from client where id = " + client + " for update");
    }

    private NightUnderWay.Night awaitSteps() {
        await().until(() -> underWay.of(books.creditorId())
                .filter(seen -> seen.part() == NightPart.STEPS)
                .isPresent());
        await().until(() -> jdbc.sql("""
                select count(*) from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock' and query like '%insert into dunning_step %'
                """).query(Integer.class).single() == 1);
        return underWay.of(books.creditorId()).orElseThrow();
    }
}
