package io.quittance.web.errors;

import static io.quittance.web.scene.Books.as;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.dunning.run.DunningNight;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What was altered, kept too long or left out is answered by a page that says so, never by a failure. */
@ScreenTest
class OddAddressesTest {

    private static final String MANAGER = "FINANCE_MANAGER";

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    Clients clients;

    @Autowired
    DunningNight night;

    private long creditor;
    private long client;

    @BeforeEach
    void aClient() {
        creditor = books.open("Odd");
        books.owes(creditor, "C-1", "F-1", 40, "120.00");
        client = clients.findByCreditorIdAndNumber(creditor, "C-1")
                .map(Client::id)
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/overdue?at=garbage",
                "/overdue?sort=NAME&at=QU1PVU5UH2YfMR8xMjAuMDA",
                "/overdue?sort=HAT",
                "/overdue?bucket=SOON",
                "/overdue?level=high",
                "/overdue?open=C-1",
                "/clients?at=garbage",
                "/invoices?at=garbage",
                "/invoices?state=LOST",
                "/payments?at=garbage",
                "/today?at=garbage",
                "/today?kind=NAP",
                "/runs?before=yesterday",
                "/runs/preview?from=many",
                "/runs/preview/skips",
                "/runs/preview/skips?reason=WHIM",
                "/figures?asOf=never",
                "/messages?status=LOST",
                "/messages?before=last",
                "/approvals?channel=PIGEON",
                "/steps/0"
            })
    void itIsNotUnderstood(String address) throws Exception {
        mvc.perform(get(address).with(as(MANAGER, creditor))).andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/runs/preview?from=-1", "/runs/preview/skips?reason=HELD&after=-1", "/runs/preview?level=99"})
    void itIsReadAsTheNearestThatIs(String address) throws Exception {
        mvc.perform(get(address).with(as(MANAGER, creditor))).andExpect(status().isOk());
    }

    @Test
    void thePreviewOfADayThatIsPastIsNotUnderstood() throws Exception {
        night.run(creditor, books.today().plusDays(3), "test");

        mvc.perform(get("/runs/preview/skips").param("reason", "HELD").with(as(MANAGER, creditor)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void aLevelThatIsNotThereIsNotTakenAway() throws Exception {
        for (String place : new String[] {"99", "-1"}) {
            mvc.perform(post("/policies/{id}/versions", books.standardPolicy(creditor))
                            .param("without", place)
                            .param("levels[0].afterDays", "3")
                            .with(as(MANAGER, creditor)))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void aFormWithoutItsFieldsComesBackWithItsFaults() throws Exception {
        mvc.perform(post("/clients/{id}/payments", client).with(as(MANAGER, creditor)))
                .andExpect(model().attributeHasFieldErrors("form", "amount", "on"));
        mvc.perform(post("/clients/{id}/holds", client).with(as(MANAGER, creditor)))
                .andExpect(model().attributeHasFieldErrors("form", "reason"));
    }

    @Test
    void aForgedChoiceIsAFaultOfItsField() throws Exception {
        mvc.perform(post("/clients/{id}/holds", client)
                        .param("reason", "ANGER")
                        .param("amount", "")
                        .param("until", "")
                        .param("note", "")
                        .with(as(MANAGER, creditor)))
                .andExpect(status().isOk())
                .andExpect(model().attributeHasFieldErrors("form", "reason"));
        mvc.perform(post("/people")
                        .param("name", "Nora")
                        .param("username", "nora.n")
                        .param("email", "")
                        .param("role", "KING")
                        .param("password", "long enough a password")
                        .with(as("ADMINISTRATOR", creditor)))
                .andExpect(model().attributeHasFieldErrors("form", "role"))
                .andExpect(content().string(containsString("id=\"role-error\"")));
    }
}
