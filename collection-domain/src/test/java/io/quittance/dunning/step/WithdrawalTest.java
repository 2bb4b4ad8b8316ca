package io.quittance.dunning.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.dunning.Books;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.dunning.run.DunningNight;
import io.quittance.testing.UsePostgres;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has paid is not called, written to or handed over any more. */
@SpringBootTest
@UsePostgres
class WithdrawalTest {

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
    private Withdrawal withdrawal;

    private Books books;
    private long client;
    private long one;
    private long other;

    @BeforeEach
    void openBooks() {
        books = Books.open(jdbc);
        shipped.installFor(books.creditorId(), "test");
        client = books.client("C1");
        one = books.invoice(client, "F1", ON.minusDays(60), "100.00", "EUR");
        other = books.invoice(client, "F2", ON.minusDays(50), "50.00", "EUR");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "paid,                    CANCELLED PAID",
        "one paid,                APPROVED",
        "one paid and other held, CANCELLED HELD",
        "held,                    CANCELLED HELD",
        "held in part,            APPROVED",
        "hold over,               APPROVED",
        "cash 150.00,             CANCELLED COVERED_BY_CASH",
        "cash 149.99,             APPROVED",
        "credit 150.00,           CANCELLED COVERED_BY_CASH",
        "cash 50.00 and one held, CANCELLED COVERED_BY_CASH",
        "nothing,                 APPROVED"
    })
    void aStepWithNothingLeftToAskForIsTakenBack(String happened, String outcome) {
        long step = books.undone(books.step(client, 4, ON.minusDays(30), one, other), "APPROVED");
        happen(happened);

        withdrawal.of(books.creditorId(), ON, "test");

        assertThat(status(step)).isEqualTo(outcome);
    }

    private void happen(String what) {
        for (String event : what.split(" and ", -1)) {
            switch (event.split(" ", -1)[0]) {
                case "paid" -> {
                    books.leaveOpen(one, "0.00");
                    books.leaveOpen(other, "0.00");
                }
                case "one" -> {
                    if (event.endsWith("held")) {
                        books.hold(client, one, "DISPUTE", null, ON, null);
                    } else {
                        books.leaveOpen(one, "0.00");
                    }
                }
                case "other" -> books.hold(client, other, "DISPUTE", null, ON, null);
                case "held" -> books.hold(client, null, "PLAN", null, ON, null);
                case "hold" -> books.hold(client, null, "PLAN", null, ON.minusDays(9), ON.minusDays(1));
                case "cash" -> books.unapplied(client, event.substring(5), "EUR", ON);
                case "credit" -> books.invoice(client, "A1", ON, "-" + event.substring(7), "EUR");
                default -> assertThat(event).isEqualTo("nothing");
            }
            if (event.equals("held in part")) {
                jdbc.sql("update hold set invoice_id = :one, amount = 99.99 where client_id = :client")
                        .param("one", one)
                        .param("client", client)
                        .update();
            }
        }
    }

    @Test
    void theNightTakesBackACallClosesItsTaskAndSaysWhy() {
        books.step(client, 3, ON.minusDays(30), one);
        books.step(client, 3, ON.minusDays(29), other);
        night.run(books.creditorId(), ON, "test");
        long call = lastStep();
        books.leaveOpen(one, "0.00");
        books.leaveOpen(other, "0.00");

        night.run(books.creditorId(), ON.plusDays(1), "test");

        assertThat(status(call)).isEqualTo("CANCELLED PAID");
        assertThat(texts("select outcome || ' ' || note from task where step_id = " + call))
                .containsExactly("CANCELLED PAID");
        assertThat(texts(
                        "select detail->>'reason' from history_event where kind = 'STEP_CANCELLED' and detail->>'step' = '"
                                + call + "'"))
                .containsExactly("PAID");
        assertThat(texts("select r.rank::text from rung_reached r where r.invoice_id = " + one))
                .isEmpty();
        assertThat(texts("select invoice_id::text from rung_reached_astray")).isEmpty();
    }

    @ParameterizedTest(name = "its message is {0}: {1}")
    @CsvSource({"QUEUED, CANCELLED PAID", "FAILED, CANCELLED PAID", "SENDING, APPROVED", "AMBIGUOUS, APPROVED"})
    void whatHasLeftIsNotTakenBack(String message, String outcome) {
        long step = books.step(client, 3, ON.minusDays(30), one);
        jdbc.sql("""
                insert into message (creditor_id, client_id, step_id, channel, recipient, language, subject, body_text,
                                     body_html, message_id, amount, currency, status, next_attempt_at, composed_on)
                values (:creditor, :client, :step, 'EMAIL', 'a@example.com', 'fr', '', '', '', 'm' || :step, 1, 'EUR', :status,
                        'epoch', :on)
                """)
                .param("creditor", books.creditorId())
                .param("client", client)
                .param("step", step)
                .param("status", message)
                .param("on", ON)
                .update();
        books.leaveOpen(one, "0.00");

        withdrawal.of(books.creditorId(), ON, "test");

        assertThat(status(step)).isEqualTo(outcome);
    }

    @Test
    void aYesThatComesTooLateCancels() {
        long handover = handover();
        books.leaveOpen(one, "0.00");

        assertThat(desk.approve(handover, ON, "manager").status()).isEqualTo(StepStatus.CANCELLED);
        assertThat(status(handover)).isEqualTo("CANCELLED PAID");
    }

    @Test
    void aHandoverOfWhatWasPaidIsNotDone() {
        long handover = handover();
        desk.approve(handover, ON, "manager");
        books.leaveOpen(one, "0.00");

        assertThat(desk.complete(handover, "", ON, "manager").status()).isEqualTo(StepStatus.CANCELLED);
    }

    @Test
    void aCallThatWasMadeWasMade() {
        long call = books.undone(books.step(client, 4, ON.minusDays(1), one), "APPROVED");
        books.leaveOpen(one, "0.00");

        assertThat(desk.complete(call, "will pay", ON, "controller").status()).isEqualTo(StepStatus.DONE);
    }

    private long handover() {
        books.step(client, 6, ON.minusDays(30), one);
        night.run(books.creditorId(), ON, "test");
        return lastStep();
    }

    private long lastStep() {
        return jdbc.sql("select max(id) from dunning_step where client_id = :client")
                .param("client", client)
                .query(Long.class)
                .single();
    }

    private String status(long step) {
        return texts("select concat_ws(' ', status, cancel_reason) from dunning_step where id = " + step)
                .getFirst();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getString(1)).list();
    }
}
