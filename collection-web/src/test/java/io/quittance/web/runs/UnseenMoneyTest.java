package io.quittance.web.runs;

import static io.quittance.web.scene.Books.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import io.quittance.dunning.run.RunList;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import java.time.LocalDate;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Nobody is reminded while it is not known who has paid, and the pages say since when and of which account. */
@ScreenTest
class UnseenMoneyTest {

    private static final String CONTROLLER = "CREDIT_CONTROLLER";
    private static final String ACCOUNT = "FR7630006000011234567890189";

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    RunList runs;

    @Autowired
    JdbcClient jdbc;

    private long creditor;

    @BeforeEach
    void aCreditorWhoWantsToKnow() {
        creditor = books.open("Unseen");
        books.owes(creditor, "C-1", "F-1", 5, "120.00");
        jdbc.sql("update creditor set stale_payments_days = 5 where id = :creditor")
                .param("creditor", creditor)
                .update();
    }

    @Test
    void anOldStatementIsNamedWithItsAccountBeforeAndAfterTheNight() throws Exception {
        statement(books.today().minusDays(6));

        says("/today", containsString("Le dernier relevé de FR76 3000 6000 0112 3456 7890 189 est du "));
        says("/runs/preview", containsString("personne ne serait relancé."));
        mvc.perform(post("/runs").param("on", books.today().toString()).with(as(CONTROLLER, creditor)));

        says("/runs/" + runs.last(creditor).orElseThrow().id(), containsString("personne n’a été relancé."));
    }

    @Test
    void aNewStatementIsNoReasonToSayAnything() throws Exception {
        statement(books.today().minusDays(5));

        says("/today", not(containsString("Le dernier relevé de")));
        says("/runs/preview", not(containsString("personne ne serait relancé")));
    }

    @Test
    void withoutStatementsPaymentsAreAskedFor() throws Exception {
        jdbc.sql("delete from payment where creditor_id = :creditor")
                .param("creditor", creditor)
                .update();
        jdbc.sql("update intake_import set status = 'REVERTED' where creditor_id = :creditor")
                .param("creditor", creditor)
                .update();

        says("/today", containsString("Aucun règlement n’a jamais été enregistré ni importé"));
    }

    private void says(String page, Matcher<String> what) throws Exception {
        mvc.perform(get(page).with(as(CONTROLLER, creditor)))
                .andExpect(content().string(what));
    }

    private void statement(LocalDate closingOn) {
        jdbc.sql("""
                with f as (
                    insert into statement_file (creditor_id, name, format, source, sha256, bytes, received_on, received_by)
                    values (:creditor, 'a.xml', 'CAMT', 'UPLOAD', encode(sha256('a'), 'hex'), '', :closing, 'test')
                    returning id
                )
                insert into statement (creditor_id, file_id, position, account, closing_on)
                select :creditor, f.id, 1, :account, :closing from f
                """)
                .param("creditor", creditor)
                .param("account", ACCOUNT)
                .param("closing", closingOn)
                .update();
    }
}
