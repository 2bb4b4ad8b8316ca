package io.quittance.web.settings;

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

import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.history.FactKind;
import io.quittance.history.LastFact;
import io.quittance.testing.UsePostgres;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The settings page keeps what is typed, says what is wrong beside it, and writes down who moved the money. */
@SpringBootTest(properties = "spring.quartz.auto-startup=false")
@AutoConfigureMockMvc
@UsePostgres
class SettingsTest {

    private static final String GOOD_IBAN = "FR76 3000 6000 0112 3456 7890 189";

    @Autowired
    MockMvc mvc;

    @Autowired
    Creditors creditors;

    @Autowired
    LastFact lastFact;

    @Test
    void aWrongFieldComesBackAsItWasTypedWithItsError() throws Exception {
        mvc.perform(settings(creditors.findAllByOrderById().getFirst().version())
                        .param("iban", "FR76 3000")
                        .param("stalePaymentsDays", "x")
                        .locale(Locale.FRANCE))
                .andExpect(status().isOk())
                .andExpect(model().attributeHasFieldErrors("form", "iban", "stalePaymentsDays"))
                .andExpect(content().string(containsString("value=\"FR76 3000\"")))
                .andExpect(content().string(containsString("Trop court ou trop long pour son pays.")));
    }

    @Test
    void anotherBankAccountIsWrittenDown() throws Exception {
        mvc.perform(settings(creditors.findAllByOrderById().getFirst().version())
                        .param("iban", GOOD_IBAN)
                        .param("stalePaymentsDays", "10"))
                .andExpect(redirectedUrl("/settings"));

        Creditor creditor = creditors.findAllByOrderById().getFirst();
        assertThat(creditor.settings().iban()).isEqualTo("FR7630006000011234567890189");
        assertThat(creditor.settings().stalePaymentsDays()).isEqualTo(10);
        assertThat(lastFact.of(creditor.id(), FactKind.BANK_ACCOUNT_CHANGED)).hasValueSatisfying(fact -> {
            assertThat(fact.actor()).isEqualTo("admin");
            assertThat(fact.detail()).containsEntry("to", "FR7630006000011234567890189");
        });
        mvc.perform(get("/settings").with(user("admin").roles("ADMINISTRATOR")).locale(Locale.FRANCE))
                .andExpect(content().string(containsString("par admin. Avant")));
    }

    @Test
    void aStaleFormPutsNothingBackAndSaysWhatIsSavedNow() throws Exception {
        int seen = creditors.findAllByOrderById().getFirst().version();
        mvc.perform(settings(seen).param("iban", GOOD_IBAN).param("stalePaymentsDays", "12"))
                .andExpect(redirectedUrl("/settings"));

        mvc.perform(settings(seen).param("iban", "").param("stalePaymentsDays", "13"))
                .andExpect(status().isOk())
                .andExpect(model().attributeHasFieldErrorCode("form", "iban", "settings.saved-now"))
                .andExpect(content().string(containsString("value=\"13\"")))
                .andExpect(content().string(containsString("Enregistré\u00a0: 12")));

        Creditor creditor = creditors.findAllByOrderById().getFirst();
        assertThat(creditor.settings().iban()).isEqualTo("FR7630006000011234567890189");
        mvc.perform(settings(creditor.version()).param("iban", GOOD_IBAN).param("stalePaymentsDays", "13"))
                .andExpect(redirectedUrl("/settings"));
    }

    @Test
    void aCreditControllerReadsOnly() throws Exception {
        mvc.perform(get("/settings").with(user("controller").roles("CREDIT_CONTROLLER")))
                .andExpect(content().string(containsString("disabled")));
        mvc.perform(settings(creditors.findAllByOrderById().getFirst().version())
                        .with(user("controller").roles("CREDIT_CONTROLLER")))
                .andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder settings(int version) {
        return post("/settings")
                .with(csrf())
                .with(user("admin").roles("ADMINISTRATOR"))
                .locale(Locale.FRANCE)
                .param("version", Integer.toString(version))
                .param("name", "Comptoir des Halles")
                .param("siren", "")
                .param("vatNumber", "")
                .param("line1", "14, quai de la Fosse")
                .param("line2", "")
                .param("postcode", "44000")
                .param("city", "Nantes")
                .param("country", "FR")
                .param("bic", "")
                .param("timeZone", "Europe/Paris")
                .param("senderName", "Comptoir des Halles")
                .param("senderEmail", "compta@comptoir.example")
                .param("phone", "");
    }
}
