package io.quittance.web.runs.together;

import static io.quittance.web.scene.Books.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.policy.Level;
import io.quittance.dunning.policy.PolicyDesk;
import io.quittance.dunning.run.DunningNight;
import io.quittance.dunning.step.RunSteps;
import io.quittance.dunning.step.StepRow;
import io.quittance.hold.HoldDesk;
import io.quittance.hold.HoldReason;
import io.quittance.hold.HoldRequest;
import io.quittance.notifications.edit.OpenText;
import io.quittance.notifications.edit.StepTextDesk;
import io.quittance.notifications.edit.Typing;
import io.quittance.web.frame.Note;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What changes between the look of an approver and the yes: the words, the amounts, or that anything can be written. */
@ScreenTest
class MeanwhileTest {

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

    @Autowired
    HoldDesk holds;

    @Autowired
    StepTextDesk texts;

    @Autowired
    JdbcClient jdbc;

    private long creditor;
    private long run;

    @BeforeEach
    void aMailThatWaitsForAYes() {
        creditor = books.open("Meanwhile");
        Level mail = new Level(1, 3, 0, Channel.EMAIL, "reminder-1", BigDecimal.ZERO, false, true, false);
        policies.revise(books.standardPolicy(creditor), List.of(mail), 0, books.today(), "test");
        books.owes(creditor, "C-1", "F-1", 5, "1200.00");
        run = night.run(creditor, books.today(), "test").id();
    }

    @Test
    void aYesToWordsThatAnotherChangedIsRefusedAndNamesThem() throws Exception {
        edit("Ada");

        mvc.perform(post("/steps/{id}/approval", step().id())
                        .param("back", "/approvals")
                        .with(as(MANAGER, creditor)))
                .andExpect(flash().attribute("note", Note.bad("steps", "runs.step.overtaken", "Maison C-1", "Ada")));
        mvc.perform(post("/approvals").with(as(MANAGER, creditor)))
                .andExpect(flash().attribute(
                                "note",
                                Note.wait(
                                        "steps", "runs.approvals.approved", 0, 0, "", 0, "", 0, "", 1, "Maison C-1")));
        mvc.perform(post("/steps/{id}/text/dropping", step().id()).with(as(MANAGER, creditor)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("a été modifié entre-temps par Ada")));
        assertThat(step().status()).hasToString("PROPOSED");

        String edits = "name=\"edits\" value=\"" + latest() + "\"";
        for (String page : List.of(
                "/approvals",
                "/approvals/chosen?steps=" + step().id(),
                "/steps/" + step().id() + "?back=/approvals",
                "/steps/" + step().id() + "/text")) {
            mvc.perform(get(page).with(as(MANAGER, creditor)))
                    .andExpect(content().string(containsString(edits)));
        }
        mvc.perform(post("/approvals").param("edits", latest()).with(as(MANAGER, creditor)));
        assertThat(step().status()).hasToString("APPROVED");
    }

    @Test
    void theListsTellTheAmountOfTodayAndThatOfTheNight() throws Exception {
        holds.place(
                new HoldRequest(
                        creditor,
                        step().clientId(),
                        jdbc.sql("select invoice_id from dunning_line where step_id = :step")
                                .param("step", step().id())
                                .query(Long.class)
                                .single(),
                        HoldReason.DISPUTE,
                        null,
                        new BigDecimal("100.00"),
                        "broken"),
                books.today(),
                "test");

        for (String page : List.of("/approvals", "/approvals/chosen?steps=" + step().id())) {
            mvc.perform(get(page).with(as(MANAGER, creditor)))
                    .andExpect(content().string(containsString("1\u202f100,00\u00a0€")))
                    .andExpect(content().string(containsString("cette nuit-là\u00a0: 1\u202f200,00\u00a0€")));
        }
    }

    @Test
    void wordsThatCannotBeWrittenSayWhyAndWhereThatIsSetRight() throws Exception {
        jdbc.sql("update dunning_step set template = 'no-such-text' where id = :step")
                .param("step", step().id())
                .update();

        mvc.perform(get("/steps/{id}/text", step().id()).with(as(MANAGER, creditor)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Rien ne peut être écrit")))
                .andExpect(content().string(containsString("no-such-text")))
                .andExpect(content().string(containsString("href=\"/wordings\"")));
    }

    private void edit(String by) {
        OpenText open = texts.open(creditor, step().id(), books.today());
        List<String> parts = new ArrayList<>(open.parts());
        parts.set(0, "Bonjour Paul.");
        texts.save(
                creditor,
                step().id(),
                new Typing("Comme convenu", parts, open.figures(), open.edits()),
                books.today(),
                by);
    }

    private String latest() {
        return String.valueOf(
                texts.open(creditor, step().id(), books.today()).edits().getFirst());
    }

    private StepRow step() {
        return steps.of(run, 0, 1).getFirst();
    }
}
