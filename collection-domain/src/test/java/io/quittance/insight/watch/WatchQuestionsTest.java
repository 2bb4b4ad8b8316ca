package io.quittance.insight.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.dunning.run.DunningNight;
import io.quittance.dunning.run.RunReport;
import io.quittance.insight.watch.WaitingMessages.Waiting;
import io.quittance.intake.sample.SampleBooks;
import io.quittance.testing.UsePostgres;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is told of the product's own state, after a first night on the sample books. */
@SpringBootTest
@UsePostgres
@Transactional
class WatchQuestionsTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 4);
    private static final Instant NOW = Instant.parse("2026-11-04T10:00:00Z");

    @Autowired
    private EntityManager entities;

    @Autowired
    private Creditors creditors;

    @Autowired
    private SampleBooks sample;

    @Autowired
    private DunningNight night;

    @Autowired
    private LastNights nights;

    @Autowired
    private WaitingMessages messages;

    @Autowired
    private AutomaticMatches matches;

    @Autowired
    private SchedulerNodes nodes;

    @Autowired
    private DatabaseLook database;

    @Autowired
    private JdbcClient jdbc;

    private long creditor;
    private RunReport report;

    @BeforeEach
    void aFirstNight() {
        creditor = creditors.save(new Creditor("New")).id();
        sample.load(creditor, ON, "admin");
        entities.flush();
        report = night.run(creditor, ON, "test");
    }

    @Test
    void theLastNightTellsItsStepsAndItsSkipsByRung() {
        night.run(creditor, ON.plusDays(1), "test");
        RunReport last = night.run(creditor, ON.plusDays(2), "test");

        assertThat(nights.of(creditor).orElseThrow()).satisfies(told -> {
            assertThat(told.id()).isEqualTo(last.id());
            assertThat(told.on()).isEqualTo(ON.plusDays(2));
            assertThat(told.steps()).isEqualTo(last.steps());
        });
        jdbc.sql(
                        "update dunning_step set status = 'CANCELLED', cancel_reason = 'PAID' where id = (select min(id) from dunning_step where run_id = :run)")
                .param("run", report.id())
                .update();
        assertThat(nights.steps(report.id()))
                .anyMatch(steps -> steps.outcome().equals("CANCELLED") && steps.count() == 1);
        assertThat(nights.steps(report.id()).stream()
                        .mapToLong(LastNights.Steps::count)
                        .sum())
                .isEqualTo(report.steps())
                .isPositive();
        assertThat(nights.skips(report.id()).stream()
                        .mapToLong(LastNights.Skips::count)
                        .sum())
                .isEqualTo(report.skips())
                .isPositive();
    }

    @Test
    void noNightYet() {
        assertThat(nights.of(creditors.save(new Creditor("Newer")).id())).isEmpty();
    }

    @Test
    void theOldestDueMessageIsTheOneThatCouldHaveLeftFirst() {
        List<Long> steps = jdbc.sql("select id from dunning_step where run_id = :run order by id limit 5")
                .param("run", report.id())
                .query((row, number) -> row.getLong("id"))
                .list();
        message(steps.get(0), "QUEUED", "2026-11-04T09:15:00Z", "2026-11-04T01:00:00Z");
        message(steps.get(1), "QUEUED", "2026-11-04T10:30:00Z", "2026-11-04T01:00:00Z");
        message(steps.get(2), "FAILED", "1970-01-01T00:00:00Z", "2026-11-01T01:00:00Z");
        message(steps.get(3), "AMBIGUOUS", "1970-01-01T00:00:00Z", "2026-11-01T01:00:00Z");

        Waiting waiting = messages.of(creditor, NOW);

        assertThat(waiting).isEqualTo(new Waiting(2, 0, 1, 1, 1, Instant.parse("2026-11-04T09:15:00Z"), false));
        assertThat(waiting.age(NOW)).isEqualTo(Duration.ofMinutes(45));
    }

    @Test
    void aMessageWithoutAnHourIsDueSinceItWasWrittenOrSentAgain() {
        List<Long> steps = jdbc.sql("select id from dunning_step where run_id = :run order by id limit 2")
                .param("run", report.id())
                .query((row, number) -> row.getLong("id"))
                .list();
        long again = message(steps.get(0), "QUEUED", "1970-01-01T00:00:00Z", "2026-11-01T01:00:00Z");
        jdbc.sql(
                        "insert into delivery_event (message_id, status, occurred_at) values (:message, 'QUEUED', '2026-11-04 09:58Z')")
                .param("message", again)
                .update();
        assertThat(messages.of(creditor, NOW).age(NOW)).isEqualTo(Duration.ofMinutes(2));

        message(steps.get(1), "QUEUED", "1970-01-01T00:00:00Z", "2026-11-04T09:50:00Z");
        assertThat(messages.of(creditor, NOW).age(NOW)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void nothingWaits() {
        Waiting waiting = messages.of(creditor, NOW);

        assertThat(waiting).isEqualTo(new Waiting(0, 0, 0, 0, 0, null, false));
        assertThat(waiting.age(NOW)).isZero();
    }

    @Test
    void theShareOfCreditsMatchedByThemselves() {
        assertThat(matches.of(creditor, ON.minusYears(1)).ratio()).isNull();
        assertThat(new AutomaticMatches.Share(4, 3).ratio()).isEqualTo(0.75);

        AutomaticMatches.Share share = matches.of(creditor, ON);

        assertThat(share.automatic()).isLessThanOrEqualTo(share.matched());
    }

    @Test
    void aNodeThatSaysNothingForAMinuteByTheDatabasesClockIsGone() {
        jdbc.sql("""
                insert into qrtz_scheduler_state
                values ('quittance', 'one', (extract(epoch from clock_timestamp()) * 1000)::bigint - 30000, 10000)
                """).update();

        SchedulerNodes.Node one = nodes.all().stream()
                .filter(node -> node.name().equals("one"))
                .findFirst()
                .orElseThrow();

        assertThat(one.silent()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(50));
        assertThat(one.isAlive(Duration.ZERO)).isTrue();
        assertThat(one.isAlive(Duration.ofSeconds(31))).isFalse();
    }

    @Test
    void theDatabaseSaysWhichOneItIs() {
        DatabaseLook.Answer answer = database.look();

        assertThat(answer.version()).matches("\\d+.*");
        assertThat(answer.bytes()).isPositive();
        assertThat(answer.took()).isPositive();
    }

    private long message(long step, String status, String next, String composed) {
        return jdbc.sql("""
                insert into message (creditor_id, client_id, step_id, channel, recipient, language, subject, body_text, body_html,
                                     message_id, amount, currency, status, next_attempt_at, composed_on, composed_at)
                select creditor_id, client_id, id, 'EMAIL', 'x@y.example', 'fr', '', '', '', 'test-' || id, 1, 'EUR', :status,
                       :next, step_on, :composed
                from dunning_step where id = :step
                returning id
                """)
                .param("step", step)
                .param("status", status)
                .param("next", Instant.parse(next).atOffset(ZoneOffset.UTC))
                .param("composed", Instant.parse(composed).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
