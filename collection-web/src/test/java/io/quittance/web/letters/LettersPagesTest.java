package io.quittance.web.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;

import io.quittance.notifications.letter.queue.Batches;
import io.quittance.notifications.mail.Dispatch;
import io.quittance.web.frame.Now;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** From the Today page to the letter box, as a controller does it. */
@ScreenTest
class LettersPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Batches batches;

    @Autowired
    Now now;

    @Autowired
    JdbcClient jdbc;

    private long creditor;
    private long step;

    @BeforeEach
    void openBooks() {
        creditor = books.open("Letters " + System.nanoTime());
        books.load(creditor, """
                client_number,client_name,invoice_number,issue_date,due_date,currency,total,balance
                L-1,Lettrée SARL,L-F1,2026-01-02,2026-02-02,EUR,1000.00,1000.00
                """);
        step = registeredStep();
    }

    @Test
    void whatIsMissingStandsOnTodayWithTheWayToIt() throws Exception {
        dispatch.deliver(creditor, books.today(), now.instant());

        mvc.perform(get("/today").with(Books.as("CREDIT_CONTROLLER", creditor)))
                .andExpect(content().string(containsString("le signataire des mises en demeure")))
                .andExpect(content().string(containsString("/settings/letters")))
                .andExpect(content().string(containsString("/identity")));
        mvc.perform(get("/letters").with(Books.as("CREDIT_CONTROLLER", creditor)))
                .andExpect(content().string(containsString("Aucun courrier en attente")));
    }

    @Test
    void aLetterIsPrintedPostedAndThenGone() throws Exception {
        complete();
        dispatch.deliver(creditor, books.today(), now.instant());
        long letter = jdbc.sql("select id from letter where step_id = :step")
                .param("step", step)
                .query(Long.class)
                .single();

        mvc.perform(get("/today").with(Books.as("CREDIT_CONTROLLER", creditor)))
                .andExpect(content().string(containsString("courrier à imprimer")));
        mvc.perform(get("/letters").with(Books.as("CREDIT_CONTROLLER", creditor)))
                .andExpect(content().string(containsString("Lettrée SARL")));
        mvc.perform(post("/letter-batches").with(Books.as("CREDIT_CONTROLLER", creditor)))
                .andExpect(redirectedUrl("/letters"));
        mvc.perform(post("/letter-batches")
                        .param("letter", Long.toString(letter))
                        .with(Books.as("CREDIT_CONTROLLER", creditor)))
                .andExpect(redirectedUrlPattern("/letter-batches/*"));
        long batch = batches.latest(creditor, 1).getFirst().id();
        mvc.perform(get("/letter-batches/" + batch + "/pdf").with(Books.as("CREDIT_CONTROLLER", creditor)))
                .andExpect(content().contentType("application/pdf"));

        mvc.perform(post("/letter-batches/" + batch + "/posting")
                        .param("letter", Long.toString(letter))
                        .param("on", books.today().plusDays(1).toString())
                        .param("list", "1A 1")
                        .with(Books.as("CREDIT_CONTROLLER", creditor)))
                .andExpect(model().attributeExists("fault"))
                .andExpect(content().string(containsString("1A 1")));
        mvc.perform(post("/letter-batches/" + batch + "/posting")
                        .param("letter", Long.toString(letter))
                        .param("on", books.today().toString())
                        .param("list", "1A 1\n1A 2")
                        .with(Books.as("CREDIT_CONTROLLER", creditor)))
                .andExpect(content().string(containsString("exactement un numéro")));
        mvc.perform(post("/letter-batches/" + batch + "/posting")
                        .param("letter", Long.toString(letter))
                        .param("on", books.today().toString())
                        .param("list", "1A 1")
                        .with(Books.as("CREDIT_CONTROLLER", creditor)))
                .andExpect(redirectedUrl("/letter-batches/" + batch));

        mvc.perform(get("/letter-batches/" + batch).with(Books.as("CREDIT_CONTROLLER", creditor)))
                .andExpect(content().string(containsString("1A1")))
                .andExpect(content().string(not(containsString("Marquer comme postés"))));
        assertThat(batches.find(creditor, batch).orElseThrow().posted()).isOne();
    }

    @Test
    void aBatchIsPutBack() throws Exception {
        complete();
        dispatch.deliver(creditor, books.today(), now.instant());
        long letter = jdbc.sql("select id from letter where step_id = :step")
                .param("step", step)
                .query(Long.class)
                .single();
        mvc.perform(post("/letter-batches")
                .param("letter", Long.toString(letter))
                .with(Books.as("CREDIT_CONTROLLER", creditor)));
        long batch = batches.latest(creditor, 1).getFirst().id();

        mvc.perform(delete("/letter-batches/" + batch).with(Books.as("CREDIT_CONTROLLER", creditor)))
                .andExpect(redirectedUrl("/letters"));
        mvc.perform(get("/letters").with(Books.as("CREDIT_CONTROLLER", creditor)))
                .andExpect(content().string(containsString("remis en attente par")));
        mvc.perform(get("/letter-batches/" + batch).with(Books.as("CREDIT_CONTROLLER", books.open("Stranger"))))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isEqualTo(404));
    }

    private void complete() {
        jdbc.sql(
                        "update client set siren = '404833048', address_line1 = '1 rue Haute', postcode = '69001', city = 'Lyon' where creditor_id = :creditor")
                .param("creditor", creditor)
                .update();
        jdbc.sql("""
                update creditor set siren = '732829320', iban = 'FR7630006000011234567890189', address_line1 = '12 rue des Lampes',
                    postcode = '69002', city = 'Lyon'
                where id = :creditor
                """).param("creditor", creditor).update();
        jdbc.sql(
                        "insert into letter_settings (creditor_id, signatory_name, changed_by) values (:creditor, 'Hélène Vasseur', 'test')")
                .param("creditor", creditor)
                .update();
    }

    private long registeredStep() {
        return jdbc.sql("""
                with level as (
                    select l.policy_version_id, l.rank, l.template
                    from dunning_level l
                    join dunning_policy_version v on v.id = l.policy_version_id
                    join dunning_policy p on p.id = v.policy_id
                    where p.creditor_id = :creditor and l.channel = 'REGISTERED_LETTER' limit 1),
                asked as (select * from invoice where creditor_id = :creditor),
                run as (
                    insert into dunning_run (creditor_id, run_on, started_by) values (:creditor, :on, 'test') returning id),
                step as (
                    insert into dunning_step (creditor_id, run_id, client_id, currency, policy_version_id, rank, channel, template,
                                              step_on, status, amount)
                    select :creditor, run.id, asked.client_id, 'EUR', level.policy_version_id, level.rank, 'REGISTERED_LETTER',
                           level.template, :on, 'APPROVED', asked.balance
                    from run, level, asked
                    returning id, policy_version_id, rank)
                insert into dunning_line (step_id, invoice_id, policy_version_id, rank, balance, days_overdue)
                select step.id, asked.id, step.policy_version_id, step.rank, asked.balance, :on - asked.due_on
                from step, asked
                returning step_id
                """)
                .param("creditor", creditor)
                .param("on", books.today())
                .query(Long.class)
                .single();
    }
}
