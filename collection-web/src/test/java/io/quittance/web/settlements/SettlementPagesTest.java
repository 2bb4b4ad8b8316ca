package io.quittance.web.settlements;

import static io.quittance.web.scene.Books.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A controller offers a settlement and agrees a discount; a manager approves what is large. */
@ScreenTest
class SettlementPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    JdbcClient jdbc;

    private long creditor;
    private long client;
    private long invoice;

    @BeforeEach
    void somethingOwed() {
        creditor = books.open("Settlements");
        books.owes(creditor, "S-1", "F-1", 5, "1250.00");
        client = number("select id from client where creditor_id = " + creditor);
        invoice = number("select id from invoice where creditor_id = " + creditor);
    }

    @Test
    void aSmallOneIsOfferedAtOnce() throws Exception {
        show("/settlements").andExpect(content().string(containsString("Aucune transaction")));
        show("/clients/" + client + "/settlements/new").andExpect(content().string(containsString("F-1")));
        send(offer("1 000,00")).andExpect(redirectedUrl("/settlements"));

        show("/settlements")
                .andExpect(content().string(containsString("Maison S-1")))
                .andExpect(content().string(containsString("proposée")));
        long settlement = number("select id from settlement where creditor_id = " + creditor);
        send(post("/settlements/{id}/withdrawal", settlement)).andExpect(redirectedUrl("/settlements"));
        send(post("/settlements/{id}/withdrawal", settlement)).andExpect(redirectedUrl("/settlements"));
        show("/settlements").andExpect(content().string(containsString("retirée")));
    }

    @Test
    void aLargeOneWaitsForASecondPerson() throws Exception {
        send(offer("100,00")).andExpect(redirectedUrl("/settlements"));
        show("/today").andExpect(content().string(containsString("/settlements")));
        long settlement = number("select id from settlement where creditor_id = " + creditor);

        send(post("/settlements/{id}/approval", settlement)).andExpect(status().isForbidden());
        mvc.perform(post("/settlements/{id}/approval", settlement).with(as("FINANCE_MANAGER", creditor)))
                .andExpect(redirectedUrl("/settlements"));

        show("/settlements").andExpect(content().string(containsString("décidée par")));
    }

    @Test
    void whatCannotBeIsToldBesideTheField() throws Exception {
        send(post("/clients/{id}/settlements", client))
                .andExpect(content().string(containsString("Cochez au moins une facture")));
        send(offer("1 250,00")).andExpect(content().string(containsString("moins que les")));
        send(offer("abc")).andExpect(content().string(containsString("Un montant positif")));
        assertThat(number("select count(*) from settlement where creditor_id = " + creditor))
                .isZero();
    }

    @Test
    void aDiscountIsAgreedByAManagerAndShown() throws Exception {
        send(discount("2")).andExpect(status().isForbidden());
        manage(get("/invoices/" + invoice + "/discount")).andExpect(content().string(containsString("Escompte")));
        manage(discount("200")).andExpect(content().string(containsString("Plus que 0 et moins que 100")));
        manage(discount("2")).andExpect(redirectedUrl("/invoices/" + invoice));

        show("/invoices/" + invoice).andExpect(content().string(containsString("225,00")));
        manage(get("/invoices/" + invoice + "/discount")).andExpect(status().isOk());
        manage(post("/invoices/{id}/discount", invoice)).andExpect(status().isOk());
    }

    private MockHttpServletRequestBuilder offer(String amount) {
        return post("/clients/{id}/settlements", client)
                .param("invoices", Long.toString(invoice))
                .param("amount", amount)
                .param("until", books.today().plusDays(10).toString())
                .param("note", "");
    }

    private MockHttpServletRequestBuilder discount(String percent) {
        return post("/invoices/{id}/discount", invoice)
                .param("percent", percent)
                .param("until", books.today().plusDays(8).toString())
                .param("basis", "TOTAL")
                .param("net", "");
    }

    private ResultActions show(String path) throws Exception {
        return mvc.perform(get(path).with(as("CREDIT_CONTROLLER", creditor))).andExpect(status().isOk());
    }

    private ResultActions send(MockHttpServletRequestBuilder form) throws Exception {
        return mvc.perform(form.with(as("CREDIT_CONTROLLER", creditor)));
    }

    private ResultActions manage(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(as("FINANCE_MANAGER", creditor)));
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
