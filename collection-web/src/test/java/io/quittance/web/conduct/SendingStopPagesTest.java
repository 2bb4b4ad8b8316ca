package io.quittance.web.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.dunning.conduct.SendingStop;
import io.quittance.dunning.conduct.SendingStops;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** One button stops everything that leaves by itself; every page says who pressed it, when and why. */
@ScreenTest
class SendingStopPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    SendingStops stops;

    @Test
    void aManagerStopsSendingAndEveryPageSaysSo() throws Exception {
        long creditor = books.open("Stopped SARL");

        mvc.perform(post("/sending-stops")
                        .param("reason", " ")
                        .param("scope", "ONE")
                        .with(Books.as("FINANCE_MANAGER", creditor)))
                .andExpect(model().attributeHasFieldErrors("form", "reason"));
        mvc.perform(post("/sending-stops")
                        .param("reason", "montants faux")
                        .param("scope", "ONE")
                        .with(Books.as("FINANCE_MANAGER", creditor)))
                .andExpect(redirectedUrl("/sending-stops"));

        mvc.perform(get("/clients").with(Books.as("CREDIT_CONTROLLER", creditor)))
                .andExpect(content().string(containsString("arrêtés pour Stopped SARL")))
                .andExpect(content().string(containsString("montants faux")))
                .andExpect(content().string(not(containsString("Rétablir les envois"))));
        mvc.perform(get("/messages").with(Books.as("FINANCE_MANAGER", creditor)))
                .andExpect(content().string(containsString("Rétablir les envois")))
                .andExpect(content().string(containsString("Aucun message ne part")));

        SendingStop stop = stops.inForce(creditor).getFirst();
        mvc.perform(delete("/sending-stops/" + stop.id()).with(Books.as("FINANCE_MANAGER", creditor)))
                .andExpect(redirectedUrl("/sending-stops"));
        mvc.perform(get("/sending-stops").with(Books.as("CREDIT_CONTROLLER", creditor)))
                .andExpect(content().string(not(containsString("q-stop\""))))
                .andExpect(content().string(containsString("montants faux")));
    }

    /** The only creditor's page asks for no scope. */
    @Test
    void withOneCreditorItIsStoppedWithoutBeingNamed() throws Exception {
        long creditor = books.open("Stopped alone");

        mvc.perform(post("/sending-stops").param("reason", "montants faux").with(Books.as("FINANCE_MANAGER", creditor)))
                .andExpect(redirectedUrl("/sending-stops"));

        assertThat(stops.inForce(creditor)).singleElement().returns(false, SendingStop::isOfAll);
        mvc.perform(
                delete("/sending-stops/" + stops.inForce(creditor).getFirst().id())
                        .with(Books.as("FINANCE_MANAGER", creditor)));
    }

    @Test
    void aProgramStopsSendingToo() throws Exception {
        long creditor = books.open("Stopped by a program");

        mvc.perform(post("/api/v1/sending-stops")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"the bank file is missing\"}")
                        .with(Books.as("FINANCE_MANAGER", creditor)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.allCreditors").value(false))
                .andExpect(jsonPath("$.stoppedBy").value("finance_manager"));
        SendingStop stop = stops.inForce(creditor).getFirst();

        for (int i = 0; i < 2; i++) {
            mvc.perform(delete("/api/v1/sending-stops/" + stop.id()).with(Books.as("FINANCE_MANAGER", creditor)))
                    .andExpect(status().isNoContent());
        }
        mvc.perform(delete("/api/v1/sending-stops/987654321").with(Books.as("FINANCE_MANAGER", creditor)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/sending-stops").with(Books.as("CREDIT_CONTROLLER", creditor)))
                .andExpect(jsonPath("$.items[0].reason").value("the bank file is missing"))
                .andExpect(jsonPath("$.items[0].liftedBy").value("finance_manager"));
        assertThat(stops.isStopped(creditor)).isFalse();
    }
}
