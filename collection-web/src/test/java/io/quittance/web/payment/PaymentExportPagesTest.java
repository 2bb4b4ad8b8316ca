package io.quittance.web.payment;

import static io.quittance.web.scene.Books.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.money.Money;
import io.quittance.payment.NewPayment;
import io.quittance.payment.PaymentDesk;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A finance manager exports payments, and has the same file again in whatever language. */
@ScreenTest
class PaymentExportPagesTest {

    private static final String MANAGER = "FINANCE_MANAGER";

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    Clients clients;

    @Autowired
    PaymentDesk desk;

    private long creditor;

    @BeforeEach
    void aPayment() {
        creditor = books.open("Exports");
        Client client = clients.save(new Client(creditor, "C-1", "=Maison"));
        desk.receive(
                new NewPayment(creditor, client.id(), Money.of("1234.50", "EUR"), books.today(), "virement"),
                books.today(),
                "controller");
    }

    @Test
    void anExportIsMadeListedAndHadAgainAsItWas() throws Exception {
        mvc.perform(post("/payment-exports").with(as(MANAGER, creditor))).andExpect(redirectedUrl("/payment-exports"));

        mvc.perform(get("/payment-exports").with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("/payment-exports/1")))
                .andExpect(content().string(containsString("1\u202f234,50\u00a0€")));
        byte[] first = file("fr");
        assertThat(new String(first, StandardCharsets.UTF_8))
                .startsWith("\uFEFF\"Date\";\"Nature\"")
                .contains("\"règlement\";\"C-1\";\"'=Maison\";;\"1234,50\";\"EUR\";\"virement\"");
        assertThat(file("en")).isEqualTo(first);
    }

    @Test
    void aControllerExportsNothing() throws Exception {
        mvc.perform(post("/payment-exports").with(as("CREDIT_CONTROLLER", creditor)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/payment-exports/1").with(as("CREDIT_CONTROLLER", creditor)))
                .andExpect(status().isForbidden());
    }

    private byte[] file(String language) throws Exception {
        return mvc.perform(get("/payment-exports/1")
                        .with(as(MANAGER, creditor))
                        .header("Accept-Language", language)
                        .param("lang", language))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
