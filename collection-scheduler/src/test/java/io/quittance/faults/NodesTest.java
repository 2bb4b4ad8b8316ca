package io.quittance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Three programs on one database, each with the clustered schedule. One dies in the middle of the night, one is told to end and one
 * dies while all of them send; another starts with a newer schema meanwhile, and one of the version after that, which drops
 * a column that neither uses. Whoever is left does what is left within a minute.
 */
class NodesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    /** So that there is something left to send when one ends and one dies. */
    private static final int SLOW_MILLIS = 3000;

    /** What gives some a clock that is ahead, see {@code clocks.sh}; empty: nothing. */
    private static final String AHEAD = System.getProperty("quittance.faults.ahead", "");

    private static final Duration TAKEN_OVER = Duration.ofMinutes(1);

    /** One of those that the night finds, and one that lives to the end. */
    private static final Set<String> THOSE_AHEAD = Set.of("second", "newer");

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private static final String READY = "READY ";

    private static final int CONNECTIONS = 4;

    private static final String SHIPPED = "classpath:db/migration";
    private static final String EXPANDED = SHIPPED + ",classpath:db/expanded";
    private static final String CONTRACTED = EXPANDED + ",classpath:db/contracted";

    @TempDir
    private Path folder;

    private final Map<String, WorkerProcess> nodes = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();
    private String classes = "";

    @AfterEach
    void leaveNoneBehind() throws InterruptedException {
        for (WorkerProcess node : nodes.values()) {
            node.kill();
        }
    }

    @Test
    void whatOneLeavesTheOthersFinish() throws IOException, InterruptedException, SQLException {
        try (DatabaseServer database = new DatabaseServer(folder);
                MoodySmtpServer mail = new MoodySmtpServer(1, SLOW_MILLIS)) {
            mail.calmDown();
            mail.hold();
            classes = Jars.classPath(folder);
            Evidence evidence = new Evidence(database.url());
            JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(database.url()));
            start("first", database, mail, SHIPPED, true);
            start("second", database, mail, SHIPPED, false);
            start("third", database, mail, SHIPPED, false);

            oneDiesInTheNight(database, jdbc);
            assertThat(evidence.count("select count(*) from dunning_run")).isEqualTo(1);

            start("newer", database, mail, EXPANDED, false);
            mail.release();
            await().atMost(TAKEN_OVER).until(() -> mail.takenFrom().keySet().containsAll(nodes.keySet()));
            oneIsToldToEnd(evidence);
            oneContracts(database, mail, evidence);
            oneDiesWhileItSends(mail, evidence);

            told.forEach(System.out::println);
            assertThat(evidence.contradictions(mail.taken())).isEmpty();
            assertThat(evidence.count("""
                    select count(*) from dunning_step s
                    where s.status = 'APPROVED' and s.channel = 'EMAIL' and not exists (select from message m where m.step_id = s.id)
                    """)).as("steps that nobody wrote").isZero();
            assertThat(mail.taken()).hasSizeGreaterThan(50);
        }
    }

    /** The night waits for a lock that the test holds: whoever runs it dies there. */
    private void oneDiesInTheNight(DatabaseServer database, JdbcClient jdbc)
            throws SQLException, IOException, InterruptedException {
        String dead;
        try (Connection books = DriverManager.getConnection(database.url());
                Statement statement = books.createStatement()) {
            books.setAutoCommit(false);
            statement.execute("lock table dunning_step in share row exclusive mode");
            jdbc.sql("update creditor set time_zone = :noon")
                    .param("noon", whereItIsNoon())
                    .update();
            jdbc.sql("update invoice set created_at = now() - interval '2 days'")
                    .update();
            nodes.values().iterator().next().tell("NIGHT");
            dead = await().atMost(TAKEN_OVER).until(() -> waiting(jdbc), name -> !name.isEmpty());
            gone(dead).kill();
            books.rollback();
        }
        Instant died = Instant.now();
        await().atMost(TAKEN_OVER)
                .until(() -> jdbc.sql("select count(*) from dunning_run")
                                .query(Long.class)
                                .single()
                        == 1);
        tell("the night of the %s, which died, was run by another".formatted(dead), died);
    }

    private static String waiting(JdbcClient jdbc) {
        return jdbc.sql("""
                select application_name from pg_stat_activity
                where wait_event_type = 'Lock' and application_name in ('first', 'second', 'third')
                  and query like '%insert into dunning_step %'
                """).query(String.class).optional().orElse("");
    }

    /** It finishes what it hands over: nothing of it is in doubt. */
    private void oneIsToldToEnd(Evidence evidence) throws InterruptedException {
        String ended = nodes.keySet().iterator().next();
        Instant from = Instant.now();
        WorkerProcess node = gone(ended);
        node.stop();
        node.awaitEnd();
        tell("the %s was told to end, and had ended".formatted(ended), from);
        assertThat(Duration.between(from, Instant.now())).isLessThan(TAKEN_OVER);
        assertThat(evidence.count("select count(*) from message where status = 'QUEUED'"))
                .as("left to send when it ended")
                .isPositive();
        assertThat(evidence.count("select count(*) from message where status = 'AMBIGUOUS'"))
                .isZero();
    }

    /** The version after that drops what the newer does not use any more, while that one sends. */
    private void oneContracts(DatabaseServer database, MoodySmtpServer mail, Evidence evidence)
            throws IOException, InterruptedException {
        String nicknames = "select count(*) from information_schema.columns where column_name = 'nickname'";
        assertThat(evidence.count(nicknames)).isEqualTo(1);
        mail.hold();
        start("last", database, mail, CONTRACTED, false);
        assertThat(evidence.count(nicknames)).isZero();
        assertThat(evidence.count("select count(*) from message where status = 'QUEUED'"))
                .as("left to send when it was dropped")
                .isPositive();
        int sent = mail.takenFrom().getOrDefault("newer", 0);
        mail.release();
        await().atMost(TAKEN_OVER).until(() -> mail.takenFrom().getOrDefault("newer", 0) > sent + CONNECTIONS);
    }

    private void oneDiesWhileItSends(MoodySmtpServer mail, Evidence evidence) throws InterruptedException {
        String dead = nodes.keySet().iterator().next();
        gone(dead).kill();
        Instant died = Instant.now();
        mail.hurry();
        await().atMost(TAKEN_OVER)
                .until(() -> evidence.count("select count(*) from message where status in ('QUEUED', 'SENDING')") == 0);
        tell(
                "what the %s, which died, had not sent was sent, what it had in hand is a person's question"
                        .formatted(dead),
                died);
        assertThat(evidence.count("select count(*) from message where status = 'AMBIGUOUS'"))
                .as("in the hands of the one that died")
                .isBetween(1L, 4L);
        told.add("sent by " + mail.takenFrom());
    }

    private static boolean isAhead(String name) {
        return !AHEAD.isEmpty() && THOSE_AHEAD.contains(name);
    }

    private WorkerProcess gone(String name) {
        return Objects.requireNonNull(nodes.remove(name));
    }

    private void start(String name, DatabaseServer database, MoodySmtpServer mail, String migrations, boolean fills)
            throws IOException, InterruptedException {
        Duration ahead = isAhead(name) ? FIVE_MINUTES : Duration.ZERO;
        WorkerProcess node = new WorkerProcess(
                Node.class,
                classes,
                folder.resolve("classes.jsa"),
                List.of(
                        database.url(),
                        String.valueOf(mail.port()),
                        name,
                        DAY.toString(),
                        migrations,
                        String.valueOf(fills)),
                isAhead(name) ? Map.of("LD_PRELOAD", AHEAD) : Map.of());
        nodes.put(name, node);
        String ready = node.await(line -> line.startsWith(READY));
        assertThat(Duration.between(Instant.now(), Instant.parse(ready.substring(READY.length()))))
                .as("how far ahead the clock of the %s is", name)
                .isBetween(ahead.minusSeconds(60), ahead.plusSeconds(1));
    }

    /** Where a night is owed at whatever hour the test is run. */
    private static String whereItIsNoon() {
        int ahead = 12 - Instant.now().atOffset(ZoneOffset.UTC).getHour();
        return "Etc/GMT" + (ahead > 0 ? "-" : "+") + Math.abs(ahead);
    }

    private void tell(String what, Instant since) {
        told.add("%s after %.1f s"
                .formatted(what, Duration.between(since, Instant.now()).toMillis() / 1000.0));
    }
}
