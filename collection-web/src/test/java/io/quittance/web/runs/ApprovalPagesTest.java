package io.quittance.web.runs;

import static io.quittance.web.scene.Books.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.policy.Level;
import io.quittance.dunning.policy.PolicyDesk;
import io.quittance.dunning.run.DunningNight;
import io.quittance.dunning.step.RunSteps;
import io.quittance.dunning.step.StepRow;
import io.quittance.dunning.step.StepStatus;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What people decide about the steps of a night. */
@ScreenTest
class ApprovalPagesTest {

    private static final String CONTROLLER = "CREDIT_CONTROLLER";
    private static final String MANAGER = "FINANCE_MANAGER";

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    PolicyDesk policies;

    @Autowired
    DunningNight night;

    @Autowired
    RunSteps steps;

    private long creditor;
    private long run;

    @BeforeEach
    void twoCallsThatWaitForAYes() {
        creditor = books.open("Approvals");
        Level call = new Level(1, 3, 0, Channel.CALL, "call", BigDecimal.ZERO, false, true, false);
        policies.revise(books.standardPolicy(creditor), List.of(call), 0, books.today(), "test");
        books.owes(creditor, "C-1", "F-1", 5, "120.00");
        books.owes(creditor, "C-2", "F-2", 6, "90.00");
        run = night.run(creditor, books.today(), "test").id();
    }

    @Test
    void aManagerApprovesOneAndTheOtherStillWaits() throws Exception {
        StepRow first = all().getFirst();

        mvc.perform(get("/approvals").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("Un responsable financier")));
        mvc.perform(post("/steps/{id}/approval", first.id())
                        .param("back", "/approvals")
                        .with(as(MANAGER, creditor)))
                .andExpect(redirectedUrl("/approvals"));

        assertThat(all()).extracting(StepRow::status).containsExactly(StepStatus.APPROVED, StepStatus.PROPOSED);
    }

    @Test
    void aControllerDoesNotApprove() throws Exception {
        mvc.perform(post("/approvals").with(as(CONTROLLER, creditor))).andExpect(status().isForbidden());
        mvc.perform(post("/steps/{id}/approval", all().getFirst().id())
                        .param("back", "/approvals")
                        .with(as(CONTROLLER, creditor)))
                .andExpect(status().isForbidden());

        assertThat(all()).extracting(StepRow::status).containsOnly(StepStatus.PROPOSED);
    }

    @Test
    void aManagerApprovesAllOfANight() throws Exception {
        mvc.perform(post("/approvals").param("runId", String.valueOf(run)).with(as(MANAGER, creditor)))
                .andExpect(redirectedUrl("/approvals?run=" + run));

        assertThat(all()).extracting(StepRow::status).containsOnly(StepStatus.APPROVED);
        assertThat(all()).extracting(StepRow::decidedBy).containsOnly("finance_manager");
    }

    @Test
    void aStepIsCancelledForAReasonOnly() throws Exception {
        StepRow first = all().getFirst();

        mvc.perform(post("/steps/{id}/cancellation", first.id())
                .param("until", books.today().toString())
                .param("back", "/approvals")
                .with(as(MANAGER, creditor)));
        assertThat(all().getFirst().status()).isEqualTo(StepStatus.PROPOSED);

        mvc.perform(post("/steps/{id}/cancellation", first.id())
                .param("reason", "Called already")
                .param("until", books.today().plusDays(9).toString())
                .param("back", "/approvals")
                .with(as(MANAGER, creditor)));
        assertThat(all().getFirst().status()).isEqualTo(StepStatus.CANCELLED);
        mvc.perform(get("/runs/{id}", run).with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("Called already")));
    }

    @Test
    void aRefusalPausesTheInvoicesUntilTheDayGiven() throws Exception {
        StepRow first = all().getFirst();
        mvc.perform(get("/steps/{id}", first.id()).param("back", "/approvals").with(as(MANAGER, creditor)))
                .andExpect(content()
                        .string(containsString("value=\"" + books.today().plusDays(30) + "\"")));

        mvc.perform(post("/steps/{id}/cancellation", first.id())
                        .param("reason", "A good client")
                        .param("until", books.today().minusDays(1).toString())
                        .param("back", "/approvals?run=" + run)
                        .with(as(MANAGER, creditor)))
                .andExpect(redirectedUrl("/approvals?run=" + run + "&open=" + first.id()));
        assertThat(all().getFirst().status()).isEqualTo(StepStatus.PROPOSED);

        mvc.perform(post("/steps/{id}/cancellation", first.id())
                .param("reason", "A good client")
                .param("until", books.today().plusDays(9).toString())
                .param("back", "/approvals")
                .with(as(MANAGER, creditor)));
        assertThat(night.run(creditor, books.today().plusDays(1), "test").skips())
                .as("left alone")
                .isOne();
        assertThat(night.run(creditor, books.today().plusDays(10), "test").steps())
                .as("proposed again")
                .isOne();
    }

    @Test
    void aYesToWhatWasPaidCancelsAndSaysSo() throws Exception {
        StepRow first = all().getFirst();
        books.paid(creditor, "C-1", "F-1", 5, "120.00");

        var answer = mvc.perform(post("/steps/{id}/approval", first.id())
                        .param("back", "/approvals")
                        .with(as(MANAGER, creditor)))
                .andReturn();

        assertThat(all().getFirst().status()).isEqualTo(StepStatus.CANCELLED);
        assertThat(answer.getFlashMap().get("note"))
                .hasToString(io.quittance.web.frame.Note.bad("steps", "runs.step.settled", first.clientName())
                        .toString());
    }

    @Test
    void allAreCancelledForAReason() throws Exception {
        mvc.perform(post("/cancellations")
                .param("reason", "Wrong file")
                .param("until", books.today().toString())
                .with(as(MANAGER, creditor)));

        assertThat(all()).extracting(StepRow::cancelReason).containsOnly("Wrong file");
    }

    @Test
    void aCallIsMadeOnItsSheetAndNotTickedOff() throws Exception {
        StepRow first = all().getFirst();
        mvc.perform(post("/approvals").with(as(MANAGER, creditor)));

        mvc.perform(get("/steps/{id}", first.id()).param("back", "/runs/" + run).with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString(first.invoices().getFirst())));
        mvc.perform(post("/steps/{id}/completion", first.id())
                .param("note", "Pays on Friday")
                .param("back", "/runs/" + run)
                .with(as(CONTROLLER, creditor)));

        assertThat(all().getFirst().status()).isEqualTo(StepStatus.APPROVED);
    }

    @Test
    void whoComesSecondIsTold() throws Exception {
        StepRow first = all().getFirst();
        mvc.perform(post("/approvals").with(as(MANAGER, creditor)));

        var answer = mvc.perform(post("/steps/{id}/approval", first.id())
                        .param("back", "/approvals")
                        .with(as(MANAGER, creditor)))
                .andReturn();

        assertThat(answer.getFlashMap().get("note"))
                .hasToString(io.quittance.web.frame.Note.bad("steps", "runs.step.changed", first.clientName())
                        .toString());
    }

    @Test
    void anotherCreditorsStepIsNotThere() throws Exception {
        mvc.perform(post("/steps/{id}/approval", all().getFirst().id())
                        .param("back", "/approvals")
                        .with(as(MANAGER, books.open("Others"))))
                .andExpect(status().isNotFound());
    }

    private List<StepRow> all() {
        return steps.of(run, 0, 10);
    }
}
