package io.quittance.web.calls;

import static io.quittance.web.scene.Books.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.policy.Level;
import io.quittance.dunning.policy.PolicyDesk;
import io.quittance.dunning.run.DunningNight;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The list of calls, the sheet of one, and what is said of it. */
@ScreenTest
class CallPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    PolicyDesk policies;

    @Autowired
    DunningNight night;

    @Autowired
    JdbcClient jdbc;

    private long creditor;

    @BeforeEach
    void twoCallsToMake() {
        creditor = books.open("Calls");
        Level call = new Level(1, 3, 0, Channel.CALL, "call", BigDecimal.ZERO, false, false, false);
        policies.revise(books.standardPolicy(creditor), List.of(call), 0, books.today(), "test");
        books.owes(creditor, "C-1", "F-1", 5, "1250.00");
        books.owes(creditor, "C-2", "F-2", 6, "90.00");
        jdbc.sql("""
                insert into contact (client_id, name, phone)
                select id, 'Anne', '+33 1 02 03 04 05' from client where creditor_id = :creditor
                """).param("creditor", creditor).update();
        night.run(creditor, books.today(), "test");
    }

    @Test
    void theListSaysWhomToRingAndHowMuchIsOwed() throws Exception {
        show("/calls")
                .andExpect(content().string(containsString("Maison C-1")))
                .andExpect(content().string(containsString("tel:+33102030405")))
                .andExpect(content().string(containsString("250,00")));
        show("/today").andExpect(content().string(containsString("/calls/" + task("C-1"))));
    }

    @Test
    void theSheetSaysWhatToKnowAndLeadsToTheNextCall() throws Exception {
        show("/calls/" + task("C-1"))
                .andExpect(content().string(containsString("Paris")))
                .andExpect(content().string(containsString("Anne")))
                .andExpect(content().string(containsString("F-1")))
                .andExpect(content().string(containsString("Guide d’appel")))
                .andExpect(content().string(containsString("/calls/" + task("C-2"))));
    }

    @Test
    void theGuideIsThatOfThePayer() throws Exception {
        long client = client("C-1");
        send(post("/clients/{id}/payer-profile", client).param("profile", "UNWILLING"));

        show("/calls/" + task("C-1")).andExpect(content().string(containsString("Guide d’appel, client réticent")));
        show("/clients/" + client).andExpect(content().string(containsString("Réticent à payer")));
    }

    @Test
    void anAnswerIsRecordedAndTheNextCallOpens() throws Exception {
        long task = task("C-1");
        send(outcome(task, "PROMISED")
                        .param("amount", "1 000,00")
                        .param("paidOn", books.today().plusDays(5).toString()))
                .andExpect(redirectedUrl("/calls/" + task("C-2")))
                .andExpect(flash().attribute("recorded", task));

        show("/clients/" + client("C-1"))
                .andExpect(content().string(containsString("Promesse")))
                .andExpect(content().string(containsString("000,00")));
        send(post("/calls/{task}/taking-back", task)).andExpect(redirectedUrl("/calls/" + task));
        assertThat(outcomes("C-1")).containsExactly("PROMISED false");
        show("/calls").andExpect(content().string(containsString("Maison C-1")));
    }

    @Test
    void whatCannotBeStandsBesideItsField() throws Exception {
        send(outcome(task("C-1"), "PROMISED")
                        .param("amount", "1 250,01")
                        .param("paidOn", books.today().toString()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("au plus.")))
                .andExpect(content().string(containsString("1 250,01")));
        send(outcome(task("C-1"), "DISPUTED").param("disputed", "much"))
                .andExpect(content().string(containsString("Un montant comme")));
        send(outcome(task("C-1"), "CALL_BACK").param("backOn", "").param("backAt", "25:00"))
                .andExpect(content().string(containsString("Un jour et une heure")));
        send(outcome(task("C-1"), "WRONG_NUMBER"))
                .andExpect(content().string(containsString("Choisissez le numéro erroné")));
        assertThat(outcomes("C-1")).isEmpty();
    }

    @Test
    void aCallBackIsAtTheClientsHour() throws Exception {
        jdbc.sql("update client set country = 'GR' where id = :client")
                .param("client", client("C-1"))
                .update();
        send(outcome(task("C-1"), "CALL_BACK")
                .param("backOn", books.today().plusDays(1).toString())
                .param("backAt", "10:00"));

        assertThat(jdbc.sql("select to_char(due_at at time zone 'Europe/Athens', 'HH24:MI') from task where id = :task")
                        .param("task", task("C-1"))
                        .query((row, n) -> row.getString(1))
                        .single())
                .isEqualTo("10:00");
        show("/calls/" + task("C-1")).andExpect(content().string(containsString("Athènes")));
    }

    @Test
    void whoRefusesIsShownSo() throws Exception {
        send(outcome(task("C-2"), "REFUSES_TO_PAY"));

        show("/clients/" + client("C-2")).andExpect(content().string(containsString("A refusé de payer")));
        send(outcome(task("C-2"), "VOICEMAIL")).andExpect(redirectedUrl("/calls/" + task("C-2")));
        show("/calls/" + task("C-2")).andExpect(content().string(containsString("Cet appel est terminé")));
    }

    @Test
    void whereACountryHasSeveralClocksNobodyIsToldAWrongHour() throws Exception {
        long client = client("C-1");
        jdbc.sql("update client set country = 'US' where id = :client")
                .param("client", client)
                .update();
        show("/calls").andExpect(content().string(containsString("heure inconnue")));
        show("/calls/" + task("C-1")).andExpect(content().string(containsString("/clients/" + client + "/time-zone")));

        send(post("/clients/{id}/time-zone", client).param("zone", "America/New_York"))
                .andExpect(redirectedUrl("/clients/" + client));

        show("/calls").andExpect(content().string(not(containsString("heure inconnue"))));
        show("/calls/" + task("C-1")).andExpect(content().string(containsString("New York")));
        show("/clients/" + client).andExpect(content().string(containsString("America/New_York")));
    }

    private ResultActions show(String address) throws Exception {
        return mvc.perform(get(address).with(as("CREDIT_CONTROLLER", creditor))).andExpect(status().isOk());
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(as("CREDIT_CONTROLLER", creditor)));
    }

    private static MockHttpServletRequestBuilder outcome(long task, String outcome) {
        return post("/calls/{task}/outcomes", task).param("outcome", outcome);
    }

    private long task(String client) {
        return jdbc.sql("select id from task where client_id = :client and kind = 'CALL'")
                .param("client", client(client))
                .query(Long.class)
                .single();
    }

    private long client(String number) {
        return jdbc.sql("select id from client where creditor_id = :creditor and number = :number")
                .param("creditor", creditor)
                .param("number", number)
                .query(Long.class)
                .single();
    }

    private List<String> outcomes(String client) {
        return jdbc.sql(
                        "select outcome || ' ' || (taken_back_at is null) from call where client_id = :client order by id")
                .param("client", client(client))
                .query((row, n) -> row.getString(1))
                .list();
    }
}
