package io.quittance.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.dunning.run.DunningNight;
import io.quittance.dunning.run.RunReport;
import io.quittance.insight.check.Reconciliation;
import io.quittance.insight.overdue.OverdueClient;
import io.quittance.insight.overdue.OverdueFilter;
import io.quittance.insight.overdue.OverdueList;
import io.quittance.insight.overdue.OverdueSort;
import io.quittance.intake.sample.SampleBooks;
import io.quittance.testing.UsePostgres;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What the screens foretell is what the nights then do: two months of them, on the sample books. */
@SpringBootTest
@UsePostgres
@Transactional
class StandingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 4);

    @Autowired
    private EntityManager entities;

    @Autowired
    private SampleBooks sample;

    @Autowired
    private Creditors creditors;

    @Autowired
    private DunningNight night;

    @Autowired
    private OverdueList list;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private JdbcClient jdbc;

    private long creditor;

    private record Foretold(
            @Nullable LocalDate on, @Nullable String blockedBy) {}

    private record Outcome(
            long invoiceId, String what, @Nullable LocalDate until) {}

    @Test
    void theNightDoesWhatTheListSaid() {
        creditor = creditors.save(new Creditor("New")).id();
        sample.load(creditor, TODAY, "admin");
        entities.flush();
        Set<String> seen = new TreeSet<>();
        for (LocalDate on = TODAY; on.isBefore(TODAY.plusDays(63)); on = on.plusDays(3)) {
            Map<Long, Foretold> foretold = standing(on);
            RunReport report = night.run(creditor, on, "test");
            Map<Long, Outcome> outcomes = outcomes(report.id());
            seen.addAll(outcomes.values().stream().map(Outcome::what).collect(Collectors.toSet()));
            agree(on, foretold, outcomes);
        }
        assertThat(seen)
                .contains("CLIMBS", "HELD", "COVERED_BY_CASH", "NO_CONTACT", "CONTACTED_RECENTLY", "NOT_A_CONTACT_DAY");
        assertThat(reconciliation.of(creditor)).isEmpty();
        theLevelSortedByIsTheLevelShown(TODAY.plusDays(63));
    }

    private void agree(LocalDate on, Map<Long, Foretold> foretold, Map<Long, Outcome> outcomes) {
        outcomes.forEach((invoice, outcome) -> {
            assertThat(foretold).containsKey(invoice);
            Foretold said = Objects.requireNonNull(foretold.get(invoice));
            switch (outcome.what()) {
                case "HELD",
                        "COVERED_BY_CASH",
                        "WITH_AGENCY",
                        "APPROVAL_AWAITED",
                        "CALL_AWAITED",
                        "LETTER_AWAITED",
                        "HANDOVER_AWAITED" ->
                    assertThat(said.blockedBy()).as("%s on %s", invoice, on).isEqualTo(outcome.what());
                case "NOT_A_CONTACT_DAY", "WEEKLY_CAP" ->
                    assertThat(said.on()).as("%s on %s", invoice, on).isAfterOrEqualTo(outcome.until());
                // For each invoice by itself: who is left behind by another step of the same night is not foretold.
                case "CONTACTED_RECENTLY", "DAILY_CAP" ->
                    assertThat(said.on())
                            .satisfiesAnyOf(
                                    day -> assertThat(day).isEqualTo(on),
                                    day -> assertThat(day).isAfterOrEqualTo(outcome.until()));
                default ->
                    assertThat(said.on()).as("%s %s", invoice, outcome.what()).isEqualTo(on);
            }
        });
        foretold.forEach((invoice, said) -> {
            if (said.blockedBy() == null && on.equals(said.on())) {
                assertThat(outcomes).as("foretold for %s", on).containsKey(invoice);
            }
        });
    }

    private Map<Long, Foretold> standing(LocalDate on) {
        Map<Long, Foretold> all = new HashMap<>();
        jdbc.sql("""
                select s.invoice_id, s.night_on, s.blocked_by
                from (select array_agg(id) as ids from client where creditor_id = :creditor) c
                cross join lateral standing_of(:creditor, c.ids, :on) s
                """).param("creditor", creditor).param("on", on).query(row -> {
            all.put(
                    row.getLong("invoice_id"),
                    new Foretold(Columns.date(row, "night_on"), row.getString("blocked_by")));
        });
        return all;
    }

    private Map<Long, Outcome> outcomes(long run) {
        return jdbc
                .sql("""
                        select l.invoice_id, 'CLIMBS' as what, cast(null as date) as until
                        from dunning_step s join dunning_line l on l.step_id = s.id and l.rank is not null
                        where s.run_id = :run
                        union all
                        select k.invoice_id, k.reason, k.until from dunning_skip k where k.run_id = :run
                        """)
                .param("run", run)
                .query((row, number) ->
                        new Outcome(row.getLong("invoice_id"), row.getString("what"), Columns.date(row, "until")))
                .list()
                .stream()
                .collect(Collectors.toMap(Outcome::invoiceId, outcome -> outcome));
    }

    /** The list sorts by a level worked out for all clients at once, and shows that of the ladder. */
    private void theLevelSortedByIsTheLevelShown(LocalDate on) {
        List<OverdueClient> all = new ArrayList<>();
        String cursor = null;
        do {
            Paged<OverdueClient> page = list.page(
                            creditor, on, "EUR", OverdueFilter.NONE, OverdueSort.LEVEL, false, cursor, 100)
                    .clients();
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(all)
                .isSortedAccordingTo((a, b) -> b.next().level() - a.next().level());
        OverdueFilter atThree = new OverdueFilter(null, null, 3, null, null, null, null, false, false);
        assertThat(list.page(creditor, on, "EUR", atThree, OverdueSort.NAME, false, null, 500)
                        .clients()
                        .items())
                .extracting(OverdueClient::id)
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .filter(client -> client.next().level() == 3)
                        .map(OverdueClient::id)
                        .toList());
    }
}
