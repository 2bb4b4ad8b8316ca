package io.quittance.web.plans;

import static io.quittance.web.scene.Books.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.dunning.run.DunningNight;
import io.quittance.money.Money;
import io.quittance.payment.NewPayment;
import io.quittance.payment.PaymentDesk;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.InvoicePdf;
import io.quittance.web.scene.ScreenTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A payment plan on the screens: worked out, saved, proposed, approved, signed, followed, broken. */
@ScreenTest
class PlanPagesTest {

    private static final String CONTROLLER = "CREDIT_CONTROLLER";
    private static final String MANAGER = "FINANCE_MANAGER";

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    DunningNight night;

    @Autowired
    PaymentDesk payments;

    @Autowired
    JdbcClient jdbc;

    private long creditor;
    private long client;
    private long invoice;

    @BeforeEach
    void oneClientOwes() {
        creditor = books.open("Plans");
        books.owes(creditor, "C-1", "F-1", 60, "1000.00");
        client = id("select id from client where creditor_id = :creditor");
        invoice = id("select id from invoice where creditor_id = :creditor");
    }

    private long id(String sql) {
        return jdbc.sql(sql).param("creditor", creditor).query(Long.class).single();
    }

    private ResultActions send(AbstractMockHttpServletRequestBuilder<?> request, String role) throws Exception {
        return mvc.perform(request.with(as(role, creditor)));
    }

    private MockHttpServletRequestBuilder saving() {
        LocalDate from = books.today().plusDays(20);
        return post("/clients/{id}/plans", client)
                .param("invoices", Long.toString(invoice))
                .param("rows[0].on", from.toString())
                .param("rows[0].amount", "333.33")
                .param("rows[1].on", from.plusDays(30).toString())
                .param("rows[1].amount", "333.33")
                .param("rows[2].on", from.plusDays(60).toString());
    }

    private long saved() throws Exception {
        send(saving().param("rows[2].amount", "333.34"), CONTROLLER).andExpect(status().is3xxRedirection());
        return id("select max(id) from payment_plan where creditor_id = :creditor");
    }

    private void act(String what, long plan, String role) throws Exception {
        send(post("/plans/{id}/" + what, plan), role).andExpect(redirectedUrl("/plans/" + plan));
    }

    private void signed(long plan) throws Exception {
        send(
                        multipart("/plans/{id}/signature", plan)
                                .file(new MockMultipartFile("file", "signé.pdf", "application/pdf", InvoicePdf.of(1)))
                                .param("signedOn", books.today().toString())
                                .param("signatory", "Anne Martin"),
                        CONTROLLER)
                .andExpect(redirectedUrl("/plans/" + plan));
    }

    private ResultActions page(String path, Object... values) throws Exception {
        return send(get(path, values), CONTROLLER).andExpect(status().isOk());
    }

    @Test
    void theScheduleIsWorkedOutBeforeItIsSaved() throws Exception {
        page("/clients/{id}/plans/new", client).andExpect(content().string(not(containsString("rows[0].on"))));

        send(
                        post("/clients/{id}/plans", client)
                                .param("cut", "1")
                                .param("invoices", Long.toString(invoice))
                                .param("count", "3")
                                .param("day", "31")
                                .param("from", "2027-02-01")
                                .param("firstAmount", "100")
                                .param("firstOn", "2027-01-15"),
                        CONTROLLER)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"2027-02-28\"")))
                .andExpect(content().string(containsString("value=\"2027-04-30\"")))
                .andExpect(content().string(containsString("value=\"300,00\"")));
    }

    @Test
    void whatDoesNotComeToTheTotalIsSaidBesideTheRowsAndKept() throws Exception {
        send(saving().param("rows[2].amount", "333.33"), CONTROLLER)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Il manque 0,01")))
                .andExpect(content().string(containsString("value=\"333.33\"")));

        send(post("/clients/{id}/plans", client).param("invoices", "x"), CONTROLLER)
                .andExpect(status().isOk());
    }

    @Test
    void proposedSignedPaidMissedAndBroken() throws Exception {
        long plan = saved();
        page("/plans/{id}", plan).andExpect(content().string(containsString("Proposer")));
        act("proposal", plan, CONTROLLER);
        page("/plans/{id}", plan).andExpect(content().string(containsString("Enregistrer la signature")));
        signed(plan);
        page("/plans/{id}", plan)
                .andExpect(content().string(containsString("Signé par Anne Martin")))
                .andExpect(content().string(containsString("signé.pdf")));
        long file = id("select f.id from plan_file f join plan_version v on v.id = f.version_id"
                + " join payment_plan p on p.id = v.plan_id where p.creditor_id = :creditor");
        page("/plans/{id}/files/{file}", plan, file).andExpect(content().contentType("application/pdf"));
        page("/clients/{id}", client)
                .andExpect(content().string(containsString("/plans/" + plan)))
                .andExpect(content().string(containsString("/plans?invoice=" + invoice)));
        page("/plans/{id}/versions/1/document", plan).andExpect(content().contentType("application/pdf"));
        page("/plans/calendar").andExpect(content().string(containsString("333,33")));
        page("/plans").andExpect(content().string(containsString("/plans/" + plan)));
        page("/plans?state=BROKEN").andExpect(content().string(not(containsString("/plans/" + plan))));

        LocalDate first = books.today().plusDays(20);
        payments.receive(new NewPayment(creditor, client, Money.of("333.33", "EUR"), first, ""), first, "test");
        night.run(creditor, first.plusDays(36), "test");

        page("/plans").andExpect(content().string(containsString("/plans/" + plan)));
        assertThat(jdbc.sql(
                                "select outcome from plan_outcome o join plan_version v on v.id = o.version_id where v.plan_id = :plan")
                        .param("plan", plan)
                        .query(String.class)
                        .list())
                .containsExactly("BROKEN");
        page("/clients/{id}", client).andExpect(content().string(containsString("rompu")));
    }

    @Test
    void aboveTheLimitAManagerWhoDidNotProposeApproves() throws Exception {
        jdbc.sql("""
                insert into plan_rule (creditor_id, longest_months, smallest_instalment, approval_above, grace_days, remind_days,
                                       answer_days, changed_by)
                values (:creditor, 12, 10, 999.99, 5, 3, 14, 'test')
                """).param("creditor", creditor).update();
        long plan = saved();
        act("proposal", plan, MANAGER);

        act("approval", plan, MANAGER);
        assertThat(id("select count(*) from plan_version where approved_on is not null and plan_id in"
                        + " (select id from payment_plan where creditor_id = :creditor)"))
                .isZero();
        send(post("/plans/{id}/approval", plan), CONTROLLER).andExpect(status().isForbidden());
        act("approval", plan, "ADMINISTRATOR");
        signed(plan);
        page("/plans/{id}", plan).andExpect(content().string(containsString("Approuvé par")));
    }

    @Test
    void aSignatureThatCannotBeIsSaidBesideItsField() throws Exception {
        long plan = saved();
        act("proposal", plan, CONTROLLER);

        send(
                        multipart("/plans/{id}/signature", plan)
                                .param("signedOn", books.today().plusDays(1).toString())
                                .param("signatory", "Anne Martin"),
                        CONTROLLER)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Aujourd’hui ou avant.")))
                .andExpect(content().string(containsString("value=\"Anne Martin\"")));
    }

    @Test
    void aFurtherVersionIsWrittenAndBothAreKept() throws Exception {
        long plan = saved();
        act("proposal", plan, CONTROLLER);
        signed(plan);
        page("/plans/{id}/versions/new", plan).andExpect(content().string(containsString("F-1")));

        send(
                        post("/plans/{id}/versions", plan)
                                .param("invoices", Long.toString(invoice))
                                .param("reason", "a bad summer")
                                .param("rows[0].on", books.today().plusDays(40).toString())
                                .param("rows[0].amount", "1000,00"),
                        CONTROLLER)
                .andExpect(redirectedUrl("/plans/" + plan));

        page("/plans/{id}", plan)
                .andExpect(content().string(containsString("Version 2")))
                .andExpect(content().string(containsString("Version 1")))
                .andExpect(content().string(containsString("a bad summer")));
        send(post("/plans/{id}/cancellation", plan).param("reason", "nothing"), CONTROLLER)
                .andExpect(redirectedUrl("/plans/" + plan));
        page("/plans/{id}", plan).andExpect(content().string(containsString("nothing")));
    }

    @Test
    void anotherCreditorHasNoSuchPlan() throws Exception {
        long plan = saved();
        long other = books.open("Others");

        mvc.perform(get("/plans/{id}", plan).with(as(CONTROLLER, other))).andExpect(status().isNotFound());
        mvc.perform(post("/plans/{id}/proposal", plan).with(as(CONTROLLER, other)))
                .andExpect(status().isNotFound());
    }

    @Test
    void theRuleIsSetByAnAdministrator() throws Exception {
        MockHttpServletRequestBuilder set = post("/settings/plans")
                .param("longestMonths", "6")
                .param("smallestInstalment", "25")
                .param("approvalAbove", "")
                .param("graceDays", "3")
                .param("remindDays", "2")
                .param("answerDays", "10")
                .param("settlementAbove", "800");
        send(set, "ADMINISTRATOR").andExpect(redirectedUrl("/settings/plans"));
        page("/settings/plans")
                .andExpect(content().string(containsString("value=\"25,00\"")))
                .andExpect(content().string(containsString("value=\"800,00\"")));

        send(post("/settings/plans").param("longestMonths", "0"), "ADMINISTRATOR")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Un nombre de 1 à 120.")));
    }
}
