package io.quittance.web.client.edit;

import static io.quittance.web.scene.Books.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.client.Clients;
import io.quittance.client.ContactDesk;
import io.quittance.client.ContactRole;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A contact that wants no text messages, and the door at which a gateway reports. */
@ScreenTest
class TextMessagePagesTest {

    private static final String CONTROLLER = "CREDIT_CONTROLLER";

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    Clients clients;

    @Autowired
    ContactDesk desk;

    @Autowired
    JdbcClient jdbc;

    private long creditor;
    private long client;
    private long contact;

    @BeforeEach
    void aClientWithAMobile() {
        creditor = books.open("Texts");
        books.owes(creditor, "C1", "F-1", 20, "10.00");
        client = clients.findByCreditorIdAndNumber(creditor, "C1").orElseThrow().id();
        desk.add(
                creditor,
                client,
                new ContactDesk.Details("Zoé", ContactRole.ACCOUNTING, null, "06 12 34 56 78"),
                books.today(),
                "test");
        contact = jdbc.sql("select id from contact where client_id = :client and name = 'Zoé'")
                .param("client", client)
                .query(Long.class)
                .single();
    }

    @Test
    void aContactRefusesTextsAndAllowsThemAgain() throws Exception {
        String page = "/clients/" + client + "/contacts/" + contact;
        mvc.perform(post(page + "/text-refusal").with(as(CONTROLLER, creditor)))
                .andExpect(redirectedUrl("/clients/" + client));

        assertThat(refused()).isOne();
        mvc.perform(get(page).with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("Autoriser à nouveau les SMS")));
        mvc.perform(get("/clients/" + client).with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("plus de SMS au contact Zoé")));
        mvc.perform(delete(page + "/text-refusal").with(as(CONTROLLER, creditor)));
        assertThat(refused()).isZero();
    }

    @Test
    void aReportThatIsNotSignedIsRefusedWithoutAskingAnybodyToSignIn() throws Exception {
        mvc.perform(post("/sms/reports/1")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"status\":\"delivered\"}")
                        .header("X-Signature", "sha256=00"))
                .andExpect(status().isForbidden())
                .andExpect(content().string(""));
    }

    @Test
    void textsAreAmongTheChannelsWhereSomethingTakesThem() throws Exception {
        mvc.perform(get("/policies/{id}", books.standardPolicy(creditor)).with(as("FINANCE_MANAGER", creditor)))
                .andExpect(content().string(containsString("value=\"SMS\"")));
        mvc.perform(get("/wordings/SMS/reminder-1/fr/STANDARD/preview").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("GSM-7")));
    }

    private int refused() {
        return jdbc.sql("select count(*) from contact where id = :contact and sms_opt_out_on is not null")
                .param("contact", contact)
                .query(Integer.class)
                .single();
    }
}
