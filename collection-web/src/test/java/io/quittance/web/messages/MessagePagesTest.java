package io.quittance.web.messages;

import static io.quittance.web.scene.Books.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.dunning.run.DunningNight;
import io.quittance.notifications.catcher.CaughtMails;
import io.quittance.notifications.evidence.MessageList;
import io.quittance.notifications.evidence.MessageRow;
import io.quittance.notifications.mail.Dispatch;
import io.quittance.notifications.message.MessageStatus;
import io.quittance.web.frame.Now;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Messages as they were sent, and what a person decides where the program cannot know. */
@ScreenTest
class MessagePagesTest {

    private static final String CONTROLLER = "CREDIT_CONTROLLER";

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    DunningNight night;

    @Autowired
    Dispatch dispatch;

    @Autowired
    MessageList messages;

    @Autowired
    CaughtMails caught;

    @Autowired
    Now now;

    @Autowired
    JdbcClient jdbc;

    private long creditor;

    @BeforeEach
    void aMailThatWasSent() {
        creditor = books.open("Messages");
        books.owes(creditor, "C-1", "F-1", 5, "120.00");
        night.run(creditor, books.today(), "test");
        dispatch.deliver(creditor, books.today(), now.instant());
    }

    @Test
    void theMailIsShownAsItWasSentInAFrameThatMayDoNothing() throws Exception {
        mvc.perform(get("/messages").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("Maison C-1")));
        mvc.perform(get("/messages/{id}", message().id()).with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("sandbox=\"\"")))
                .andExpect(content().string(containsString("c-1@client.example")));
        mvc.perform(get("/messages/{id}/body", message().id()).with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("F-1")))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(header().string("X-Frame-Options", "SAMEORIGIN"));
        mvc.perform(get("/messages/{id}", message().id()).param("view", "plain").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("<pre class=\"q-mail-text\"")));
    }

    @Test
    void theNightIsTheOneThatDecidedIt() throws Exception {
        jdbc.sql("update dunning_step set step_on = date '2025-03-07' where creditor_id = :creditor")
                .param("creditor", creditor)
                .update();

        mvc.perform(get("/messages/{id}", message().id()).with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("Nuit du 7 mars 2025")));
    }

    @Test
    void messagesAreFoundByClientAndOutcome() throws Exception {
        mvc.perform(get("/messages")
                        .param("client", "C-1")
                        .param("status", "SENT")
                        .with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("Maison C-1")));
        mvc.perform(get("/messages").param("client", "C-9").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(not(containsString("Maison C-1"))));
        mvc.perform(get("/messages").param("status", "FAILED").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(not(containsString("Maison C-1"))));
    }

    @Test
    void whatPerhapsLeftIsSettledByAPerson() throws Exception {
        nobodyKnowsWhetherItLeft();

        mvc.perform(get("/messages/{id}", message().id()).with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("Est-il parti")));
        mvc.perform(post("/messages/{id}/confirmation", message().id()).with(as(CONTROLLER, creditor)));
        assertThat(message().status()).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void whatPerhapsLeftMayBeSentAgainOrGivenUp() throws Exception {
        nobodyKnowsWhetherItLeft();
        mvc.perform(post("/messages/{id}/resending", message().id()).with(as(CONTROLLER, creditor)));
        assertThat(message().status()).isEqualTo(MessageStatus.QUEUED);

        nobodyKnowsWhetherItLeft();
        mvc.perform(post("/messages/{id}/abandonment", message().id()).with(as(CONTROLLER, creditor)));
        assertThat(message().status()).isEqualTo(MessageStatus.CANCELLED);
    }

    @Test
    void whatWasSettledIsNotSettledAgain() throws Exception {
        var answer = mvc.perform(
                        post("/messages/{id}/abandonment", message().id()).with(as(CONTROLLER, creditor)))
                .andReturn();

        assertThat(String.valueOf(answer.getFlashMap().get("note"))).contains("messages.changed");
        assertThat(message().status()).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void theCatcherShowsTheMailThatStoppedInside() throws Exception {
        long mail = caught.list(Long.MAX_VALUE, 1).getFirst().id();

        mvc.perform(get("/catcher").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("/catcher/" + mail + "/body")));
        mvc.perform(get("/catcher/{id}/body", mail).with(as(CONTROLLER, creditor)))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
        mvc.perform(get("/catcher")
                        .param("mail", String.valueOf(mail))
                        .param("view", "source")
                        .with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("Message-ID")));
    }

    @Test
    void whatIsMissingBeforeAnythingCanLeaveIsSaid() throws Exception {
        jdbc.sql("update creditor set sender_email = '' where id = :id")
                .param("id", creditor)
                .update();

        mvc.perform(get("/messages").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("Aucun message ne peut partir")))
                .andExpect(content().string(containsString("/settings")));
    }

    @Test
    void anotherCreditorsMessageIsNotThere() throws Exception {
        long other = books.open("Others");

        mvc.perform(get("/messages/{id}/body", message().id()).with(as(CONTROLLER, other)))
                .andExpect(status().isNotFound());
    }

    private MessageRow message() {
        return messages.of(creditor, MessageList.Filter.ANY, Long.MAX_VALUE, 1).getFirst();
    }

    /** As after a process that died while it handed the message over. */
    private void nobodyKnowsWhetherItLeft() {
        jdbc.sql("update message set status = 'AMBIGUOUS', sent_at = null where creditor_id = :creditor")
                .param("creditor", creditor)
                .update();
        jdbc.sql("update dunning_step set status = 'APPROVED', done_on = null where creditor_id = :creditor")
                .param("creditor", creditor)
                .update();
    }
}
