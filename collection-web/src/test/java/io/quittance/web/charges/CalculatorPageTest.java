package io.quittance.web.charges;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.web.scene.ScreenTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Anyone signed in works out a debt; the address is all there is. */
@ScreenTest
class CalculatorPageTest {

    private static final String NB = "\u00a0";

    @Autowired
    MockMvc mvc;

    @Test
    void theComputationStandsLineByLine() throws Exception {
        ask(
                        "amount=10 000,00",
                        "currency=EUR",
                        "dueOn=2025-10-31",
                        "paidOn=2026-08-15",
                        "paidAmount=10 000,00",
                        "paidOn=",
                        "paidAmount=",
                        "asOf=2026-11-04")
                .andExpect(content().string(containsString("961,84" + NB + "€")))
                .andExpect(content().string(containsString("602,51")))
                .andExpect(content().string(containsString("12,40" + NB + "%")))
                .andExpect(content().string(containsString("L441-10")))
                .andExpect(content().string(containsString("d’abord sur le principal")))
                .andExpect(
                        content().string(containsString("name=\"paidAmount\" id=\"paidAmount0\" value=\"10 000,00\"")))
                .andExpect(content().string(containsString("id=\"paidAmount3\"")));
    }

    @Test
    void interestFirstSaysSoAndWhatIsNotCovered() throws Exception {
        ask(
                        "amount=10000",
                        "dueOn=2026-01-01",
                        "paidOn=2026-01-31",
                        "paidAmount=50",
                        "imputation=INTEREST_FIRST",
                        "asOf=2026-03-02")
                .andExpect(content().string(containsString("d’abord sur les intérêts")))
                .andExpect(content().string(containsString("149,73")));
    }

    @Test
    void faultsStandBesideTheirFields() throws Exception {
        ask("amount=-1", "currency=ABC", "dueOn=", "asOf=2040-01-01", "paidOn=2026-01-01", "rate=x", "rule=UK")
                .andExpect(model().attributeHasFieldErrors(
                                "form", "currency", "dueOn", "asOf", "paid[0].amount", "rate", "rule"))
                .andExpect(content().string(containsString("value=\"-1\"")))
                .andExpect(content().string(not(containsString("arrondi une seule fois</th>"))));
        ask("amount=10000", "dueOn=2025-10-31", "rate=8", "asOf=2026-08-15")
                .andExpect(content().string(containsString("8,28" + NB + "%")));
        ask("amount=1", "dueOn=2026-01-01", "paidOn=2026-02-01", "paidAmount=2,00", "asOf=2026-08-15")
                .andExpect(content().string(containsString("dépassent ce qui était dû de 1,00")));
        ask("amount=1", "dueOn=2026-01-01", "rule=DE", "asOf=2030-01-01")
                .andExpect(content().string(containsString("Le taux de base allemand")));
    }

    @Test
    void moreRowsKeepWhatWasTyped() throws Exception {
        ask("amount=7", "dueOn=2026-01-01", "paidOn=2026-02-01", "paidAmount=2", "more=rows", "asOf=2026-08-15")
                .andExpect(content().string(containsString("id=\"paidAmount9\"")))
                .andExpect(content().string(containsString("value=\"2026-02-01\"")));
    }

    private ResultActions ask(String... parameters) throws Exception {
        var request = get("/late-charges")
                .with(user("user").roles("CREDIT_CONTROLLER"))
                .locale(Locale.FRANCE);
        for (String parameter : parameters) {
            String[] pair = parameter.split("=", 2);
            request.param(pair[0], pair[1]);
        }
        return mvc.perform(request).andExpect(status().isOk());
    }
}
