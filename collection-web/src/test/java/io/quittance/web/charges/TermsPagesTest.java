package io.quittance.web.charges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.charge.terms.ChargeSettingsDesk;
import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.creditor.Creditors;
import io.quittance.testing.UsePostgres;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** A finance manager says what was agreed; a rate under the floor of the day is refused with the floor. */
@SpringBootTest(properties = {"spring.quartz.auto-startup=false", "quittance.today=2026-11-04"})
@AutoConfigureMockMvc
@UsePostgres
@Transactional
class TermsPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Creditors creditors;

    @Autowired
    Clients clients;

    @Autowired
    ChargeSettingsDesk desk;

    @Test
    void generalTermsAreSavedByAFinanceManagerOnly() throws Exception {
        mvc.perform(as("CREDIT_CONTROLLER", terms("12"))).andExpect(status().isForbidden());
        mvc.perform(as("FINANCE_MANAGER", terms("8")))
                .andExpect(model().attributeHasFieldErrorCode("form", "rate", "latecharges.under-floor"))
                .andExpect(content().string(containsString("8,25\u00a0%")));
        mvc.perform(as("FINANCE_MANAGER", terms("huit")))
                .andExpect(model().attributeHasFieldErrorCode("form", "rate", "latecharges.rate.form"));
        mvc.perform(as("FINANCE_MANAGER", terms("8,25"))).andExpect(redirectedUrl("/settings/late-charges"));

        mvc.perform(as("FINANCE_MANAGER", get("/settings/late-charges")))
                .andExpect(content().string(containsString("value=\"8,25\"")));
        assertThat(desk.of(creditor()).percent()).isEqualByComparingTo("8.25");
    }

    @Test
    void aClientsOwnRateIsSavedAndAnUnlawfulOneIsToldOnToday() throws Exception {
        long client =
                clients.save(new Client(creditor(), "RATE-1", "Atelier Taux")).id();
        String page = "/clients/" + client + "/late-charge-rate";
        mvc.perform(as("CREDIT_CONTROLLER", post(page).param("rate", "3")))
                .andExpect(model().attributeHasFieldErrorCode("form", "rate", "latecharges.under-floor"));
        mvc.perform(as("CREDIT_CONTROLLER", post(page).param("rate", "12,5")))
                .andExpect(redirectedUrl("/clients/" + client));
        mvc.perform(as("CREDIT_CONTROLLER", get(page))).andExpect(content().string(containsString("value=\"12,50\"")));
        mvc.perform(as("CREDIT_CONTROLLER", get("/clients/" + client)))
                .andExpect(content().string(containsString("taux des pénalités")));

        desk.agree(creditor(), client, new BigDecimal("8"), LocalDate.of(2026, 5, 1), "controller");
        mvc.perform(as("FINANCE_MANAGER", get("/today")))
                .andExpect(content().string(containsString("Le taux du contrat de Atelier Taux")));
    }

    private long creditor() {
        return creditors.findAllByOrderById().getFirst().id();
    }

    private static MockHttpServletRequestBuilder terms(String rate) {
        return post("/settings/late-charges")
                .param("rate", rate)
                .param("semesters", "SPLIT")
                .param("imputation", "PRINCIPAL_FIRST");
    }

    private static MockHttpServletRequestBuilder as(String role, MockHttpServletRequestBuilder request) {
        return request.with(user("user").roles(role)).with(csrf()).locale(Locale.FRANCE);
    }
}
