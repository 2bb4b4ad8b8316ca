package io.quittance.web.disputes;

import static io.quittance.web.scene.Books.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.dunning.run.DunningNight;
import io.quittance.notifications.catcher.CaughtMail;
import io.quittance.notifications.catcher.CaughtMails;
import io.quittance.notifications.dispute.Conversation;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.InvoicePdf;
import io.quittance.web.scene.ScreenTest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** A part is disputed, a colleague answers by a link, the manager accepts, the credit note comes, the ladder goes on. */
@ScreenTest
class DisputeStoryTest {

    private static final Pattern LINK = Pattern.compile("/answers/([A-Za-z0-9_-]{43})");

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    DunningNight night;

    @Autowired
    CaughtMails mailbox;

    @Autowired
    JdbcClient jdbc;

    private long creditor;
    private long invoice;

    @BeforeEach
    void anOverdueInvoice() {
        creditor = books.open("Disputes");
        books.owes(creditor, "D-1", "D/1", 5, "1000.00");
        invoice = id("select id from invoice where creditor_id = :creditor");
    }

    @Test
    void fromTheOpeningToTheCreditNote() throws Exception {
        byte[] pdf = InvoicePdf.of(1);
        long dispute = open("200,00");
        controller(get("/invoices/{id}", invoice)).andExpect(content().string(containsString("/disputes/" + dispute)));
        controller(get("/disputes")).andExpect(content().string(containsString("Maison D-1")));

        controller(multipart("/disputes/{id}/entries", dispute)
                        .file(new MockMultipartFile(
                                "file", "../x.html", "text/html", "<script>".getBytes(StandardCharsets.UTF_8)))
                        .param("text", "see"))
                .andExpect(status().is3xxRedirection());
        assertThat(
                        id(
                                "select count(*) from dispute_entry e join dispute d on d.id = e.dispute_id where d.creditor_id = :creditor"))
                .as("a page is no proof")
                .isZero();

        String token = ask(dispute);
        CaughtMail mail =
                mailbox.find(mailbox.list(Long.MAX_VALUE, 1).getFirst().id()).orElseThrow();
        assertThat(mail.recipients()).containsExactly("lou@works.example");
        assertThat(mail.plain()).contains("/answers/" + token).contains("Combien en manque-t-il");

        mvc.perform(get("/answers/{token}", token))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(containsString("Combien en manque-t-il")))
                .andExpect(content().string(not(containsString("Maison D-1"))));
        mvc.perform(multipart("/answers/{token}", token)
                        .file(new MockMultipartFile("file", "bon.pdf", "application/pdf", pdf))
                        .param("text", "Deux palettes manquent")
                        .param("opinion", "ACCEPT")
                        .with(csrf()))
                .andExpect(status().isOk());
        mvc.perform(get("/answers/{token}", token)).andExpect(status().isGone());
        mvc.perform(multipart("/answers/{token}", token)
                        .file(unread())
                        .param("text", "again")
                        .with(csrf()))
                .andExpect(status().isGone());

        long file = id(
                "select f.id from dispute_file f join dispute_entry e on e.id = f.entry_id join dispute d on d.id = e.dispute_id where d.creditor_id = :creditor");
        controller(get("/disputes/{id}/files/{file}", dispute, file))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().contentType("application/pdf"))
                .andExpect(content().bytes(pdf));
        controller(get("/disputes/{id}", dispute))
                .andExpect(content().string(containsString("Deux palettes manquent")));
        assertThat(
                        id(
                                "select count(*) from task where creditor_id = :creditor and kind = 'DISPUTE' and closed_at is null"))
                .isOne();

        send(post("/disputes/{id}/acceptance", dispute).param("awaits", "CREDIT_NOTE"), "FINANCE_MANAGER");
        assertThat(state(dispute)).isEqualTo("AWAITED");
        assertThat(
                        id(
                                "select count(*) from task where creditor_id = :creditor and kind = 'DISPUTE' and closed_at is null"))
                .isZero();

        books.load(creditor, """
                client_number,client_name,invoice_number,issue_date,due_date,currency,total,balance,order_reference
                D-1,Maison D-1,AV/1,%1$s,%1$s,EUR,-200.00,-200.00,D/1
                """.formatted(books.today()));
        night.run(creditor, books.today(), "test");

        assertThat(state(dispute)).isEqualTo("CREDITED");
        assertThat(id("select count(*) from hold where creditor_id = :creditor and lifted_on is null"))
                .isZero();
        assertThat(
                        id(
                                "select count(*) from dunning_line where invoice_id = (select id from invoice where creditor_id = :creditor and number = 'D/1') and rank is not null"))
                .isOne();
        controller(get("/disputes/{id}", dispute)).andExpect(status().isOk());
        send(get("/disputes/report"), "FINANCE_MANAGER").andExpect(status().isOk());
    }

    @Test
    void whatCannotBeStandsBesideItsField() throws Exception {
        controller(post("/invoices/{id}/disputes", invoice)
                        .param("reason", reason())
                        .param("amount", "1000,01")
                        .param("note", "too dear"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Au plus")));
        assertThat(id("select count(*) from dispute where creditor_id = :creditor"))
                .isZero();
    }

    @Test
    void aLinkThatWasWithdrawnOrNeverMadeIsGone() throws Exception {
        long dispute = open("");
        String token = ask(dispute);
        long question = id(
                "select q.id from dispute_question q join dispute d on d.id = q.dispute_id where d.creditor_id = :creditor");
        controller(post("/disputes/{id}/questions/{question}/withdrawal", dispute, question));

        mvc.perform(get("/answers/{token}", token)).andExpect(status().isGone());
        mvc.perform(get("/answers/{token}", "x" + token.substring(1))).andExpect(status().isNotFound());
        mvc.perform(multipart("/answers/{token}", token).param("text", "late").with(csrf()))
                .andExpect(status().isGone());
        jdbc.sql(
                        "update dispute_question set asked_on = asked_on - 30, valid_until = valid_until - 30, withdrawn_on = null, withdrawn_by = null where id = :id")
                .param("id", question)
                .update();
        mvc.perform(get("/answers/{token}", token)).andExpect(status().isGone());
    }

    @Test
    void moreFilesThanAnEntryHoldsAreNotRead() throws Exception {
        String token = ask(open(""));
        MockMultipartHttpServletRequestBuilder answer = multipart("/answers/{token}", token);
        for (int n = 0; n <= Conversation.MOST_FILES; n++) {
            answer.file(unread());
        }

        mvc.perform(answer.param("text", "all of them").with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Au plus 10 fichiers")));
        mvc.perform(get("/answers/{token}", token)).andExpect(status().isOk());
    }

    private static MockMultipartFile unread() {
        return new MockMultipartFile("file", "bon.pdf", "application/pdf", new byte[] {1}) {
            @Override
            public byte[] getBytes() {
                throw new AssertionError("read");
            }
        };
    }

    @Test
    void aFormOfAnotherSiteAnswersNothing() throws Exception {
        String token = ask(open(""));

        mvc.perform(multipart("/answers/{token}", token).param("text", "forged"))
                .andExpect(status().isForbidden());
    }

    @Test
    void disputesOfOthersDoNotExist() throws Exception {
        long dispute = open("");
        long other = books.open("Others");

        mvc.perform(get("/disputes/{id}", dispute).with(as("CREDIT_CONTROLLER", other)))
                .andExpect(status().isNotFound());
        mvc.perform(post("/disputes/{id}/rejection", dispute)
                        .param("answer", "no")
                        .with(as("FINANCE_MANAGER", other)))
                .andExpect(status().isNotFound());
        mvc.perform(multipart("/disputes/{id}/entries", dispute)
                        .param("text", "no")
                        .with(as("FINANCE_MANAGER", other)))
                .andExpect(status().isNotFound());
    }

    private long open(String amount) throws Exception {
        controller(post("/invoices/{id}/disputes", invoice)
                        .param("reason", reason())
                        .param("amount", amount)
                        .param("note", "Deux palettes manquantes"))
                .andExpect(status().is3xxRedirection());
        return id("select max(id) from dispute where creditor_id = :creditor");
    }

    private String ask(long dispute) throws Exception {
        Object address = controller(post("/disputes/{id}/questions", dispute)
                        .param("name", "Lou")
                        .param("email", "lou@works.example")
                        .param("question", "Combien en manque-t-il ?")
                        .param("language", "fr")
                        .param("days", "7"))
                .andReturn()
                .getFlashMap()
                .get("answerAddress");
        Matcher link = LINK.matcher(Objects.requireNonNull(address).toString());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String reason() {
        return Long.toString(
                id("select id from dispute_reason where creditor_id = :creditor and code = 'wrong-quantity'"));
    }

    private String state(long dispute) {
        return jdbc.sql("select state from dispute_now where id = :id")
                .param("id", dispute)
                .query(String.class)
                .single();
    }

    private ResultActions controller(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return send(request, "CREDIT_CONTROLLER");
    }

    private ResultActions send(AbstractMockHttpServletRequestBuilder<?> request, String role) throws Exception {
        return mvc.perform(request.with(as(role, creditor)));
    }

    private long id(String sql) {
        return jdbc.sql(sql).param("creditor", creditor).query(Long.class).single();
    }
}
