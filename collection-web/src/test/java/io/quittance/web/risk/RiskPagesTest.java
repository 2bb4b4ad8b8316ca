package io.quittance.web.risk;

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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A finance manager sets what a client may owe; proceedings stop everything, and a proposed profile is taken over. */
@ScreenTest
class RiskPagesTest {

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
        creditor = books.open("Risks");
        books.owes(creditor, "R-1", "F-1", 5, "1250.00");
        client = jdbc.sql("select id from client where creditor_id = :creditor")
                .param("creditor", creditor)
                .query(Long.class)
                .single();
    }

    @Test
    void aLimitIsSetAndWhoIsNearItIsListed() throws Exception {
        show("/credit-limits").andExpect(content().string(containsString("Aucun client n’a encore de plafond")));
        send(limit("abc")).andExpect(content().string(containsString("zéro ou plus")));
        send(limit("1 500,00")).andExpect(redirectedUrl("/clients/" + client));

        show("/clients/" + client)
                .andExpect(content().string(containsString("83 %")))
                .andExpect(content().string(containsString("Proche de son plafond")));
        show("/credit-limits?warned=true").andExpect(content().string(containsString("Maison R-1")));
        send(post("/credit-limits/warning-level").param("percent", "0")).andExpect(redirectedUrl("/credit-limits"));
        send(post("/credit-limits/warning-level").param("percent", "90")).andExpect(redirectedUrl("/credit-limits"));
        show("/credit-limits?warned=true").andExpect(content().string(not(containsString("Maison R-1"))));
        send(limit("")).andExpect(redirectedUrl("/clients/" + client));
        show("/credit-limits").andExpect(content().string(not(containsString("Maison R-1"))));
        mvc.perform(limit("10").with(as("CREDIT_CONTROLLER", creditor))).andExpect(status().isForbidden());
    }

    @Test
    void aLimitHasTheDecimalsOfItsCurrency() throws Exception {
        jdbc.sql("update creditor set currency = 'JPY' where id = :creditor")
                .param("creditor", creditor)
                .update();

        send(limit("10,50")).andExpect(content().string(containsString("zéro ou plus")));
        send(limit("10")).andExpect(redirectedUrl("/clients/" + client));
    }

    @Test
    void proceedingsStopEverythingUntilTheyAreOver() throws Exception {
        send(post("/clients/{id}/insolvency", client)).andExpect(status().isOk());
        send(proceedings(books.today().plusDays(1).toString()))
                .andExpect(content().string(containsString("Une date jusqu’à aujourd’hui")));
        send(proceedings(books.today().minusDays(2).toString())).andExpect(redirectedUrl("/clients/" + client));
        send(proceedings(books.today().toString())).andExpect(redirectedUrl("/clients/" + client));

        assertThat(texts("select reason from hold where lifted_on is null and client_id = :client"))
                .containsExactly("INSOLVENCY");
        show("/clients/" + client)
                .andExpect(content().string(containsString("Redressement judiciaire")))
                .andExpect(content().string(containsString("Créance à déclarer avant le")));
        show("/today").andExpect(content().string(containsString("Créance à déclarer")));
        send(post("/clients/{id}/insolvency/end", client).param("ending", "MISTAKE"))
                .andExpect(redirectedUrl("/clients/" + client));
        assertThat(texts("select ending from insolvency where client_id = :client"))
                .containsExactly("MISTAKE");
        show("/clients/" + client).andExpect(content().string(containsString("signalée par erreur")));
        send(post("/clients/{id}/insolvency/end", client)).andExpect(redirectedUrl("/clients/" + client));
        assertThat(texts("select reason from hold where lifted_on is null and client_id = :client"))
                .isEmpty();
    }

    @Test
    void aProposedProfileIsTakenOver() throws Exception {
        jdbc.sql("""
                insert into promise (creditor_id, client_id, currency, amount, promised_for, held_until, of_client, channel,
                                     promised_on, recorded_by)
                select :creditor, :client, 'EUR', 10, :on::date - n, :on::date - n + 3, true, 'CALL', :on::date - n, 'test'
                from generate_series(20, 21) n
                """)
                .param("creditor", creditor)
                .param("client", client)
                .param("on", books.today())
                .update();

        show("/clients/" + client)
                .andExpect(content().string(containsString("Profil proposé")))
                .andExpect(content().string(containsString("2 promesses non tenues en six mois")));
        send(post("/clients/{id}/payer-profile", client).param("profile", "UNWILLING"));
        show("/clients/" + client).andExpect(content().string(not(containsString("Profil proposé"))));
    }

    private MockHttpServletRequestBuilder limit(String amount) {
        return post("/clients/{id}/credit-limits", client)
                .param("amount", amount)
                .param("note", "assureur");
    }

    private MockHttpServletRequestBuilder proceedings(String publishedOn) {
        return post("/clients/{id}/insolvency", client)
                .param("kind", "REORGANISATION")
                .param("publishedOn", publishedOn)
                .param("openedOn", "")
                .param("declareBy", "")
                .param("court", "Lyon")
                .param("note", "");
    }

    private ResultActions show(String path) throws Exception {
        return mvc.perform(get(path).with(as("FINANCE_MANAGER", creditor))).andExpect(status().isOk());
    }

    private ResultActions send(MockHttpServletRequestBuilder form) throws Exception {
        return mvc.perform(form.with(as("FINANCE_MANAGER", creditor)));
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql)
                .param("client", client)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
