package io.quittance.web.settings;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.creditor.Creditors;
import io.quittance.testing.UsePostgres;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Twenty days before the first semester without a rate the pages say so, and an administrator adds it. */
@SpringBootTest(properties = {"spring.quartz.auto-startup=false", "quittance.today=2026-12-12"})
@AutoConfigureMockMvc
@UsePostgres
@Transactional
class RatesPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Creditors creditors;

    @Autowired
    Clients clients;

    @Test
    void anAdministratorAddsTheRateThatIsMissing() throws Exception {
        mvc.perform(as("FINANCE_MANAGER", get("/settings/rates")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Il manque")))
                .andExpect(content().string(not(containsString("Ajouter le taux"))));

        mvc.perform(rate("2027-01-01", "2,15")).andExpect(redirectedUrl("/settings/rates"));

        mvc.perform(as("ADMINISTRATOR", get("/settings/rates")))
                .andExpect(content().string(containsString("2,15</td>")))
                .andExpect(content().string(containsString("12 décembre 2026 par user")));
        mvc.perform(rate("2027-01-01", "2,15"))
                .andExpect(model().attributeHasFieldErrorCode("form", "validFrom", "settings.rates.KNOWN"))
                .andExpect(content().string(containsString("value=\"2,15\"")));
        mvc.perform(rate("2027-02-01", "2,15x"))
                .andExpect(model().attributeHasFieldErrorCode("form", "percent", "settings.rates.percent.form"));
    }

    @Test
    void theWarningOfTodayIsForThoseWhoCanSeeToIt() throws Exception {
        clients.save(new Client(creditors.findAllByOrderById().getFirst().id(), "C-RATE", "Somebody"));

        mvc.perform(as("FINANCE_MANAGER", get("/today"))).andExpect(content().string(containsString("Il manque")));
        mvc.perform(as("CREDIT_CONTROLLER", get("/today")))
                .andExpect(content().string(not(containsString("Il manque"))));
    }

    private static MockHttpServletRequestBuilder rate(String from, String percent) {
        return as("ADMINISTRATOR", post("/settings/rates").with(csrf()))
                .param("kind", "ECB_MRO")
                .param("validFrom", from)
                .param("percent", percent)
                .param("source", "ecb.europa.eu");
    }

    private static MockHttpServletRequestBuilder as(String role, MockHttpServletRequestBuilder request) {
        return request.with(user("user").roles(role)).locale(Locale.FRANCE);
    }
}
