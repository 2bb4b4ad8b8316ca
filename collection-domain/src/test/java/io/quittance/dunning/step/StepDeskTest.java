package io.quittance.dunning.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.dunning.Books;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.dunning.report.WhyNot;
import io.quittance.dunning.run.DunningNight;
import io.quittance.dunning.run.SkipReason;
import io.quittance.hold.HoldReason;
import io.quittance.testing.UsePostgres;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    private Books books;
    private long client;
    private long invoice;

    @BeforeEach
    void openBooks() {
        books = Books.open(jdbc);
        shipped.installFor(books.creditorId(), "test");
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
    void aTaskHoldsEverythingToDoTheStepByHand() {
        books.step(client, 3, ON.minusDays(5), invoice);

        long call = nightStep(ON);

        assertThat(taskDetail(call))
                .containsEntry("number", "C1")
                .containsEntry("name", "Client C1")
                .containsEntry("amount", "1200.00")
                .containsEntry("currency", "EUR")
                .containsEntry("invoices", "F1;2026-05-17;1200.00")
                .containsEntry("contact", "Anne")
                .containsEntry("phone", "+33 1 02 03 04 05")
                .containsEntry("email", "compta@example.com")
                .containsEntry("address", "1 rue de la Paix\n75002 Paris\nFR")
                .doesNotContainKey("missing");
        desk.complete(call, "promised for Friday", ON, "controller");
        assertThat(clientSteps.of(client, Long.MAX_VALUE, 10).getFirst().doneOn())
                .isEqualTo(ON);
        assertThat(kindsOfHistory()).containsExactly("STEP_DECIDED", "STEP_DONE");
        assertThatThrownBy(() -> desk.cancel(call, "too late", ON, "controller"))
                .isInstanceOf(IllegalStateException.class);
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
        assertThat(taskDetail(
                        clientSteps.of(unknown, Long.MAX_VALUE, 1).getFirst().id()))
                .containsEntry("missing", "address");
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
    void anEmailIsDeliveredAndNotDoneByHand() {
        long email = nightStep(ON);
        assertThatThrownBy(() -> desk.complete(email, "", ON, "controller"))
                .hasMessageContaining("nobody does it by hand");

        desk.delivered(email, ON, "dispatch");

        assertThat(clientSteps.of(client, Long.MAX_VALUE, 10).getFirst().status())
                .isEqualTo(StepStatus.DONE);
        assertThat(stepInvoices.of(email))
                .extracting(line -> line.number() + " " + line.rank() + " " + line.daysOverdue())
                .containsExactly("F1 2 15");
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
