package io.quittance.web.enclosures;

import static io.quittance.web.scene.Books.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.policy.Level;
import io.quittance.dunning.policy.PolicyDesk;
import io.quittance.dunning.run.DunningNight;
import io.quittance.notifications.catcher.CaughtMail;
import io.quittance.notifications.catcher.CaughtMails;
import io.quittance.notifications.file.Sha256;
import io.quittance.notifications.mail.Dispatch;
import io.quittance.web.frame.Now;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.InvoicePdf;
import io.quittance.web.scene.ScreenTest;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A client on the telephone asks for a copy of the invoice, and finds it in the mailbox. */
@ScreenTest
class CopyRequestedStoryTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    PolicyDesk policies;

    @Autowired
    DunningNight night;

    @Autowired
    Dispatch dispatch;

    @Autowired
    CaughtMails mailbox;

    @Autowired
    Now now;

    @Autowired
    JdbcClient jdbc;

    private long creditor;

    @BeforeEach
    void aCallToMake() {
        creditor = books.open("Copies");
        Level call = new Level(1, 3, 0, Channel.CALL, "call", BigDecimal.ZERO, false, false, false);
        policies.revise(books.standardPolicy(creditor), List.of(call), 0, books.today(), "test");
        books.owes(creditor, "CO-1", "CO/1", 5, "1250.00");
        night.run(creditor, books.today(), "test");
    }

    @Test
    void theInvoiceItselfArrives() throws Exception {
        byte[] pdf = InvoicePdf.of(2);
        long invoice = id("select id from invoice where creditor_id = :creditor");
        MockMultipartFile file = new MockMultipartFile("file", "scan 0012.pdf", "text/plain", pdf);
        send(multipart("/invoices/{id}/files", invoice).file(file))
                .andExpect(redirectedUrl("/invoices/" + invoice + "#file"));
        long task = id("select id from task where creditor_id = :creditor and kind = 'CALL'");
        String contact = String.valueOf(
                id("select k.id from contact k join client c on c.id = k.client_id where c.creditor_id = :creditor"));
        send(post("/calls/{task}/outcomes", task)
                .param("outcome", "COPY_REQUESTED")
                .param("sendTo", contact));
        assertThat(id("select count(*) from statement_request where creditor_id = :creditor"))
                .isOne();

        assertThat(dispatch.deliver(creditor, books.today(), now.instant()).sent())
                .isOne();

        CaughtMail mail =
                mailbox.find(mailbox.list(Long.MAX_VALUE, 1).getFirst().id()).orElseThrow();
        assertThat(mail.recipients()).containsExactly("co-1@client.example");
        assertThat(mail.plain().replaceAll("\\h", " "))
                .contains("Pièce jointe : CO-1.pdf")
                .contains("CO/1");
        MimeBodyPart attached = attachment(mail);
        assertThat(attached.getFileName()).isEqualTo("CO-1.pdf");
        assertThat(attached.getInputStream().readAllBytes()).isEqualTo(pdf);
        long message = id("select id from message where creditor_id = :creditor");
        send(get("/messages/{id}", message))
                .andExpect(content().string(containsString("/invoices/" + invoice + "/files/")))
                .andExpect(content().string(containsString(Sha256.of(pdf))));
    }

    private static MimeBodyPart attachment(CaughtMail mail) throws Exception {
        MimeMessage read = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.source().getBytes(StandardCharsets.UTF_8)));
        MimeMultipart parts = (MimeMultipart) read.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        return (MimeBodyPart) parts.getBodyPart(1);
    }

    private ResultActions send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(as("CREDIT_CONTROLLER", creditor)));
    }

    private long id(String sql) {
        return jdbc.sql(sql).param("creditor", creditor).query(Long.class).single();
    }
}
