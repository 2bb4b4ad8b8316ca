package io.quittance.web.runs;

import static io.quittance.web.scene.Books.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.policy.Level;
import io.quittance.dunning.policy.PolicyDesk;
import io.quittance.dunning.run.DunningNight;
import io.quittance.dunning.step.RunSteps;
import io.quittance.dunning.step.StepRow;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Mails that wait for a yes: which of them, what they would say, and what a yes would do. */
@ScreenTest
class ApprovalFilterTest {

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
    void threeMailsThatWaitForAYes() {
        creditor = books.open("Filtered");
        Level mail = new Level(1, 3, 0, Channel.EMAIL, "reminder-1", BigDecimal.ZERO, false, true, false);
        policies.revise(books.standardPolicy(creditor), List.of(mail), 0, books.today(), "test");
        books.owes(creditor, "C-1", "F-1", 5, "1200.00");
        books.owes(creditor, "C-2", "F-2", 6, "90.00");
        books.owes(creditor, "C-3", "F-3", 7, "300.50");
        run = night.run(creditor, books.today(), "test").id();
    }

    @Test
    void aYesIsRehearsedFirstAndGoesToWhatMatchesOnly() throws Exception {
        books.paid(creditor, "C-3", "F-3", 7, "300.50");
        mvc.perform(get("/approvals").param("amountFrom", "100").with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("2 relances")))
                .andExpect(content().string(containsString("1\u202f200,00\u00a0€")))
                .andExpect(content().string(containsString("cette nuit-là\u00a0: 300,50\u00a0€")))
                .andExpect(content().string(not(containsString("1\u202f500,50"))))
                .andExpect(content().string(containsString("Une sera annulée")))
                .andExpect(content().string(not(containsString("Maison C-2"))));

        mvc.perform(
                post("/approvals").param("amountFrom", "100").param("runId", "").with(as(MANAGER, creditor)));

        assertThat(steps.of(run, 0, 10))
                .extracting(step -> step.clientNumber() + " " + step.status())
                .containsExactlyInAnyOrder("C-1 APPROVED", "C-2 PROPOSED", "C-3 CANCELLED");
    }

    @Test
    void theMailIsShownAsItWouldLeaveToday() throws Exception {
        StepRow step = steps.of(run, 0, 1).getFirst();
        mvc.perform(get("/steps/{id}", step.id()).param("back", "/approvals").with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("/steps/" + step.id() + "/preview")));

        mvc.perform(get("/steps/{id}/preview", step.id()).with(as(MANAGER, creditor)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("F-1")));
        books.paid(creditor, "C-1", "F-1", 5, "1200.00");
        mvc.perform(get("/steps/{id}/preview", step.id()).with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("Il ne reste rien")));
        mvc.perform(get("/steps/{id}/preview", step.id()).with(as(MANAGER, books.open("Strangers"))))
                .andExpect(status().isNotFound());
    }
}
