package io.quittance.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.dunning.Books;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.dunning.report.RunSkips;
import io.quittance.dunning.report.RunSummary;
import io.quittance.dunning.step.RunSteps;
import io.quittance.dunning.step.StepRow;
import io.quittance.testing.UsePostgres;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@UsePostgres
class DunningPreviewTest {

    /** Invoices due that many days before this day stand at the edge of a rung of "standard". */
    private static final LocalDate ON = LocalDate.of(2026, 6, 1);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ShippedPolicies shipped;

    @Autowired
    private DunningNight night;

    @Autowired
    private DunningPreview preview;

    @Autowired
    private RunSteps runSteps;

    @Autowired
    private RunSkips runSkips;

    @Autowired
    private RunSummary summary;

    private Books books;

    @BeforeEach
    void openBooks() {
        books = Books.open(jdbc);
        shipped.installFor(books.creditorId(), "test");
    }

    @Test
    void aPreviewTellsWhatTheNightDoesAndWritesNothing() {
        long client = books.client("C1");
        books.invoice(client, "A", ON.minusDays(12), "100.00", "EUR");
        books.invoice(client, "B", ON.minusDays(1), "10.00", "EUR");
        long held = books.invoice(client, "C", ON.minusDays(4), "20.00", "EUR");
        books.hold(client, held, "PROMISE", null, ON, ON.plusDays(3));
        long other = books.clientWithoutContact("C2");
        books.invoice(other, "D", ON.plusDays(5), "60.00", "EUR");
        books.invoice(other, "E", ON.minusDays(5), "70.00", "USD");

        Preview foreseen = preview.of(books.creditorId(), ON);

        for (String table : List.of("dunning_run", "dunning_step", "task", "history_event")) {
            assertThat(count(table)).as(table).isZero();
        }
        RunReport report = night.run(books.creditorId(), ON, "test");
        assertThat(foreseen.firstSteps())
                .extracting(step -> List.of(
                        step.clientNumber(),
                        step.policy(),
                        step.rank(),
                        step.channel(),
                        step.template(),
                        step.currency(),
                        step.amount(),
                        step.invoices(),
                        step.othersListed()))
                .isEqualTo(stepsOf(report).stream()
                        .map(step -> List.<Object>of(
                                step.clientNumber(),
                                step.policy(),
                                step.rank(),
                                step.channel(),
                                step.template(),
                                step.currency(),
                                step.amount(),
                                step.invoices(),
                                step.othersListed()))
                        .toList());
        assertThat(foreseen.firstSkips()).isEqualTo(skipsOf(report));
        assertThat(foreseen.levels()).isEqualTo(summary.levels(report.id()));
        assertThat(foreseen.reasons()).isEqualTo(summary.reasons(report.id()));
        assertThat(foreseen.invoices()).isEqualTo(report.invoices()).isEqualTo(4);
        assertThat(foreseen.steps()).isEqualTo(report.steps()).isEqualTo(2);
    }

    @Test
    void stepsAndSkipsArePagedByKey() {
        for (int i = 0; i < 5; i++) {
            books.invoice(books.client("C" + i), ON.minusDays(4), "100.00");
            books.invoice(books.clientWithoutContact("N" + i), ON.plusDays(1), "100.00");
        }
        RunReport report = night.run(books.creditorId(), ON, "test");

        List<StepRow> page = runSteps.of(report.id(), 0, 3);
        assertThat(runSteps.of(report.id(), page.getLast().id(), 3)).hasSize(2).doesNotContainAnyElementsOf(page);
        List<SkipRow> skips = runSkips.of(report.id(), SkipReason.NO_CONTACT, 0, 3);
        assertThat(runSkips.of(report.id(), null, skips.getLast().invoiceId(), 3))
                .hasSize(2)
                .doesNotContainAnyElementsOf(skips);
        assertThat(runSkips.of(report.id(), SkipReason.HELD, 0, 3)).isEmpty();
        assertThat(preview.of(books.creditorId(), ON.plusDays(1), 3, 10).firstSkips())
                .hasSize(2);
    }

    private List<StepRow> stepsOf(RunReport report) {
        return runSteps.of(report.id(), 0, 100);
    }

    private List<SkipRow> skipsOf(RunReport report) {
        return runSkips.of(report.id(), null, 0, 100);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where creditor_id = :creditor")
                .param("creditor", books.creditorId())
                .query(Integer.class)
                .single();
    }
}
