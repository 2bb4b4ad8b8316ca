package io.quittance.dunning.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quittance.dunning.Books;
import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.policy.Level;
import io.quittance.dunning.policy.PolicyDesk;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.dunning.report.WhyNot;
import io.quittance.dunning.run.DunningNight;
import io.quittance.dunning.run.SkipReason;
import io.quittance.hold.HoldReason;
import io.quittance.insight.today.TaskFilter;
import io.quittance.insight.today.TaskList;
import io.quittance.task.TaskKind;
import io.quittance.testing.UsePostgres;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@UsePostgres
class StepDeskTest {

    private static final LocalDate ON = LocalDate.of(2026, 6, 1);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ShippedPolicies shipped;

    @Autowired
    private DunningNight night;

    @Autowired
    private StepDesk desk;

    @Autowired
    private ClientSteps clientSteps;

    @Autowired
    private WaitingSteps waiting;

    @Autowired
    private StepInvoices stepInvoices;

    @Autowired
    private WhyNot whyNot;

    @Autowired
    private StepClaims claims;

    @Autowired
    private UndoneBefore undone;

    @Autowired
    private TaskList tasks;

    @Autowired
    private PolicyDesk policyDesk;

    private Books books;
    private long client;
    private long invoice;

    @BeforeEach
    void openBooks() {
        books = Books.open(jdbc);
        shipped.installFor(books.creditorId(), "test");
        books.contactOnAnyDay();
        client = books.client("C1");
        invoice = books.invoice(client, "F1", ON.minusDays(15), "1200.00", "EUR");
    }

    @Test
    void aCancelledStepTakesItsInvoicesBackAndClosesItsTask() {
        books.step(client, 3, ON.minusDays(5), invoice);
        long call = nightStep(ON);
        assertThat(lastRank()).isEqualTo(4);

        desk.cancel(call, "agreed on the telephone", ON, "controller");

        assertThat(lastRank()).isEqualTo(3);
        assertThat(jdbc.sql("select outcome || ' ' || closed_by || ' ' || note from task where step_id = :step")
                        .param("step", call)
                        .query(String.class)
                        .single())
                .isEqualTo("CANCELLED controller agreed on the telephone");
        assertThat(kindsOfHistory()).containsExactly("STEP_DECIDED", "STEP_CANCELLED");
        assertThat(clientSteps.of(client, Long.MAX_VALUE, 10).getFirst().cancelReason())
                .isEqualTo("agreed on the telephone");
        assertThatThrownBy(() -> desk.cancel(call, "again", ON, "controller"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is CANCELLED");
        assertThatThrownBy(() -> desk.cancel(call, " ", ON, "controller"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("reason:");
        assertThat(nightStep(ON.plusDays(1)))
                .as("the same rung is climbed again")
                .isNotEqualTo(call);
        assertThat(lastRank()).isEqualTo(4);
    }

    @Test
    void aCallIsDoneByHandOnce() {
        books.step(client, 3, ON.minusDays(5), invoice);
        long call = nightStep(ON);

        desk.complete(call, "promised for Friday", ON, "controller");

        assertThat(clientSteps.of(client, Long.MAX_VALUE, 10).getFirst().doneOn())
                .isEqualTo(ON);
        assertThat(kindsOfHistory()).containsExactly("STEP_DECIDED", "STEP_DONE");
        assertThatThrownBy(() -> desk.cancel(call, "too late", ON, "controller"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTaskShowsWhatIsAskedForToday() {
        books.step(client, 3, ON.minusDays(5), invoice);
        long settled = books.invoice(client, "F0", ON.minusDays(20), "300.00", "EUR");
        books.invoice(client, "F2", ON.minusDays(1), "10.00", "EUR");
        books.invoice(client, "F3", ON.plusDays(7), "99.00", "EUR");
        long call = nightStep(ON);

        books.leaveOpen(settled, "0.00");
        books.leaveOpen(invoice, "1000.00");
        books.hold(client, invoice, "DISPUTE", "150.00", ON, null);
        books.unapplied(client, "20.00", "EUR", ON);
        books.invoice(client, "A1", ON, "-5.00", "EUR");

        StepClaims.Claim claim =
                Objects.requireNonNull(claims.of(List.of(call), ON).get(call));
        assertThat(claim.lines())
                .extracting(line -> line.number() + " " + line.balance() + " " + line.held() + " " + line.isAsked())
                .containsExactly("F1 1000.00 150.00 true", "F2 10.00 0 true", "F3 99.00 0 false");
        assertThat(claim.amount()).as("850 + 10 - 20 - 5").isEqualByComparingTo("835.00");
        TaskList.OpenTask task = tasks.page(books.creditorId(), TaskFilter.NONE, null, 10)
                .items()
                .getFirst();
        assertThat(List.of(
                        String.valueOf(task.contact()),
                        String.valueOf(task.phone()),
                        task.address(),
                        String.valueOf(task.missing())))
                .containsExactly("Anne", "+33 1 02 03 04 05", "1 rue de la Paix\n75002 Paris\nFR", "null");
        assertThat(taskDetail(call)).isEmpty();
    }

    @Test
    void theTaskOfAStepThatWaitsForAYesOpensWithIt() {
        policyDesk.revise(
                standard(),
                List.of(new Level(1, 3, 0, Channel.CALL, "call", BigDecimal.ZERO, false, true, false)),
                0,
                ON,
                "test");
        long call = nightStep(ON);
        assertThat(openTasks(call)).isEmpty();

        desk.approve(call, ON.plusDays(1), "manager");

        assertThat(openTasks(call)).containsExactly("CALL " + ON.plusDays(1));
    }

    @Test
    void whatWasRefusedIsNotProposedAgainTheNextNight() {
        books.step(client, 6, ON.minusDays(20), invoice);
        LocalDate late = ON.plusDays(60);
        long handover = nightStep(late);
        assertThat(openTasks(handover)).containsExactly("HANDOVER " + late);

        desk.refuse(handover, "a good client", late.plusDays(30), late, "manager");

        assertThat(openTasks(handover)).isEmpty();
        assertThat(nightStep(late.plusDays(1))).isEqualTo(handover);
        assertThat(whyNot.of(invoice, late.plusDays(30)))
                .contains(new WhyNot.Block(SkipReason.HELD, HoldReason.PAUSE, late.plusDays(30)));
        assertThat(nightStep(late.plusDays(31))).isNotEqualTo(handover);
        assertThat(kindsOfHistory()).containsExactly("STEP_DECIDED", "STEP_CANCELLED", "HOLD_PLACED", "STEP_DECIDED");
    }

    @Test
    void aHandoverIsSaidToFollowAMailThatDidNotLeave() {
        long mail = books.step(client, 5, ON.minusDays(30), invoice);
        books.step(client, 6, ON.minusDays(20), invoice);
        long handover = nightStep(ON.plusDays(60));

        assertThat(undone.of(List.of(handover)))
                .extracting(UndoneBefore.Undone::earlierId, UndoneBefore.Undone::channel, UndoneBefore.Undone::on)
                .containsExactly(tuple(mail, Channel.EMAIL, ON.minusDays(30)));
        jdbc.sql("update dunning_step set status = 'DONE', done_on = :on where id = :step")
                .param("on", ON.plusDays(60))
                .param("step", mail)
                .update();
        assertThat(undone.of(List.of(handover))).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedAndAskedForOnce() {
        long unknown = books.clientWithoutContact("C2");
        jdbc.sql("update client set address_line1 = '' where id = :client")
                .param("client", unknown)
                .update();
        books.invoice(unknown, "F2", ON.minusDays(4), "50.00", "EUR");
        books.invoice(unknown, "F3", ON.minusDays(4), "50.00", "USD");

        night.run(books.creditorId(), ON, "test");

        assertThat(clientSteps.of(unknown, Long.MAX_VALUE, 10))
                .extracting(step -> step.channel().name())
                .containsExactly("LETTER", "LETTER");
        // A letter is written by itself, or a task says what is missing in it.
        assertThat(tasks.page(books.creditorId(), new TaskFilter(Set.of(TaskKind.LETTER), null, null, null), null, 10)
                        .items())
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from task where client_id = :client and kind = 'NO_CONTACT'")
                        .param("client", unknown)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aHandoverWaitsForAYes() {
        books.step(client, 6, ON.minusDays(20), invoice);
        LocalDate late = ON.plusDays(60);
        long handover = nightStep(late);
        assertThat(waiting.of(books.creditorId(), 0, 10))
                .extracting(StepRow::id)
                .containsExactly(handover);
        assertThatThrownBy(() -> desk.complete(handover, "", late, "controller"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is PROPOSED");

        desk.approve(handover, late, "manager");

        assertThat(waiting.of(books.creditorId(), 0, 10)).isEmpty();
        assertThatThrownBy(() -> desk.approve(handover, late, "manager")).isInstanceOf(IllegalStateException.class);
        assertThat(desk.complete(handover, "", late, "manager").status()).isEqualTo(StepStatus.DONE);
        assertThat(kindsOfHistory()).containsExactly("STEP_DECIDED", "STEP_APPROVED", "STEP_DONE");
    }

    @Test
    void anEmailIsNotDoneByHand() {
        long email = nightStep(ON);
        assertThatThrownBy(() -> desk.complete(email, "", ON, "controller"))
                .hasMessageContaining("nobody does it by hand");

        assertThat(clientSteps.of(client, Long.MAX_VALUE, 10).getFirst().status())
                .isEqualTo(StepStatus.APPROVED);
        assertThat(stepInvoices.of(email))
                .extracting(line -> line.number() + " " + line.rank() + " " + line.daysOverdue())
                .containsExactly("F1 2 15");
    }

    @Test
    void aMailApprovedLateCountsFromTheYes() {
        policyDesk.revise(
                standard(),
                List.of(
                        new Level(1, 3, 0, Channel.EMAIL, "reminder-1", BigDecimal.ZERO, false, true, false),
                        new Level(2, 10, 5, Channel.EMAIL, "reminder-2", BigDecimal.ZERO, false, false, false)),
                0,
                ON,
                "test");
        long first = nightStep(ON);
        assertThat(nightStep(ON.plusDays(8))).as("it waits for a yes").isEqualTo(first);

        desk.approve(first, ON.plusDays(9), "manager");

        assertThat(nightStep(ON.plusDays(13))).isEqualTo(first);
        assertThat(nightStep(ON.plusDays(14))).isNotEqualTo(first);
    }

    @Test
    void whatKeepsAnInvoiceFromClimbingIsToldFromHoldsAndTheLastRun() {
        books.step(client, 2, ON.minusDays(1));
        night.run(books.creditorId(), ON, "test");
        assertThat(whyNot.of(invoice, ON))
                .contains(new WhyNot.Block(SkipReason.CONTACTED_RECENTLY, null, ON.plusDays(1)));

        books.hold(client, null, "PLAN", null, ON, ON.plusDays(30));
        assertThat(whyNot.of(invoice, ON))
                .contains(new WhyNot.Block(SkipReason.HELD, HoldReason.PLAN, ON.plusDays(30)));

        books.leaveOpen(invoice, "0.00");
        assertThat(whyNot.of(invoice, ON)).isEmpty();
    }

    private long standard() {
        return jdbc.sql("select default_policy_id from creditor where id = :creditor")
                .param("creditor", books.creditorId())
                .query(Long.class)
                .single();
    }

    private List<String> openTasks(long step) {
        return jdbc.sql("select kind || ' ' || due_on from task where step_id = :step and closed_at is null")
                .param("step", step)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private long nightStep(LocalDate on) {
        night.run(books.creditorId(), on, "test");
        return clientSteps.of(client, Long.MAX_VALUE, 1).getFirst().id();
    }

    private int lastRank() {
        return jdbc.sql("select last_rank from ladder(:creditor, :on) where invoice_id = :invoice")
                .param("creditor", books.creditorId())
                .param("on", ON)
                .param("invoice", invoice)
                .query(Integer.class)
                .single();
    }

    private Map<String, String> taskDetail(long stepId) {
        return jdbc
                .sql("select key, value from task, jsonb_each_text(detail) where step_id = :step")
                .param("step", stepId)
                .query((row, n) -> Map.entry(row.getString("key"), row.getString("value")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<String> kindsOfHistory() {
        return jdbc.sql("select kind from history_event where client_id = :client order by id")
                .param("client", client)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
