package io.quittance.web.promises;

import static io.quittance.web.scene.Books.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A controller takes a promise down, sees it on the lists, and sees it kept or broken. */
@ScreenTest
class PromisePagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    JdbcClient jdbc;

    private long creditor;
    private long client;

    @BeforeEach
    void somethingOwed() {
        creditor = books.open("Promises");
        books.owes(creditor, "P-1", "F-1", 5, "1250.00");
        client = number("select id from client where creditor_id = " + creditor);
    }

    @Test
    void aPromiseIsRecordedShownAndWithdrawn() throws Exception {
        send(promise("1 000,00", books.today().plusDays(5))).andExpect(redirectedUrl("/clients/" + client));
        long promise = number("select id from promise where client_id = " + client);

        show("/clients/" + client)
                .andExpect(content().string(containsString("/promises/" + promise)))
                .andExpect(content().string(containsString("Promesse notée")));
        show("/promises").andExpect(content().string(containsString("Maison P-1")));
        show("/promises?state=KEPT").andExpect(content().string(not(containsString("Maison P-1"))));
        show("/promises?due=true").andExpect(content().string(not(containsString("Maison P-1"))));
        show("/promises/" + promise).andExpect(content().string(containsString("Anne")));
        show("/clients/" + client + "/promises/new")
                .andExpect(content().string(containsString("Une nouvelle qui ne nomme aucune facture la remplace")));

        send(post("/promises/{id}/withdrawal", promise)).andExpect(redirectedUrl("/promises/" + promise));
        send(post("/promises/{id}/withdrawal", promise)).andExpect(redirectedUrl("/promises/" + promise));
        assertThat(texts("select coalesce(lifted_by, '') from hold where client_id = " + client))
                .containsExactly("credit_controller");
        show("/promises/" + promise).andExpect(content().string(containsString("retirée")));
    }

    @Test
    void whatCannotBeIsToldBesideTheField() throws Exception {
        send(promise("abc", books.today())).andExpect(content().string(containsString("Un montant positif")));
        send(promise("1 250,01", books.today()))
                .andExpect(content().string(containsString("Plus que ce qui peut être promis")));
        send(promise("10", books.today().minusDays(1)))
                .andExpect(content().string(containsString("Une date à partir")));
        send(promise("10", books.today().plusYears(2))).andExpect(content().string(containsString("Dans l’année")));
        send(promise("10", books.today()).param("invoices", "999999999"))
                .andExpect(content().string(containsString("n’est plus ouverte")));
        send(post("/clients/{id}/promises", client)).andExpect(status().isOk());
        assertThat(texts("select id::text from promise where client_id = " + client))
                .isEmpty();
    }

    @Test
    void aBrokenPromiseIsOnTheListAndTheThirdIsWarnedOf() throws Exception {
        broken(40);
        broken(20);

        show("/overdue").andExpect(content().string(containsString("Promesse manquée")));
        show("/overdue?held=broken").andExpect(content().string(containsString("Maison P-1")));
        show("/today").andExpect(content().string(not(containsString("promesses manquées"))));
        show("/clients/" + client + "/promises/new")
                .andExpect(content().string(containsString("a manqué au moins deux promesses")));
        send(promise("10", books.today())).andExpect(content().string(containsString("Cochez après avoir lu")));
        send(promise("10", books.today()).param("despiteBroken", "true"))
                .andExpect(redirectedUrl("/clients/" + client));
        show("/overdue?held=broken").andExpect(content().string(not(containsString("Maison P-1"))));
    }

    /** As if a promise had been taken down so many days ago for the day after. */
    private void broken(int daysAgo) {
        jdbc.sql("""
                insert into promise (creditor_id, client_id, currency, amount, promised_for, held_until, of_client, channel,
                                     promised_on, recorded_by)
                values (:creditor, :client, 'EUR', 10, :on::date + 1, :on::date + 4, true, 'CALL', :on, 'controller')
                """)
                .param("creditor", creditor)
                .param("client", client)
                .param("on", books.today().minusDays(daysAgo))
                .update();
    }

    private MockHttpServletRequestBuilder promise(String amount, LocalDate day) {
        return post("/clients/{id}/promises", client)
                .param("amount", amount)
                .param("currency", "EUR")
                .param("promisedFor", day.toString())
                .param("promisedBy", "Anne")
                .param("channel", "EMAIL")
                .param("note", "");
    }

    private ResultActions show(String path) throws Exception {
        return mvc.perform(get(path).with(as("CREDIT_CONTROLLER", creditor))).andExpect(status().isOk());
    }

    private ResultActions send(MockHttpServletRequestBuilder form) throws Exception {
        return mvc.perform(form.with(as("CREDIT_CONTROLLER", creditor)));
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getString(1)).list();
    }
}
