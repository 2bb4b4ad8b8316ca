package io.quittance.web.runs.together;

import static io.quittance.web.scene.Books.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.policy.Level;
import io.quittance.dunning.policy.PolicyDesk;
import io.quittance.dunning.run.DunningNight;
import io.quittance.dunning.step.RunSteps;
import io.quittance.dunning.step.StepDesk;
import io.quittance.dunning.step.StepInvoices;
import io.quittance.dunning.step.StepRow;
import io.quittance.dunning.text.SeenTexts;
import io.quittance.hold.HoldDesk;
import io.quittance.hold.HoldReason;
import io.quittance.hold.HoldRequest;
import io.quittance.notifications.edit.OpenText;
import io.quittance.notifications.edit.StepTextDesk;
import io.quittance.notifications.evidence.MessageList;
import io.quittance.notifications.evidence.MessageRow;
import io.quittance.notifications.mail.Dispatch;
import io.quittance.web.frame.Note;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An approver edits one reminder, approves two, cancels one; whoever decides meanwhile is not overruled. */
@ScreenTest
class ApproverStoryTest {

    private static final String MANAGER = "FINANCE_MANAGER";

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    PolicyDesk policies;

    @Autowired
    DunningNight night;

    @Autowired
    RunSteps steps;

    @Autowired
    StepDesk desk;

    @Autowired
    StepInvoices invoices;

    @Autowired
    HoldDesk holds;

    @Autowired
    StepTextDesk texts;

    @Autowired
    SeenTexts seen;

    @Autowired
    MessageList messages;

    @Autowired
    Dispatch dispatch;

    private long creditor;
    private long run;

    @BeforeEach
    void threeMailsThatWaitForAYes() {
        creditor = books.open("Chosen");
        Level mail = new Level(1, 3, 0, Channel.EMAIL, "reminder-1", BigDecimal.ZERO, false, true, false);
        policies.revise(books.standardPolicy(creditor), List.of(mail), 0, books.today(), "test");
        books.owes(creditor, "C-1", "F-1", 5, "1200.00");
        books.owes(creditor, "C-2", "F-2", 6, "90.00");
        books.owes(creditor, "C-3", "F-3", 7, "300.50");
        run = night.run(creditor, books.today(), "test").id();
    }

    @Test
    void anApproverEditsOneReminderApprovesTwoCancelsOne() throws Exception {
        mvc.perform(edited("C-1", "Comme convenu", "Bonjour Paul, comme convenu ce matin."))
                .andExpect(redirectedUrl("/approvals?open=" + step("C-1").id()));
        mvc.perform(get("/approvals").with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("texte modifié")))
                .andExpect(content().string(containsString("form=\"chosen\"")));
        mvc.perform(get("/steps/{id}/preview", step("C-1").id()).with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("Bonjour Paul")));
        mvc.perform(get("/steps/{id}", step("C-1").id())
                        .param("back", "/approvals")
                        .with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("<ins")))
                .andExpect(content().string(containsString("par finance_manager")));

        mvc.perform(chosen(get("/approvals/chosen"), "C-1", "C-2"))
                .andExpect(content().string(containsString("1\u202f290,00\u00a0€")))
                .andExpect(content().string(containsString("2 partiront")))
                .andExpect(content().string(not(containsString("Maison C-3"))));
        mvc.perform(chosen(post("/approvals"), "C-1", "C-2"))
                .andExpect(flash().attribute(
                                "note", Note.done("steps", "runs.approvals.approved", 2, 0, "", 0, "", 0, "", 0, "")));
        mvc.perform(chosen(post("/cancellations"), "C-3")
                .param("reason", "Bon client")
                .param("until", books.today().toString()));

        assertThat(standing()).containsExactlyInAnyOrder("C-1 APPROVED", "C-2 APPROVED", "C-3 CANCELLED");
        dispatch.deliver(creditor, books.today(), Instant.now());
        MessageRow sent = messages.of(
                        creditor, new MessageList.Filter(null, step("C-1").id(), null, null), Long.MAX_VALUE, 1)
                .getFirst();
        assertThat(sent.subject()).isEqualTo("Comme convenu");
        mvc.perform(get("/messages/{id}", sent.id()).with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("Texte modifié avant le départ")))
                .andExpect(content().string(containsString("Sauf erreur de notre part")));
        mvc.perform(get("/clients/{id}", sent.clientId()).with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("Texte modifié pour ce client")));
    }

    @Test
    void aStepDecidedByAnotherMeanwhileIsNamedAndNotDecidedTwice() throws Exception {
        desk.cancel(step("C-2").id(), "Called", books.today(), "another");
        mvc.perform(get("/steps/{id}/text", step("C-2").id()).with(as(MANAGER, creditor)))
                .andExpect(flash().attribute("note", Note.bad("steps", "runs.step.changed", "Maison C-2")));

        mvc.perform(chosen(get("/approvals/chosen"), "C-1", "C-2"))
                .andExpect(content().string(containsString("Une partira")))
                .andExpect(content().string(containsString("entre-temps\u00a0: Maison C-2")));
        mvc.perform(chosen(post("/approvals"), "C-1", "C-2"))
                .andExpect(flash().attribute(
                                "note",
                                Note.wait(
                                        "steps", "runs.approvals.approved", 1, 0, "", 0, "", 1, "Maison C-2", 0, "")));
        mvc.perform(chosen(post("/cancellations"), "C-1")
                        .param("reason", "Too late")
                        .param("until", books.today().toString()))
                .andExpect(flash().attribute(
                                "note",
                                Note.wait(
                                        "steps", "runs.approvals.cancelled", 0, 0, "", 0, "", 1, "Maison C-1", 0, "")));

        assertThat(standing()).containsExactlyInAnyOrder("C-1 APPROVED", "C-2 CANCELLED", "C-3 PROPOSED");
        assertThat(step("C-2").decidedBy()).isEqualTo("another");
    }

    @Test
    void whatWasEditedForOtherAmountsWaitsAndIsNamed() throws Exception {
        mvc.perform(edited("C-1", "Comme convenu", "Bonjour Paul."));
        long invoice = invoices.of(step("C-1").id()).getFirst().invoiceId();
        holds.place(
                new HoldRequest(
                        creditor,
                        step("C-1").clientId(),
                        invoice,
                        HoldReason.DISPUTE,
                        null,
                        new BigDecimal("100.00"),
                        "broken"),
                books.today(),
                "test");

        mvc.perform(chosen(get("/approvals/chosen"), "C-1", "C-2"))
                .andExpect(content().string(containsString("Une partira")))
                .andExpect(content().string(containsString("Une attendra encore")));
        mvc.perform(chosen(post("/approvals"), "C-1", "C-2"));
        mvc.perform(post("/steps/{id}/approval", step("C-1").id())
                        .param("back", "/approvals")
                        .param("edits", latestEdit("C-1"))
                        .with(as(MANAGER, creditor)))
                .andExpect(flash().attribute("note", Note.bad("steps", "runs.step.outdated", "Maison C-1")));

        assertThat(standing()).containsExactlyInAnyOrder("C-1 PROPOSED", "C-2 APPROVED", "C-3 PROPOSED");
        mvc.perform(get("/approvals").with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("montants changés depuis la modification du texte")));
        mvc.perform(get("/steps/{id}/text", step("C-1").id()).with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("Bonjour Paul.")))
                .andExpect(content().string(containsString("1\u202f100,00\u00a0€")));
        mvc.perform(post("/steps/{id}/text/dropping", step("C-1").id())
                .param("edits", latestEdit("C-1"))
                .with(as(MANAGER, creditor)));
        mvc.perform(chosen(post("/approvals"), "C-1"));
        assertThat(step("C-1").status()).hasToString("APPROVED");
    }

    @Test
    void nothingTickedIsSaidAndNothingDone() throws Exception {
        mvc.perform(get("/approvals/chosen").with(as(MANAGER, creditor)))
                .andExpect(redirectedUrl("/approvals"))
                .andExpect(flash().attribute("note", Note.bad("steps", "runs.chosen.none")));
        mvc.perform(chosen(post("/cancellations"), "C-1")
                        .param("until", books.today().toString()))
                .andExpect(
                        redirectedUrl("/approvals/chosen?steps=" + step("C-1").id()));
        assertThat(standing()).allMatch(one -> one.endsWith("PROPOSED"));
    }

    @Test
    void anotherCreditorsStepsAreNotTouched() throws Exception {
        long others = books.open("Strangers");
        mvc.perform(post("/approvals")
                .param("steps", String.valueOf(step("C-1").id()))
                .with(as(MANAGER, others)));
        mvc.perform(get("/steps/{id}/text", step("C-1").id()).with(as(MANAGER, others)))
                .andExpect(status().isNotFound());

        assertThat(standing()).allMatch(one -> one.endsWith("PROPOSED"));
    }

    private MockHttpServletRequestBuilder edited(String client, String subject, String beginning) {
        OpenText open = texts.open(creditor, step(client).id(), books.today());
        MockHttpServletRequestBuilder form = post(
                        "/steps/{id}/text", step(client).id())
                .param("subject", subject)
                .param("seen", open.figures())
                .param("parts", beginning)
                .with(as(MANAGER, creditor));
        open.parts().stream().skip(1).forEach(part -> form.param("parts", part));
        return form;
    }

    private MockHttpServletRequestBuilder chosen(MockHttpServletRequestBuilder request, String... clients) {
        for (String client : clients) {
            request.param("steps", String.valueOf(step(client).id()));
            request.param("edits", latestEdit(client));
        }
        return request.with(as(MANAGER, creditor));
    }

    private String[] latestEdit(String client) {
        return seen.latest(List.of(step(client).id())).stream()
                .map(String::valueOf)
                .toArray(String[]::new);
    }

    private StepRow step(String client) {
        return steps.of(run, 0, 10).stream()
                .filter(step -> step.clientNumber().equals(client))
                .findFirst()
                .orElseThrow();
    }

    private List<String> standing() {
        return steps.of(run, 0, 10).stream()
                .map(step -> step.clientNumber() + " " + step.status())
                .toList();
    }
}
