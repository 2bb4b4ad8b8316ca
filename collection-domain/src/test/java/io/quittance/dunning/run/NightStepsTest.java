package io.quittance.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quittance.dunning.Books;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.dunning.report.RunSkips;
import io.quittance.dunning.step.RunSteps;
import io.quittance.dunning.step.StepRow;
import io.quittance.testing.UsePostgres;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a night gathers the invoices of a client in steps. */
@SpringBootTest
@UsePostgres
class NightStepsTest {

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

    private Books books;

    @BeforeEach
    void openBooks() {
        books = Books.open(jdbc);
        shipped.installFor(books.creditorId(), "test");
        books.contactOnAnyDay();
    }

    @Test
    void aClientGetsOneStepForEachCurrencyAtItsHighestRung() {
        long client = books.client("C1");
        long oldest = books.invoice(client, "A", ON.minusDays(12), "100.00", "EUR");
        books.invoice(client, "B", ON.minusDays(4), "20.00", "EUR");
        books.invoice(client, "C", ON.minusDays(1), "3.00", "EUR");
        books.invoice(client, "D", ON.plusDays(7), "0.50", "EUR");
        books.invoice(client, "E", ON.plusDays(8), "7000.00", "EUR");
        books.invoice(client, "F", ON.minusDays(5), "60.00", "USD");
        books.unapplied(client, "10.00", "EUR", ON);
        books.invoice(client, "G", ON, "-1.00", "EUR");
        books.step(client, 2, ON.minusDays(9), oldest);

        RunReport report = night.run(books.creditorId(), ON, "test");

        assertThat(stepsOf(report))
                .extracting(StepRow::rank, StepRow::currency, StepRow::amount, StepRow::invoices, StepRow::othersListed)
                .containsExactly(
                        tuple(3, "EUR", new BigDecimal("112.00"), List.of("A", "B", "D"), List.of("C")),
                        tuple(2, "USD", new BigDecimal("60.00"), List.of("F"), List.of()));
        assertThat(stepsOf(report).getFirst().credits()).isEqualByComparingTo("1.00");
        assertThat(stepsOf(report).getFirst().unapplied()).isEqualByComparingTo("10.00");
        assertThat(ranksReached(report)).containsExactly("A 3", "B 2", "D 1", "F 2");
        assertThat(report.lines()).isEqualTo(4);
        assertThat(report.invoices()).isEqualTo(4);
        assertThat(report.skips()).isZero();
    }

    @Test
    void aHeldInvoiceIsSkippedAndYetListedWithWhatIsHeld() {
        long client = books.client("C1");
        long held = books.invoice(client, "A", ON.minusDays(12), "100.00", "EUR");
        books.invoice(client, "B", ON.minusDays(4), "20.00", "EUR");
        books.hold(client, held, "DISPUTE", null, ON, null);

        RunReport report = night.run(books.creditorId(), ON, "test");

        StepRow step = stepsOf(report).getFirst();
        assertThat(step.invoices()).containsExactly("B");
        assertThat(step.othersListed()).containsExactly("A");
        assertThat(step.amount()).isEqualByComparingTo("20.00");
        assertThat(skipsOf(report)).extracting(SkipRow::invoiceNumber).containsExactly("A");
    }

    @Test
    void anInvoiceThatIsStuckKeepsNoOtherFromClimbing() {
        long client = books.client("C1");
        long stuck = books.invoice(client, "A", ON.minusDays(60), "30.00", "EUR");
        books.invoice(client, "B", ON.minusDays(4), "15.00", "EUR");
        books.step(client, 5, ON.minusDays(20), stuck);

        RunReport report = night.run(books.creditorId(), ON, "test");

        assertThat(skipsOf(report)).extracting(SkipRow::reason).containsExactly(SkipReason.BELOW_MINIMUM);
        StepRow step = stepsOf(report).getFirst();
        assertThat(step.rank()).isEqualTo(2);
        assertThat(step.invoices()).containsExactly("B");
        assertThat(step.othersListed()).containsExactly("A");
        assertThat(step.amount()).isEqualByComparingTo("45.00");
    }

    @Test
    void whatIsHandedOverOrWaitsForItIsNotAskedForByUs() {
        long client = books.client("C1");
        long placed = books.invoice(client, "A", ON.minusDays(80), "500.00", "EUR");
        books.invoice(client, "B", ON.minusDays(4), "15.00", "EUR");
        long handover = books.step(client, 7, ON.minusDays(20), placed);

        assertThat(preview.of(books.creditorId(), ON).firstSteps())
                .extracting(Preview.PlannedStep::othersListed)
                .as("only proposed yet")
                .containsExactly(List.of());
        jdbc.sql("update dunning_step set status = 'DONE', done_on = step_on where id = :id")
                .param("id", handover)
                .update();
        RunReport report = night.run(books.creditorId(), ON, "test");

        StepRow step = stepsOf(report).getFirst();
        assertThat(step.othersListed()).isEmpty();
        assertThat(step.amount()).isEqualByComparingTo("15.00");
    }

    @Test
    void aHandoverIsOfItsOwnRungAndTheRestWaitsForTheGap() {
        long client = books.client("C1");
        long old = books.invoice(client, "A", ON.minusDays(60), "500.00", "EUR");
        books.invoice(client, "B", ON.minusDays(4), "15.00", "EUR");
        books.invoice(client, "C", ON.minusDays(1), "7.00", "EUR");
        books.step(client, 6, ON.minusDays(20), old);

        assertThat(preview.of(books.creditorId(), ON).firstSteps())
                .extracting(Preview.PlannedStep::invoices, Preview.PlannedStep::othersListed)
                .containsExactly(tuple(List.of("A"), List.of()));
        RunReport report = night.run(books.creditorId(), ON, "test");

        StepRow step = stepsOf(report).getFirst();
        assertThat(step.rank()).isEqualTo(7);
        assertThat(step.amount()).isEqualByComparingTo("500.00");
        assertThat(step.invoices()).containsExactly("A");
        assertThat(step.othersListed()).isEmpty();
        assertThat(skipsOf(report))
                .extracting(SkipRow::invoiceNumber, SkipRow::reason, SkipRow::until)
                .containsExactly(tuple("B", SkipReason.CONTACTED_RECENTLY, ON.plusDays(2)));
        assertThat(ranksReached(night.run(books.creditorId(), ON.plusDays(2), "test")))
                .containsExactly("B 2", "C 2");
    }

    private List<StepRow> stepsOf(RunReport report) {
        return runSteps.of(report.id(), 0, 100);
    }

    private List<SkipRow> skipsOf(RunReport report) {
        return runSkips.of(report.id(), null, 0, 100);
    }

    private List<String> ranksReached(RunReport report) {
        return jdbc.sql("""
                select i.number || ' ' || l.rank
                from dunning_line l join dunning_step s on s.id = l.step_id join invoice i on i.id = l.invoice_id
                where s.run_id = :run and l.rank is not null
                order by i.number
                """)
                .param("run", report.id())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
