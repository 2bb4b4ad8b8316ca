package io.quittance.web.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.money.Money;
import io.quittance.payment.NewPayment;
import io.quittance.payment.PaymentDesk;
import io.quittance.testing.UsePostgres;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** A payment is recorded in a dialog or on a page, and what was recorded wrongly is taken back. */
@SpringBootTest(properties = "spring.quartz.auto-startup=false")
@AutoConfigureMockMvc
@UsePostgres
@Transactional
class PaymentPagesTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 4);

    @Autowired
    MockMvc mvc;

    @Autowired
    Creditors creditors;

    @Autowired
    Clients clients;

    @Autowired
    Invoices invoices;

    @Autowired
    PaymentDesk desk;

    @Autowired
    EntityManager entities;

    Client client;
    Invoice invoice;

    @BeforeEach
    void anOpenInvoice() {
        Creditor creditor = creditors.findAllByOrderById().getFirst();
        client = clients.save(new Client(creditor.id(), "C-PAY", "Atelier Dupont"));
        invoice = invoices.save(new Invoice(
                creditor.id(), client.id(), "F-PAY-1", ON.minusDays(60), ON.minusDays(30), Money.of("100.00", "EUR")));
    }

    @Test
    void whatWasJustRecordedCanBeUndone() throws Exception {
        MvcResult recorded = mvc.perform(
                        as(post("/clients/{id}/payments", client.id()).with(csrf()))
                                .param("amount", "40,00")
                                .param("currency", "EUR")
                                .param("on", "2020-03-01")
                                .param("reference", ""))
                .andExpect(redirectedUrl("/clients/" + client.id()))
                .andExpect(flash().attributeExists("recorded"))
                .andReturn();
        mvc.perform(as(get("/clients/{id}", client.id()))
                        .cookie(recorded.getResponse().getCookies()))
                .andExpect(content()
                        .string(containsString(
                                "/payments/" + recorded.getFlashMap().get("recorded") + "/taking-back")));
    }

    @Test
    void takingBackAsksWhyAndTheListAndTheTimelineTellIt() throws Exception {
        long payment = pay("40.00");
        mvc.perform(as(get("/payments"))).andExpect(content().string(containsString("taking-back")));
        mvc.perform(as(get("/payments/{id}/taking-back", payment)).header("HX-Request", "true"))
                .andExpect(content().string(containsString("<dialog")))
                .andExpect(content().string(not(containsString("<main"))));

        mvc.perform(as(post("/payments/{id}/taking-back", payment).with(csrf())).param("reason", "RETURNED"))
                .andExpect(redirectedUrl("/clients/" + client.id()));
        entities.flush();

        assertThat(invoices.findById(invoice.id()).orElseThrow().balance()).isEqualTo(Money.of("100.00", "EUR"));
        mvc.perform(as(get("/payments"))).andExpect(content().string(containsString("rejeté par la banque")));
        mvc.perform(as(get("/clients/{id}", client.id())))
                .andExpect(content().string(containsString("rejeté par la banque")))
                .andExpect(content().string(containsString("Règlement annulé")));
    }

    @Test
    void withoutAReasonNothingIsTakenBack() throws Exception {
        long payment = pay("40.00");

        mvc.perform(as(post("/payments/{id}/taking-back", payment).with(csrf())))
                .andExpect(status().isBadRequest());

        assertThat(invoices.findById(invoice.id()).orElseThrow().balance()).isEqualTo(Money.of("60.00", "EUR"));
    }

    @Test
    void theFormsOfTheClientPageOpenAsDialogs() throws Exception {
        for (String form : new String[] {"/clients/{id}/payments/new", "/clients/{id}/holds/new"}) {
            mvc.perform(as(get(form, client.id())).header("HX-Request", "true"))
                    .andExpect(content().string(containsString("<dialog")))
                    .andExpect(content().string(containsString("data-q-open")))
                    .andExpect(content().string(not(containsString("<main"))));
            mvc.perform(as(get(form, client.id()))).andExpect(content().string(containsString("<main")));
        }
    }

    private long pay(String amount) {
        long id = desk.receive(
                        new NewPayment(client.creditorId(), client.id(), Money.of(amount, "EUR"), ON, ""), ON, "anna")
                .id();
        entities.flush();
        return id;
    }

    private static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.with(user("controller").roles("CREDIT_CONTROLLER")).locale(Locale.FRANCE);
    }
}
