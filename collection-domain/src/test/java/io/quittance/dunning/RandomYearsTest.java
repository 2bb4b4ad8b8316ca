package io.quittance.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.dunning.policy.Policies;
import io.quittance.dunning.policy.PolicyDesk;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.dunning.run.DunningNight;
import io.quittance.dunning.run.DunningPreview;
import io.quittance.dunning.run.Preview;
import io.quittance.dunning.run.RunReport;
import io.quittance.dunning.run.SkipReason;
import io.quittance.dunning.step.StepDesk;
import io.quittance.testing.UsePostgres;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random years of invoices, payments, holds, policy changes and missed nights, in two books that hear of each day's events
 * in different orders: every night must decide what {@link PlainRules} says, and the same in both.
 */
@SpringBootTest
@UsePostgres
class RandomYearsTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ShippedPolicies shipped;

    @Autowired
    private Policies policies;

    @Autowired
    private PolicyDesk policyDesk;

    @Autowired
    private StepDesk stepDesk;

    @Autowired
    private DunningNight night;

    @Autowired
    private DunningPreview preview;

    @ParameterizedTest(name = "year of seed {0}")
    @ValueSource(longs = {1, 2})
    void everyNightDecidesWhatTheRulesSay(long seed) {
        Random random = new Random(seed);
        PlainRules rules = new PlainRules();
        RandomEvents events = new RandomEvents(rules, random);
        TwinBooks one = new TwinBooks(jdbc, shipped, policies, policyDesk, stepDesk);
        TwinBooks other = new TwinBooks(jdbc, shipped, policies, policyDesk, stepDesk);
        events.opening(NEW_YEAR).forEach(event -> {
            event.accept(one);
            event.accept(other);
        });
        for (LocalDate day = NEW_YEAR; day.isBefore(NEW_YEAR.plusYears(1)); day = day.plusDays(1)) {
            List<Consumer<TwinBooks>> arrivals = events.arrivals(day);
            arrivals.addAll(events.workOnSteps(day));
            List<Consumer<TwinBooks>> changes = events.changes(day);
            arrivals.forEach(event -> event.accept(one));
            changes.forEach(event -> event.accept(one));
            Collections.shuffle(changes, random);
            arrivals.forEach(event -> event.accept(other));
            changes.forEach(event -> event.accept(other));
            if (random.nextInt(10) < 3) {
                String when = "seed " + seed + ", night of " + day;
                SortedSet<String> expected = rules.night(day);
                assertThat(nightOf(one, day, random)).as(when).isEqualTo(expected);
                assertThat(nightOf(other, day, random))
                        .as(when + ", events in another order")
                        .isEqualTo(expected);
                assertThat(one.brokenRules(day)).as(when).isEmpty();
            }
        }
        assertThat(one.astray())
                .as("copies of the last rung that their facts belie, seed " + seed)
                .isEmpty();
        assertThat(one.reasonsMet()).as("seed " + seed).contains(SkipReason.values());
    }

    private SortedSet<String> nightOf(TwinBooks books, LocalDate day, Random random) {
        Preview foreseen = random.nextInt(4) == 0 ? preview.of(books.creditorId(), day) : null;
        RunReport report = night.run(books.creditorId(), day, "test");
        SortedSet<String> decided = books.decidedOn(day);
        if (foreseen != null) {
            assertThat(List.of(foreseen.invoices(), foreseen.steps(), foreseen.lines(), foreseen.skips()))
                    .isEqualTo(List.of(report.invoices(), report.steps(), report.lines(), report.skips()));
        }
        if (random.nextInt(4) == 0) {
            RunReport again = night.run(books.creditorId(), day, "test");
            assertThat(again.repeated()).isTrue();
            assertThat(again.id()).isEqualTo(report.id());
            assertThat(books.decidedOn(day)).isEqualTo(decided);
        }
        return decided;
    }
}
