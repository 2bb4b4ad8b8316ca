package io.quittance.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quittance.dunning.Books;
import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.policy.Level;
import io.quittance.dunning.policy.Policies;
import io.quittance.dunning.policy.Policy;
import io.quittance.dunning.policy.PolicyDesk;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.dunning.report.RunSkips;
import io.quittance.dunning.report.RunSummary;
import io.quittance.dunning.step.RunSteps;
import io.quittance.dunning.step.StepRow;
import io.quittance.testing.UsePostgres;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@UsePostgres
class DunningNightTest {

    /** Invoices due that many days before this day stand at the edge of a rung of "standard". */
    private static final LocalDate ON = LocalDate.of(2026, 6, 1);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ShippedPolicies shipped;

    @Autowired
    private Policies policies;

    @Autowired
    private PolicyDesk policyDesk;

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
                        tuple(3, "EUR", new BigDecimal("112.50"), List.of("A", "B", "D"), List.of("C")),
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
    void whatAnAgencyTookOverIsNotAskedForByUs() {
        long client = books.client("C1");
        long placed = books.invoice(client, "A", ON.minusDays(80), "500.00", "EUR");
        books.invoice(client, "B", ON.minusDays(4), "15.00", "EUR");
        long handover = books.step(client, 7, ON.minusDays(20), placed);

        assertThat(preview.of(books.creditorId(), ON).firstSteps())
                .extracting(Preview.PlannedStep::othersListed)
                .as("only proposed yet")
                .containsExactly(List.of("A"));
        jdbc.sql("update dunning_step set status = 'DONE', done_on = step_on where id = :id")
                .param("id", handover)
                .update();
        RunReport report = night.run(books.creditorId(), ON, "test");

        StepRow step = stepsOf(report).getFirst();
        assertThat(step.othersListed()).isEmpty();
        assertThat(step.amount()).isEqualByComparingTo("15.00");
    }

    @Test
    void theInvoicesOwnPolicyComesBeforeItsClientsItsSegmentsAndTheDefault() {
        long ofInvoice = policy("of-invoice", 1);
        long ofClient = policy("of-client", 2);
        long ofSegment = policy("of-segment", 3);
        jdbc.sql("insert into segment_policy values (:creditor, 'retail', :policy)")
                .param("creditor", books.creditorId())
                .param("policy", ofSegment)
                .update();
        for (String number : List.of("DEFAULT", "SEGMENT", "CLIENT", "INVOICE")) {
            long client = books.client(number);
            books.invoice(client, number, ON.minusDays(30), "100.00", "EUR");
        }
        set("client", "segment", "'retail'", "SEGMENT", "CLIENT", "INVOICE");
        set("client", "policy_id", Long.toString(ofClient), "CLIENT", "INVOICE");
        set("invoice", "policy_id", Long.toString(ofInvoice), "INVOICE");

        RunReport report = night.run(books.creditorId(), ON, "test");

        assertThat(stepsOf(report))
                .extracting(step -> step.clientNumber() + " " + step.policy())
                .containsExactlyInAnyOrder(
                        "DEFAULT standard", "SEGMENT of-segment", "CLIENT of-client", "INVOICE of-invoice");
    }

    @Test
    void aStepKeepsTheVersionItFollowed() {
        books.invoice(books.client("C1"), ON.minusDays(4), "100.00");
        long first =
                stepsOf(night.run(books.creditorId(), ON, "test")).getFirst().id();
        long standard = policies.findByCreditorIdAndCode(books.creditorId(), "standard")
                .orElseThrow()
                .id();
        policyDesk.revise(standard, List.of(level(1, 1), level(2, 2), level(3, 3)), 0, ON, "test");

        RunReport next = night.run(books.creditorId(), ON.plusDays(5), "test");

        assertThat(runSteps.find(books.creditorId(), first).orElseThrow().policyVersion())
                .isEqualTo(1);
        assertThat(stepsOf(next))
                .extracting(StepRow::policyVersion, StepRow::rank)
                .containsExactly(tuple(2, 3));
    }

    @Test
    void theSameDayAgainDoesNothingAndSaysSo() {
        books.invoice(books.client("C1"), ON.minusDays(4), "100.00");
        RunReport first = night.run(books.creditorId(), ON, "test");
        books.invoice(books.client("C2"), ON.minusDays(4), "100.00");

        RunReport again = night.run(books.creditorId(), ON, "test");

        assertThat(again).isEqualTo(new RunReport(first.id(), ON, 1, 1, 1, 0, first.millis(), true));
        assertThat(preview.of(books.creditorId(), ON).alreadyRun()).isTrue();
    }

    @Test
    void aDayBeforeTheLastRunIsRefused() {
        night.run(books.creditorId(), ON, "test");

        assertThatThrownBy(() -> night.run(books.creditorId(), ON.minusDays(1), "test"))
                .isInstanceOf(RunInThePastException.class)
                .hasMessage("a run on 2026-05-31 cannot be done: the last run was on 2026-06-01");
        assertThatThrownBy(() -> preview.of(books.creditorId(), ON.minusDays(1)))
                .isInstanceOf(RunInThePastException.class);
        assertThat(night.run(Books.open(jdbc).creditorId(), ON.minusDays(1), "test")
                        .repeated())
                .as("another creditor's nights are its own")
                .isFalse();
    }

    @Test
    void noCreditorNoNight() {
        assertThatThrownBy(() -> night.run(-1, ON, "test"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("there is no creditor -1");
    }

    @Test
    void ofTwoNodesAtOnceOneRunsAndTheOtherReportsItsRun() throws Exception {
        for (int i = 0; i < 50; i++) {
            books.invoice(books.client("C" + i), ON.minusDays(4), "100.00");
        }
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<RunReport> node = () -> {
            together.await();
            return night.run(books.creditorId(), ON, "test");
        };
        List<RunReport> reports;
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            reports = List.of(nodes.submit(node), nodes.submit(node)).stream()
                    .map(report -> {
                        try {
                            return report.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
        }

        assertThat(reports).extracting(RunReport::repeated).containsExactlyInAnyOrder(true, false);
        assertThat(reports)
                .extracting(RunReport::id)
                .containsOnly(reports.getFirst().id());
        assertThat(reports).extracting(RunReport::steps).containsOnly(50);
        assertThat(count("dunning_step")).isEqualTo(50);
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

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where creditor_id = :creditor")
                .param("creditor", books.creditorId())
                .query(Integer.class)
                .single();
    }

    private void set(String table, String column, String value, String... numbers) {
        jdbc.sql("update " + table + " set " + column + " = " + value
                        + " where creditor_id = :creditor and number in (:numbers)")
                .param("creditor", books.creditorId())
                .param("numbers", List.of(numbers))
                .update();
    }

    private long policy(String code, int afterDays) {
        Policy policy = policies.save(new Policy(books.creditorId(), code, code));
        policyDesk.revise(policy.id(), List.of(level(1, afterDays)), 0, ON, "test");
        return policy.id();
    }

    private static Level level(int rank, int afterDays) {
        return new Level(rank, afterDays, 0, Channel.EMAIL, "reminder-1", BigDecimal.ZERO, false, false, true);
    }
}
