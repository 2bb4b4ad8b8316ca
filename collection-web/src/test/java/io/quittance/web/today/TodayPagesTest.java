package io.quittance.web.today;

import static io.quittance.web.scene.Books.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The tasks of the day. */
@ScreenTest
class TodayPagesTest {

    private static final String CONTROLLER = "CREDIT_CONTROLLER";

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    JdbcClient jdbc;

    private long creditor;

    @BeforeEach
    void books() {
        creditor = books.open("Today");
        books.owes(creditor, "C-1", "F-1", 5, "120.00");
    }

    @Test
    void aMessageThatDidNotGetThroughIsSettledOnItsPageAndNotHere() throws Exception {
        task("MESSAGE_FAILED", 1);

        mvc.perform(get("/today").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("href=\"/messages/4711\"")))
                .andExpect(content().string(not(containsString("/completion"))));
    }

    @Test
    void theNextPageShowsTheSameKindOfTheSamePerson() throws Exception {
        task("CALL", 101);

        mvc.perform(get("/today").param("kind", "CALL").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(matchesPattern("(?s).*href=\"/today\\?at=[^\"]*&amp;kind=CALL.*")));
    }

    @Test
    void sampleBooksAreNotPouredOverRealOnes() throws Exception {
        mvc.perform(post("/sample-books").with(as(CONTROLLER, creditor))).andExpect(redirectedUrl("/today"));
    }

    private void task(String kind, int times) {
        jdbc.sql("""
                insert into task (creditor_id, client_id, kind, opened_on, due_on, detail)
                select :creditor, c.id, :kind, :on, :on, '{"message": "4711", "error": "no such mailbox"}'
                from client c, generate_series(1, :times)
                where c.creditor_id = :creditor
                """)
                .param("creditor", creditor)
                .param("kind", kind)
                .param("on", books.today())
                .param("times", times)
                .update();
    }
}
