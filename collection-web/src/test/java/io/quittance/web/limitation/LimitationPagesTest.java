package io.quittance.web.limitation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.dunning.run.DunningNight;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages say until when an invoice can be claimed, warn in time, and record what interrupts the term. */
@ScreenTest
class LimitationPagesTest {

    private static final String LAW = "C. com., art. L110-4";

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    Invoices invoices;

    @Autowired
    DunningNight night;

    private long creditor;
    private Invoice old;
    private RequestPostProcessor anna;

    @BeforeEach
    void anInvoiceNearlyFiveYearsOld() {
        creditor = books.open("Limitation");
        books.owes(creditor, "C-1", "OLD-1", 1700, "500.00");
        old = invoices.findByCreditorIdAndNumber(creditor, "OLD-1").orElseThrow();
        anna = Books.as("CREDIT_CONTROLLER", creditor);
    }

    @Test
    void theInvoiceAndItsClientSayUntilWhen() throws Exception {
        mvc.perform(get("/invoices/{id}", old.id()).with(anna))
                .andExpect(content().string(containsString(LAW)))
                .andExpect(content().string(containsString("moins de 6")));
        mvc.perform(get("/clients/{id}", old.clientId()).with(anna))
                .andExpect(content().string(containsString("Peut être réclamée en justice jusqu’au")));
    }

    @Test
    void whatIsFarFromItsLastDayIsNotOnTheClientsPage() throws Exception {
        books.owes(creditor, "C-2", "NEW-1", 10, "500.00");
        Invoice recent = invoices.findByCreditorIdAndNumber(creditor, "NEW-1").orElseThrow();

        mvc.perform(get("/clients/{id}", recent.clientId()).with(anna))
                .andExpect(content().string(not(containsString("Prescription"))));
    }

    @Test
    void todayListsWhatTheNightWarnedOf() throws Exception {
        night.run(creditor, books.today(), "test");

        mvc.perform(get("/today").param("kind", "LIMITATION").with(anna))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Bientôt prescrites")))
                .andExpect(content().string(containsString("OLD-1")));
    }

    @Test
    void anInterruptionIsRecordedAndTakenBack() throws Exception {
        mvc.perform(get("/invoices/{id}/interruptions/new", old.id()).with(anna))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("WRITTEN_DEMAND"))));
        mvc.perform(interruption(books.today().minusDays(3).toString()).with(anna))
                .andExpect(redirectedUrl("/invoices/" + old.id()));

        mvc.perform(get("/invoices/{id}", old.id()).with(anna))
                .andExpect(content().string(containsString("Reconnaissance par le client")))
                .andExpect(content().string(containsString("Lettre du 3 mars")));
        mvc.perform(get("/clients/{id}", old.clientId()).with(anna))
                .andExpect(content().string(containsString("Prescription interrompue")));
    }

    @Test
    void whatInterruptsNothingIsSaidBesideItsField() throws Exception {
        mvc.perform(interruption(books.today().plusDays(1).toString()).with(anna))
                .andExpect(status().isOk())
                .andExpect(model().attributeHasFieldErrorCode("form", "on", "limitation.refused.to-come"));
        mvc.perform(interruption("").with(anna))
                .andExpect(model().attributeHasFieldErrorCode("form", "on", "limitation.on.form"));
        mvc.perform(interruption(old.issuedOn().minusDays(1).toString()).with(anna))
                .andExpect(content().string(containsString("rien ne courait avant")));
    }

    private MockHttpServletRequestBuilder interruption(String on) {
        return post("/invoices/{id}/interruptions", old.id())
                .param("kind", "ACKNOWLEDGEMENT")
                .param("on", on)
                .param("note", "Lettre du 3 mars");
    }
}
