package io.quittance.dunning.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.dunning.Books;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.dunning.text.TextChangedException;
import io.quittance.money.Money;
import io.quittance.testing.UsePostgres;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One yes to many steps, while money comes in and others edit. */
@SpringBootTest
@UsePostgres
class ApprovalsTest {

    private static final LocalDate ON = LocalDate.of(2026, 6, 1);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ShippedPolicies shipped;

    @Autowired
    private Approvals approvals;

    private Books books;
    private long first;
    private long second;
    private long secondInvoice;

    @BeforeEach
    void twoStepsThatWait() {
        books = Books.open(jdbc);
        shipped.installFor(books.creditorId(), "test");
        long one = books.client("C1");
        first = books.undone(
                books.step(one, 2, ON.minusDays(1), books.invoice(one, ON.minusDays(30), "100.00")), "PROPOSED");
        long other = books.client("C2");
        secondInvoice = books.invoice(other, ON.minusDays(30), "50.00");
        second = books.undone(books.step(other, 2, ON.minusDays(1), secondInvoice), "PROPOSED");
    }

    @AfterEach
    void nothingIsPaidByItselfAnyMore() {
        jdbc.sql("drop function if exists paid_meanwhile() cascade").update();
    }

    @Test
    void whatIsPaidBetweenTwoOfOneYesLeavesTheEditedOneWaiting() {
        long seen = edit(second, "me");
        paidOnceTheFirstIsApproved();

        assertThat(approvals.approve(books.creditorId(), WaitingSteps.Filter.ANY, List.of(seen), ON, "manager"))
                .isEqualTo(new Approvals.Decided(1, List.of(), List.of("Client C2"), List.of(), List.of()));

        assertThat(status(first)).isEqualTo("APPROVED");
        assertThat(status(second)).isEqualTo("PROPOSED");
    }

    @Test
    void whatWasEditedAfterThePersonLookedWaitsAndIsNamed() {
        long seen = edit(first, "me");
        edit(second, "me");
        long latest = edit(first, "another");

        assertThat(approvals.approve(
                        books.creditorId(), WaitingSteps.Filter.of(List.of(first)), List.of(seen), ON, "me"))
                .isEqualTo(new Approvals.Decided(0, List.of(), List.of(), List.of("Client C1"), List.of()));
        assertThatThrownBy(() -> approvals.approve(first, List.of(seen), ON, "me"))
                .isInstanceOfSatisfying(
                        TextChangedException.class,
                        changed -> assertThat(changed.by()).isEqualTo("another"));
        assertThatThrownBy(() -> approvals.approve(second, List.of(), ON, "me"))
                .isInstanceOf(TextChangedException.class);
        assertThat(status(first)).isEqualTo("PROPOSED");

        assertThat(approvals
                        .rehearse(books.creditorId(), WaitingSteps.Filter.of(List.of(first)), ON)
                        .texts())
                .containsExactly(latest);
        approvals.approve(first, List.of(latest), ON, "me");
        assertThat(status(first)).isEqualTo("APPROVED");
    }

    @Test
    void theRehearsalSumsWhatIsAskedForOnThatDayAndWhatLeaves() {
        books.leaveOpen(secondInvoice, "20.00");
        assertThat(rehearsal().amounts()).containsExactly(Money.of("120.00", "EUR"));
        assertThat(rehearsal().leavingAmounts()).containsExactly(Money.of("120.00", "EUR"));

        edit(second, "me");
        books.leaveOpen(secondInvoice, "10.00");

        assertThat(rehearsal().amounts()).containsExactly(Money.of("110.00", "EUR"));
        assertThat(rehearsal().leavingAmounts()).containsExactly(Money.of("100.00", "EUR"));
        assertThat(rehearsal().leaving()).isOne();
    }

    private Approvals.Rehearsal rehearsal() {
        return approvals.rehearse(books.creditorId(), WaitingSteps.Filter.ANY, ON);
    }

    private long edit(long step, String by) {
        return jdbc.sql("""
                insert into step_text (step_id, language, subject_before, body_before, subject, body, imposed, amount_said,
                                       pay_by_said, figures, edited_by)
                values (:step, 'fr', 'A', 'B', 'C', 'D', '{}', '', '', step_figures(:step, :on), :by)
                returning id
                """)
                .param("step", step)
                .param("on", ON)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** Each statement sees what was committed before it: here what the database itself does in between. */
    private void paidOnceTheFirstIsApproved() {
        jdbc.sql("""
                create or replace function paid_meanwhile() returns trigger language plpgsql as $$
                begin
                    update invoice set balance = 20 where id = tg_argv[0]::bigint;
                    return null;
                end $$
                """).update();
        jdbc.sql("create trigger paid_meanwhile_" + first + " after update on dunning_step for each row when (new.id = "
                        + first + ") execute function paid_meanwhile(" + secondInvoice + ")")
                .update();
    }

    private String status(long step) {
        return jdbc.sql("select status from dunning_step where id = :step")
                .param("step", step)
                .query(String.class)
                .single();
    }
}
