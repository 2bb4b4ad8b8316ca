package io.quittance.web.runs.text;

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
import io.quittance.notifications.edit.StepTextDesk;
import io.quittance.notifications.wording.own.OwnText;
import io.quittance.notifications.wording.own.OwnTexts;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page on which one message's words are edited. */
@ScreenTest
class StepTextPagesTest {

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
    StepTextDesk desk;

    @Autowired
    OwnTexts texts;

    @Autowired
    JdbcClient jdbc;

    private long creditor;
    private long step;

    @BeforeEach
    void aTextMessageThatWaitsForAYes() {
        creditor = books.open("Words");
        Level mail = new Level(1, 3, 0, Channel.EMAIL, "reminder-1", BigDecimal.ZERO, false, true, false);
        policies.revise(books.standardPolicy(creditor), List.of(mail), 0, books.today(), "test");
        books.owes(creditor, "C-1", "F-1", 5, "1200.00");
        step = steps.of(night.run(creditor, books.today(), "test").id(), 0, 1)
                .getFirst()
                .id();
        jdbc.sql("update dunning_step set channel = 'SMS' where id = :step")
                .param("step", step)
                .update();
    }

    @Test
    void aTextMessageIsOneFieldAndKeepsItsCommas() throws Exception {
        mvc.perform(get("/steps/{id}/text", step).with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("1\u202f200,00\u00a0€")));

        mvc.perform(typed("", "Bonjour Paul, comme convenu, merci."))
                .andExpect(redirectedUrl("/approvals?open=" + step));

        assertThat(texts.inForce(step)).map(OwnText::body).contains("Bonjour Paul, comme convenu, merci.");
    }

    @Test
    void whatIsRefusedComesBackAsItWasTyped() throws Exception {
        mvc.perform(typed("", "Payez {{amount}}, merci"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Payez {{amount}}, merci")))
                .andExpect(content().string(containsString("Des accolades doubles")));

        assertThat(texts.changes(step)).isEmpty();
    }

    @Test
    void theWordsAreTriedBeforeTheyAreSaved() throws Exception {
        mvc.perform(typed("/preview", "Bonjour Paul, merci"))
                .andExpect(content().string(containsString("Bonjour Paul, merci")))
                .andExpect(content().string(containsString("1 × SMS")));

        assertThat(texts.changes(step)).isEmpty();
    }

    private MockHttpServletRequestBuilder typed(String path, String words) {
        return post("/steps/{id}/text" + path, step)
                .param("subject", "Rappel")
                .param("seen", desk.open(creditor, step, books.today()).figures())
                .param("parts", words)
                .with(as(MANAGER, creditor));
    }
}
