package io.quittance.web.client;

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

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.hold.Hold;
import io.quittance.hold.Holds;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.money.Money;
import io.quittance.testing.UsePostgres;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** What is done on a client's page is done in the books, and what is wrong is said beside its field. */
@SpringBootTest(properties = "spring.quartz.auto-startup=false")
@AutoConfigureMockMvc
@UsePostgres
@Transactional
class ClientActionsTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired
    MockMvc mvc;

    @Autowired
    Creditors creditors;

    @Autowired
    Clients clients;

    @Autowired
    Invoices invoices;

    @Autowired
    Holds holds;

    Client client;
    Invoice invoice;

    @BeforeEach
    void anOpenInvoice() {
        Creditor creditor = creditors.findAllByOrderById().getFirst();
        client = clients.save(new Client(creditor.id(), "C-ACTIONS", "Atelier Dupont"));
        invoice = invoices.save(new Invoice(
                creditor.id(),
                client.id(),
                "F-ACTIONS-1",
                LONG_AGO,
                LONG_AGO.plusDays(30),
                Money.of("1234.56", "EUR")));
    }

    @Test
    void aPaymentSettlesTheInvoiceAndThePageSaysSo() throws Exception {
        mvc.perform(payment("1 000,50")).andExpect(redirectedUrl("/clients/" + client.id()));

        assertThat(invoices.findById(invoice.id()).orElseThrow().balance()).isEqualTo(Money.of("234.06", "EUR"));
        mvc.perform(as(get("/clients/{id}", client.id())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("F-ACTIONS-1")));
    }

    @Test
    void aWrongAmountComesBackAsItWasTypedWithItsError() throws Exception {
        mvc.perform(payment("1.000,50"))
                .andExpect(status().isOk())
                .andExpect(model().attributeHasFieldErrorCode("form", "amount", "payments.amount.form"))
                .andExpect(content().string(containsString("value=\"1.000,50\"")));

        assertThat(invoices.findById(invoice.id()).orElseThrow().balance()).isEqualTo(Money.of("1234.56", "EUR"));
    }

    @Test
    void aPartOfAnInvoiceIsHeld() throws Exception {
        mvc.perform(hold("310,90").param("invoice", Long.toString(invoice.id())))
                .andExpect(redirectedUrl("/clients/" + client.id()));

        Hold hold = holds.findByClientIdOrderById(client.id()).getFirst();
        assertThat(hold.invoiceId()).contains(invoice.id());
        assertThat(hold.amount()).hasValueSatisfying(held -> assertThat(held).isEqualByComparingTo("310.90"));
    }

    @Test
    void aPartOfAWholeClientOrMoreThanTheInvoiceIsRefused() throws Exception {
        mvc.perform(hold("310,90").param("invoice", ""))
                .andExpect(model().attributeHasFieldErrorCode("form", "amount", "clients.hold.amount.client"));
        mvc.perform(hold("1 234,57").param("invoice", Long.toString(invoice.id())))
                .andExpect(model().attributeHasFieldErrorCode("form", "amount", "clients.hold.amount.most"));

        assertThat(holds.findByClientIdOrderById(client.id())).isEmpty();
    }

    @Test
    void whatBelongsToAnotherCreditorIsNotFound() throws Exception {
        Creditor other = creditors.save(new Creditor("Another company"));
        Client foreign = clients.save(new Client(other.id(), "C-ACTIONS", "Not ours"));
        Invoice theirs = invoices.save(new Invoice(
                other.id(),
                foreign.id(),
                "F-1",
                LONG_AGO,
                LONG_AGO,
                new Money(BigDecimal.TEN, invoice.total().currency())));

        mvc.perform(as(get("/clients/{id}", foreign.id()))).andExpect(status().isNotFound());
        mvc.perform(as(get("/invoices/{id}", theirs.id()))).andExpect(status().isNotFound());
        mvc.perform(as(post("/clients/{id}/payments", foreign.id()))).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder payment(String amount) {
        return as(post("/clients/{id}/payments", client.id()))
                .param("amount", amount)
                .param("currency", "EUR")
                .param("on", "2020-03-01")
                .param("reference", "");
    }

    private MockHttpServletRequestBuilder hold(String amount) {
        return as(post("/clients/{id}/holds", client.id()))
                .param("reason", "PAUSE")
                .param("amount", amount)
                .param("until", "")
                .param("note", "");
    }

    private static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.with(user("controller").roles("CREDIT_CONTROLLER"))
                .with(csrf())
                .locale(Locale.FRANCE);
    }
}
