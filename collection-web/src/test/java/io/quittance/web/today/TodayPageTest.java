package io.quittance.web.today;

import static io.quittance.web.scene.Books.as;
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
import io.quittance.insight.check.BooksCheck;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The tasks of the day, with the amounts of the day. */
@ScreenTest
class TodayPageTest {

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
    BooksCheck check;

    @Autowired
    JdbcClient jdbc;

    private long creditor;

    @BeforeEach
    void aCallToMake() {
        creditor = books.open("Today");
        Level call = new Level(1, 3, 0, Channel.CALL, "call", BigDecimal.ZERO, false, false, false);
        policies.revise(books.standardPolicy(creditor), List.of(call), 0, books.today(), "test");
        books.owes(creditor, "C-1", "F-1", 5, "120.00");
        books.owes(creditor, "C-1", "F-2", 6, "90.00");
        night.run(creditor, books.today(), "test");
    }

    @Test
    void aTaskAsksForWhatIsOwedToday() throws Exception {
        mvc.perform(get("/today").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("210,00")))
                .andExpect(content().string(containsString("F-2")));

        books.paid(creditor, "C-1", "F-2", 6, "90.00");

        mvc.perform(get("/today").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("120,00")))
                .andExpect(content().string(not(containsString("210,00"))))
                .andExpect(content().string(not(containsString("F-2"))));
    }

    @Test
    void aTaskThatWillNotBeDoneAsksUntilWhen() throws Exception {
        long task = jdbc.sql("select id from task where creditor_id = :creditor")
                .param("creditor", creditor)
                .query(Long.class)
                .single();
        mvc.perform(post("/tasks/{id}/cancellation", task)
                        .param("reason", "They called")
                        .param("until", "yesterday")
                        .with(as(CONTROLLER, creditor)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/today").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("F-1")))
                .andExpect(content()
                        .string(containsString("value=\"" + books.today().plusDays(30) + "\"")));

        mvc.perform(post("/tasks/{id}/cancellation", task)
                .param("reason", "They called")
                .param("until", books.today().plusDays(3).toString())
                .with(as(CONTROLLER, creditor)));
        mvc.perform(get("/today").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(not(containsString("F-1"))));
    }

    @Test
    void whatDiffersIsToldToManagersOnly() throws Exception {
        jdbc.sql("update invoice set balance = 1 where creditor_id = :creditor and number = 'F-1'")
                .param("creditor", creditor)
                .update();
        check.run(creditor, books.today(), "test");

        mvc.perform(get("/today").with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("Solde de la facture F-1")))
                .andExpect(content().string(containsString("1.00 noté, 120.00 attendu")));
        mvc.perform(get("/today").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(not(containsString("Solde de la facture F-1"))));
    }
}
