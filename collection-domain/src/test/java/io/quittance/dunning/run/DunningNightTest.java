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

    private Books books;

    @BeforeEach
    void openBooks() {
        books = Books.open(jdbc);
        shipped.installFor(books.creditorId(), "test");
        books.contactOnAnyDay();
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

    private List<StepRow> stepsOf(RunReport report) {
        return runSteps.of(report.id(), 0, 100);
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
