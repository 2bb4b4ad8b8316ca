package io.quittance.web.runs;

import static io.quittance.web.scene.Books.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.dunning.run.RunList;
import io.quittance.dunning.run.RunRow;
import io.quittance.web.frame.Note;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** A night before, while and after it is run. */
@ScreenTest
class NightPagesTest {

    private static final String CONTROLLER = "CREDIT_CONTROLLER";

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    RunList runs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    private long creditor;

    @BeforeEach
    void aLateClient() {
        creditor = books.open("Nights");
        books.owes(creditor, "C-1", "F-1", 5, "120.00");
    }

    @Test
    void thePreviewSaysWhatWouldHappenAndWritesNothing() throws Exception {
        mvc.perform(get("/runs/preview").with(as(CONTROLLER, creditor)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("une relance serait décidée")))
                .andExpect(content().string(containsString("Maison C-1")))
                .andExpect(content().string(containsString("serait envoyée")));

        assertThat(runs.last(creditor)).isEmpty();
    }

    @Test
    void aNightIsRunOnceAndItsPageTellsIt() throws Exception {
        long run = run();

        mvc.perform(get("/runs/{id}", run).with(as(CONTROLLER, creditor)))
                .andExpect(content()
                        .string(containsString("une facture examinée, une relance, aucune facture non relancée")))
                .andExpect(content().string(containsString("Maison C-1")));
        mvc.perform(get("/runs").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("/runs/" + run)));
    }

    @Test
    void theSameNightAgainDoesNothingAndSaysSo() throws Exception {
        long run = run();

        Note note = noteOf(
                mvc.perform(post("/runs").param("on", books.today().toString()).with(as(CONTROLLER, creditor)))
                        .andExpect(redirectedUrl("/runs/" + run))
                        .andReturn());

        assertThat(note.key()).isEqualTo("runs.run.repeated");
        assertThat(runs.of(creditor, books.today().plusDays(1), 10)).hasSize(1);
        mvc.perform(get("/runs/preview").with(as(CONTROLLER, creditor))).andExpect(redirectedUrl("/runs/" + run));
    }

    @Test
    void aPageOfAnotherDayRunsNothing() throws Exception {
        mvc.perform(post("/runs")
                        .param("on", books.today().minusDays(1).toString())
                        .with(as(CONTROLLER, creditor)))
                .andExpect(redirectedUrl("/runs/preview"))
                .andExpect(flash().attributeExists("note"));

        assertThat(runs.last(creditor)).isEmpty();
    }

    @Test
    void whatIsLeftAloneOpensToItsInvoices() throws Exception {
        run(); // the second invoice, posted after it, meets a client who was just written to
        books.owes(creditor, "C-1", "F-2", 4, "80.00");

        mvc.perform(get("/runs/preview/skips")
                        .param("reason", "BELOW_MINIMUM")
                        .header("HX-Request", "true")
                        .with(as(CONTROLLER, creditor)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("F-2"))));
    }

    @Test
    void anotherCreditorsNightIsNotThere() throws Exception {
        long run = run();
        long other = books.open("Others");

        mvc.perform(get("/runs/{id}", run).with(as(CONTROLLER, other))).andExpect(status().isNotFound());
    }

    /** Held up where it writes its steps, by a lock on the client, for longer than a person is kept waiting. */
    @Test
    void aLongNightGoesOnByItselfAndTheListSaysHowFarItIs() throws Exception {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from client where creditor_id = " + creditor + " for update");

            mvc.perform(post("/runs").param("on", books.today().toString()).with(as(CONTROLLER, creditor)))
                    .andExpect(redirectedUrl("/runs"))
                    .andExpect(flash().attributeExists("note"));

            await().untilAsserted(() -> mvc.perform(get("/runs").with(as(CONTROLLER, creditor)))
                    .andExpect(content().string(containsString("aria-current=\"step\">Relances<"))));
            mvc.perform(get("/runs").with(as(CONTROLLER, creditor)))
                    .andExpect(content().string(containsString("est en cours")))
                    .andExpect(content().string(containsString("hx-get=\"/runs/under-way\"")))
                    .andExpect(content().string(not(containsString("href=\"/runs/preview\""))));
            mvc.perform(get("/runs/under-way").with(as(CONTROLLER, creditor)))
                    .andExpect(header().doesNotExist("HX-Refresh"))
                    .andExpect(content().string(containsString("Une facture examinée : une relance s’écrit.")));
            other.rollback();
        }
        await().until(() -> runs.last(creditor).isPresent());
        mvc.perform(get("/runs/under-way").with(as(CONTROLLER, creditor)))
                .andExpect(header().string("HX-Refresh", "true"));
        mvc.perform(get("/runs").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(not(containsString("est en cours"))));
    }

    @Test
    void aNightThatWasBrokenOffIsToldAndCanBeRunAgain() throws Exception {
        jdbc.sql("""
                insert into night_progress (creditor_id, run_on, started_by, transaction_id, part)
                values (:creditor, :on, 'scheduler', :aborted::xid8, 'STEPS')
                """)
                .param("creditor", creditor)
                .param("on", books.today())
                .param("aborted", aborted())
                .update();

        mvc.perform(get("/runs").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("s’est interrompue")))
                .andExpect(content().string(containsString("href=\"/runs/preview\"")))
                .andExpect(content().string(not(containsString("hx-get=\"/runs/under-way\""))));
        run();
        mvc.perform(get("/runs").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(not(containsString("s’est interrompue"))));
    }

    private String aborted() throws SQLException {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            try (ResultSet answer = statement.executeQuery("select pg_current_xact_id()::text")) {
                answer.next();
                String number = answer.getString(1);
                other.rollback();
                return number;
            }
        }
    }

    private long run() throws Exception {
        mvc.perform(post("/runs").param("on", books.today().toString()).with(as(CONTROLLER, creditor)))
                .andExpect(status().is3xxRedirection());
        return runs.last(creditor).map(RunRow::id).orElseThrow();
    }

    private static Note noteOf(MvcResult answer) {
        return Objects.requireNonNull((Note) answer.getFlashMap().get("note"));
    }
}
