package io.quittance.web.plans;

import static io.quittance.web.scene.Books.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.dunning.run.DunningNight;
import io.quittance.notifications.mail.Dispatch;
import io.quittance.web.frame.Now;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** What the screens tell of a plan's mails, from the proposal to the day it broke. */
@ScreenTest
class PlanMailsStoryTest {

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
    Now now;

    @Autowired
    JdbcClient jdbc;

    private long creditor;
    private long client;
    private LocalDate first;

    @BeforeEach
    void oneClientOwes() {
        creditor = books.open("Plan mails");
        books.owes(creditor, "C-1", "F-1", 60, "1000.00");
        client = id("select id from client where creditor_id = :creditor");
        first = books.today().plusDays(20);
    }

    private long id(String sql) {
        return jdbc.sql(sql).param("creditor", creditor).query(Long.class).single();
    }

    private ResultActions send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(as(CONTROLLER, creditor)));
    }

    private ResultActions page(String path, Object... values) throws Exception {
        return send(get(path, values)).andExpect(status().isOk());
    }

    private void day(LocalDate on) {
        night.run(creditor, on, "test");
        dispatch.deliver(creditor, on, now.instant());
    }

    private long proposed() throws Exception {
        send(post("/clients/{id}/plans", client)
                        .param("invoices", Long.toString(id("select id from invoice where creditor_id = :creditor")))
                        .param("rows[0].on", first.toString())
                        .param("rows[0].amount", "400.00")
                        .param("rows[1].on", first.plusDays(30).toString())
                        .param("rows[1].amount", "600.00"))
                .andExpect(status().is3xxRedirection());
        long plan = id("select max(id) from payment_plan where creditor_id = :creditor");
        send(post("/plans/{id}/proposal", plan)).andExpect(redirectedUrl("/plans/" + plan));
        return plan;
    }

    private List<String> told() {
        return jdbc.sql("""
                select n.kind || ' ' || m.status from notice n join message m on m.notice_id = n.id
                where n.creditor_id = :creditor order by n.id
                """)
                .param("creditor", creditor)
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void proposedRemindedLateAndBroken() throws Exception {
        long plan = proposed();
        page("/plans/{id}", plan).andExpect(content().string(containsString("à envoyer dans la minute")));
        dispatch.deliver(creditor, books.today(), now.instant());
        page("/plans/{id}", plan).andExpect(content().string(containsString("Proposition envoyée le")));
        send(post("/plans/{id}/signature", plan)
                        .param("signedOn", books.today().toString())
                        .param("signatory", "Anne Martin"))
                .andExpect(redirectedUrl("/plans/" + plan));

        day(first.minusDays(3));
        day(first.minusDays(2));
        day(first.plusDays(1));
        day(first.plusDays(2));
        page("/plans/{id}", plan)
                .andExpect(content().string(containsString("Rappel envoyé le")))
                .andExpect(content().string(containsString("Rappel de retard envoyé le")))
                .andExpect(content().string(not(containsString("Client informé"))));
        day(first.plusDays(6));
        day(first.plusDays(7));

        assertThat(told())
                .containsExactly(
                        "PLAN_PROPOSAL SENT", "INSTALMENT_COMING SENT", "INSTALMENT_LATE SENT", "PLAN_BROKEN SENT");
        page("/plans/{id}", plan).andExpect(content().string(containsString("Client informé de la rupture le")));
        page("/messages").andExpect(content().string(containsString("échéancier rompu")));
        page("/clients/{id}", client)
                .andExpect(content().string(containsString("échéancier proposé")))
                .andExpect(content().string(containsString("échéance en retard")));
    }

    @Test
    void aNoticeIsReadWithItsPaperAndThePictureOfItsTransfer() throws Exception {
        long plan = proposed();
        dispatch.deliver(creditor, books.today(), now.instant());
        long proposal = id("select id from message where creditor_id = :creditor");
        page("/messages/{id}", proposal)
                .andExpect(content().string(containsString("échéancier proposé")))
                .andExpect(content().string(containsString("/plans/" + plan)))
                .andExpect(content().string(containsString("echeancier-" + plan + ".pdf")));
        page("/messages/{id}/files/{name}", proposal, "echeancier-" + plan + ".pdf")
                .andExpect(content().contentType("application/pdf"));
        send(get("/messages/{id}/files/{name}", proposal, "transfer.png")).andExpect(status().isNotFound());
        page("/api/v1/messages/{id}", proposal)
                .andExpect(jsonPath("$.step").isEmpty())
                .andExpect(jsonPath("$.notice").value("PLAN_PROPOSAL"));
        page("/api/v1/messages/{id}/body", proposal)
                .andExpect(jsonPath("$.attachments[0].name").value("echeancier-" + plan + ".pdf"))
                .andExpect(jsonPath("$.attachments[0].invoice").isEmpty());
        send(post("/plans/{id}/signature", plan)
                .param("signedOn", books.today().toString())
                .param("signatory", "Anne Martin"));
        day(first.minusDays(3));

        long reminder = id(
                "select max(m.id) from message m join notice n on n.id = m.notice_id where m.creditor_id = :creditor");
        page("/messages/{id}/body", reminder)
                .andExpect(content().string(containsString("data:image/png;base64,iVBOR")))
                .andExpect(content().string(not(containsString("cid:"))));
        page("/messages/{id}", reminder).andExpect(content().string(containsString("échéance 1")));
    }

    @Test
    void whyAMailWasNotWrittenIsSaidInWords() throws Exception {
        jdbc.sql("update client set preferred_channel = 'LETTER' where id = :client")
                .param("client", client)
                .update();
        proposed();
        dispatch.deliver(creditor, books.today(), now.instant());
        long failed = id("select id from message where creditor_id = :creditor");

        for (String path : List.of("/messages/" + failed, "/clients/" + client, "/today")) {
            page(path)
                    .andExpect(content().string(containsString("le client veut des lettres")))
                    .andExpect(content().string(not(containsString("WANTS_LETTERS"))));
        }
    }
}
