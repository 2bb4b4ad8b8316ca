package io.quittance.web.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
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
import io.quittance.payment.Payments;
import io.quittance.testing.UsePostgres;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Money that is unapplied settles later invoices or goes back; credit notes are set off. */
@SpringBootTest(properties = "spring.quartz.auto-startup=false")
@AutoConfigureMockMvc
@UsePostgres
@Transactional
class UnappliedPagesTest {

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
    Payments payments;

    @Autowired
    PaymentDesk desk;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    Client client;
    long payment;
    Invoice older;
    Invoice later;

    @BeforeEach
    void moneyCameBeforeTheInvoices() {
        long creditor = creditors.findAllByOrderById().getFirst().id();
        client = clients.save(new Client(creditor, "C-UNA", "Atelier Dupont"));
        payment = desk.receive(new NewPayment(creditor, client.id(), Money.of("150.00", "EUR"), ON, ""), ON, "anna")
                .id();
        older = invoice("F-UNA-1", 30, "100.00");
        later = invoice("F-UNA-2", 10, "80.00");
        entities.flush();
    }

    @Test
    void whatIsUnappliedIsProposedForTheOldestInvoices() throws Exception {
        String page = "/payments/" + payment + "/allocation";
        mvc.perform(french(get("/payments?unapplied=true"))).andExpect(content().string(containsString(page)));
        mvc.perform(french(get("/clients/{id}", client.id())))
                .andExpect(content().string(containsString(page)));

        mvc.perform(french(get(page)))
                .andExpect(content().string(containsString(input(older, "100,00"))))
                .andExpect(content().string(containsString(input(later, "50,00"))))
                .andExpect(content().string(containsString("Le reste est reporté")))
                .andExpect(content().string(not(containsString("/refund"))));
        mvc.perform(english(get(page)))
                .andExpect(content().string(containsString(input(later, "50.00"))))
                .andExpect(content().string(containsString("carried forward")))
                .andExpect(content().string(containsString("/payments/" + payment + "/refund")));
    }

    @Test
    void itSettlesWhatWasTypedAndTheRestIsCarriedForward() throws Exception {
        mvc.perform(french(post("/payments/{id}/allocation", payment).with(csrf()))
                        .param("amounts[" + later.id() + "]", "80,00")
                        .param("amounts[" + older.id() + "]", ""))
                .andExpect(redirectedUrl("/clients/" + client.id()));
        readAnew();

        assertThat(invoices.findById(later.id()).orElseThrow().balance()).isEqualTo(eur("0.00"));
        assertThat(invoices.findById(older.id()).orElseThrow().balance()).isEqualTo(eur("100.00"));
        assertThat(unapplied()).isEqualTo(eur("70.00"));
        entities.flush();
        mvc.perform(french(get("/clients/{id}", client.id())))
                .andExpect(content().string(containsString("Règlement lettré")))
                .andExpect(content().string(containsString("sur F-UNA-2")));
    }

    @Test
    void aFaultStandsBesideItsInvoiceAndNothingIsApplied() throws Exception {
        mvc.perform(french(post("/payments/{id}/allocation", payment).with(csrf()))
                        .param("amounts[" + older.id() + "]", "100,01"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(input(older, "100,01"))))
                .andExpect(content().string(containsString("id=\"share-" + older.id() + "-error\"")));
        mvc.perform(french(post("/payments/{id}/allocation", payment).with(csrf()))
                        .param("amounts[" + older.id() + "]", "100,00")
                        .param("amounts[" + later.id() + "]", "80,00"))
                .andExpect(content().string(containsString("Les parts dépassent ce qui n’est pas lettré.")));
        mvc.perform(english(post("/payments/{id}/allocation", payment).with(csrf())))
                .andExpect(content().string(containsString("Enter what an invoice gets.")));

        assertThat(unapplied()).isEqualTo(eur("150.00"));
    }

    @Test
    void whatWasTypedStaysWhileOthersAreLookedFor() throws Exception {
        mvc.perform(french(post("/payments/{id}/allocation", payment).with(csrf()))
                        .param("amounts[" + older.id() + "]", "12,34")
                        .param("words", "una-2")
                        .param("look", "1"))
                .andExpect(content()
                        .string(containsString(
                                "<input type=\"hidden\" name=\"amounts[" + older.id() + "]\" value=\"12,34\"")))
                .andExpect(content().string(containsString("F-UNA-2")))
                .andExpect(content().string(not(containsString("F-UNA-1"))));
    }

    @Test
    void aFinanceManagerRecordsARefund() throws Exception {
        mvc.perform(english(get("/payments/{id}/refund", payment)).header("HX-Request", "true"))
                .andExpect(content().string(containsString("<dialog")))
                .andExpect(content().string(containsString("value=\"150.00\"")))
                .andExpect(content().string(containsString("has to be sent by your bank")));
        mvc.perform(english(post("/payments/{id}/refund", payment).with(csrf())).param("amount", "150.01"))
                .andExpect(content().string(containsString("at most what is unapplied")));
        mvc.perform(french(get("/payments/{id}/refund", payment))).andExpect(status().isForbidden());

        mvc.perform(english(post("/payments/{id}/refund", payment).with(csrf()))
                        .param("amount", "50.00")
                        .param("note", "transfer 42"))
                .andExpect(redirectedUrl("/clients/" + client.id()));

        assertThat(unapplied()).isEqualTo(eur("100.00"));
        entities.flush();
        mvc.perform(french(get("/clients/{id}", client.id())))
                .andExpect(content().string(containsString("Règlement remboursé")))
                .andExpect(content().string(containsString("transfer 42")));
    }

    @Test
    void creditNotesAreSetOffAgainstTheOldestAndThatIsUndone() throws Exception {
        mvc.perform(french(get("/clients/{id}", client.id())))
                .andExpect(content().string(not(containsString("/offsets/new"))));
        Invoice credit = invoice("A-UNA-1", 20, "-120.00");
        entities.flush();
        mvc.perform(french(get("/clients/{id}", client.id())))
                .andExpect(content().string(containsString("/offsets/new?currency=EUR")));
        mvc.perform(french(get("/clients/{id}/offsets/new", client.id())))
                .andExpect(content().string(containsString(input(credit, "120,00"))))
                .andExpect(content().string(containsString(input(older, "100,00"))))
                .andExpect(content().string(containsString(input(later, "20,00"))));
        mvc.perform(english(setOff(credit, "120.00", older, "90.00")))
                .andExpect(content().string(containsString("must be the same")));

        mvc.perform(english(setOff(credit, "90.00", older, "90.00")))
                .andExpect(redirectedUrl("/clients/" + client.id()));
        readAnew();

        assertThat(invoices.findById(credit.id()).orElseThrow().balance()).isEqualTo(eur("-30.00"));
        assertThat(invoices.findById(older.id()).orElseThrow().balance()).isEqualTo(eur("10.00"));
        mvc.perform(french(get("/payments")))
                .andExpect(content().string(containsString("Avoir imputé")))
                .andExpect(content().string(containsString("90,00\u00a0€</td>")));

        long offset = jdbc.sql("select id from payment where client_id = :client and source = 'OFFSET'")
                .param("client", client.id())
                .query((row, number) -> row.getLong("id"))
                .single();
        mvc.perform(french(get("/payments/{id}/taking-back", offset)))
                .andExpect(content().string(containsString("Annuler cette imputation")))
                .andExpect(content().string(not(containsString("RETURNED"))));
        mvc.perform(french(post("/payments/{id}/taking-back", offset).with(csrf()))
                        .param("reason", "MISTAKE"))
                .andExpect(redirectedUrl("/clients/" + client.id()));
        entities.flush();

        assertThat(invoices.findById(credit.id()).orElseThrow().balance()).isEqualTo(eur("-120.00"));
        assertThat(invoices.findById(older.id()).orElseThrow().balance()).isEqualTo(eur("100.00"));
        mvc.perform(english(get("/payments"))).andExpect(content().string(containsString("Credit note set off")));
        mvc.perform(english(get("/clients/{id}", client.id()))).andExpect(status().isOk());
    }

    private MockHttpServletRequestBuilder setOff(Invoice credit, String gives, Invoice invoice, String gets) {
        return post("/clients/{id}/offsets", client.id())
                .with(csrf())
                .param("currency", "EUR")
                .param("amounts[" + credit.id() + "]", gives)
                .param("amounts[" + invoice.id() + "]", gets);
    }

    private Invoice invoice(String number, int daysOverdue, String total) {
        return invoices.save(new Invoice(
                client.creditorId(), client.id(), number, ON.minusDays(60), ON.minusDays(daysOverdue), eur(total)));
    }

    private Money unapplied() {
        return payments.findById(payment).orElseThrow().unapplied();
    }

    private static String input(Invoice invoice, String amount) {
        return "name=\"amounts[" + invoice.id() + "]\" value=\"" + amount + "\"";
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static MockHttpServletRequestBuilder french(MockHttpServletRequestBuilder request) {
        return request.with(user("controller").roles("CREDIT_CONTROLLER")).locale(Locale.FRANCE);
    }

    /** Invoices are settled set-based: what this transaction has in mind of them is stale. */
    private void readAnew() {
        entities.flush();
        entities.clear();
    }

    private static MockHttpServletRequestBuilder english(MockHttpServletRequestBuilder request) {
        return request.with(user("manager").roles("FINANCE_MANAGER")).locale(Locale.ENGLISH);
    }
}
