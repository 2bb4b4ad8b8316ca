package io.quittance.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.dunning.Books;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.dunning.run.DunningNight;
import io.quittance.insight.check.Reconciliation;
import io.quittance.testing.UsePostgres;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A clock plays 400 days over a small portfolio: clients buy, pay, pay in part, promise, keep and break their word, bounce,
 * quarrel, agree on plans and settlements, and go insolvent. Each morning the books must hold together, whatever happened the
 * day before.
 */
@SpringBootTest
@UsePostgres
@Import({SmallPortfolio.class, Agreements.class})
class FourHundredDaysTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 400;
    private static final long SEED = 20_261_122;
    private static final List<String> MADE_OF = List.of(
            "invoices",
            "payments",
            "returned payments",
            "promises",
            "disputes",
            "disputes decided",
            "plans",
            "settlements",
            "proceedings");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ShippedPolicies shipped;

    @Autowired
    private DunningNight night;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private SmallPortfolio portfolio;

    @Test
    void theBooksHoldTogetherEveryMorning() {
        Books books = Books.open(jdbc);
        shipped.installFor(books.creditorId(), "test");
        books.contactOnAnyDay();
        portfolio.open(books, new Random(SEED), FIRST);
        Mornings mornings = new Mornings(jdbc, books.creditorId());
        for (int day = 0; day < DAYS; day++) {
            LocalDate on = FIRST.plusDays(day);
            portfolio.live(on);
            mornings.before(on);
            night.run(books.creditorId(), on, "night");
            String when = "seed %d, day %d, %s".formatted(SEED, day, on);
            assertThat(reconciliation.of(books.creditorId())).as(when).isEmpty();
            assertThat(mornings.heldThatClimbed(on))
                    .as(when + ": held, and yet asked for")
                    .isEmpty();
            assertThat(mornings.forgotten(on))
                    .as(when + ": due, and neither moved on nor skipped")
                    .isEmpty();
            assertThat(mornings.promisesAstray(on))
                    .as(when + ": promises that do not say what was paid")
                    .isEmpty();
            portfolio.work(on);
        }
        assertThat(portfolio.happened()).as("what the days were made of").containsKeys(MADE_OF.toArray(String[]::new));
        MADE_OF.forEach(
                what -> assertThat(portfolio.happened().get(what)).as(what).isGreaterThan(5));
    }
}
