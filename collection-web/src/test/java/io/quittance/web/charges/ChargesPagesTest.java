package io.quittance.web.charges;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.creditor.Creditors;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.money.Money;
import io.quittance.payment.NewPayment;
import io.quittance.payment.PaymentDesk;
import io.quittance.testing.UsePostgres;
import io.quittance.web.frame.Note;
import java.time.LocalDate;
import java.util.Locale;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** A controller reads what accrued, waives some of it and applies money, on 4 November 2026. */
@SpringBootTest(properties = {"spring.quartz.auto-startup=false", "quittance.today=2026-11-04"})
@AutoConfigureMockMvc
@UsePostgres
@Transactional
class ChargesPagesTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);

    @Autowired
    MockMvc mvc;

    @Autowired
    Creditors creditors;

    @Autowired
    Clients clients;

    @Autowired
    Invoices invoices;

    @Autowired
    PaymentDesk payments;

    private Client client;
    private Invoice invoice;

    @BeforeEach
    void anInvoicePaidLate() {
        long creditor = creditors.findAllByOrderById().getFirst().id();
        client = clients.save(new Client(creditor, "CH-1", "Atelier Retard"));
        invoice = invoices.save(new Invoice(creditor, client.id(), "CH-F1", DUE.minusDays(30), DUE, euros("12000")));
        receive("5000", "CH-F1", LocalDate.of(2026, 4, 30));
        receive("7000", "CH-F1", LocalDate.of(2026, 7, 20));
    }

    @Test
    void theLedgerStandsOnTheClientsAndTheInvoicesPage() throws Exception {
        shown("/clients/" + client.id() + "/charges", containsString("309,54\u00a0€"));
        shown("/clients/" + client.id() + "/charges", containsString("349,54\u00a0€"));
        shown("/invoices/" + invoice.id(), containsString("309,54\u00a0€"));
        shown("/clients/" + client.id(), containsString("/clients/" + client.id() + "/charges"));
    }

    @Test
    void aWaiverNeedsAReasonAndNoMoreThanIsOutstanding() throws Exception {
        String waivers = "/invoices/" + invoice.id() + "/charge-waivers";
        shown(waivers + "/new", containsString("309,54"));
        asks(post(waivers).param("kind", "INTEREST").param("amount", "10,00").param("reason", " "))
                .andExpect(model().attributeHasFieldErrors("form", "reason"));
        asks(post(waivers).param("kind", "INTEREST").param("amount", "309,55").param("reason", "geste"))
                .andExpect(model().attributeHasFieldErrorCode("form", "amount", "latecharges.waive.most"))
                .andExpect(content().string(containsString("value=\"309,55\"")));
        asks(post(waivers).param("kind", "INTEREST").param("amount", "").param("reason", "geste commercial"))
                .andExpect(redirectedUrl("/invoices/" + invoice.id()));
        asks(post(waivers).param("kind", "INTEREST").param("amount", "").param("reason", "encore"))
                .andExpect(model().attributeHasFieldErrorCode("form", "amount", "latecharges.waive.most"));

        shown("/clients/" + client.id(), containsString("Pénalités remises"));
        shown("/clients/" + client.id() + "/charges", containsString("<span>40,00\u00a0€</span>"));
    }

    @Test
    void moneyIsAppliedOnlyToWhatWasClaimed() throws Exception {
        receive("50", "", LocalDate.of(2026, 11, 3));
        asks(post("/clients/" + client.id() + "/charge-payments"))
                .andExpect(flash().attribute("note", Note.wait("charges", "latecharges.applied.nothing")));
    }

    private void shown(String page, Matcher<String> what) throws Exception {
        asks(get(page)).andExpect(status().isOk()).andExpect(content().string(what));
    }

    private ResultActions asks(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user("user").roles("CREDIT_CONTROLLER"))
                .with(csrf())
                .locale(Locale.FRANCE));
    }

    private void receive(String amount, String reference, LocalDate on) {
        payments.receive(
                new NewPayment(client.creditorId(), client.id(), euros(amount), on, reference), on, "controller");
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }
}
