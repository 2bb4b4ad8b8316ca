package io.quittance.notifications.mail;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.Client;
import io.quittance.creditor.Creditor;
import io.quittance.invoice.Invoice;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.enclosure.InvoiceFiles;
import io.quittance.notifications.enclosure.MailAttachments;
import io.quittance.notifications.enclosure.PdfSamples;
import io.quittance.notifications.file.Sha256;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail takes the files of its invoices along where its level says so, and what left stays known. */
@NotificationsTest
class AttachedInvoicesTest {

    private static final Instant NOW = Instant.parse("2026-11-04T08:00:00Z");

    @Autowired
    private Books books;

    @Autowired
    private InvoiceFiles files;

    @Autowired
    private MailAttachments attachments;

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JavaMailSenderImpl mailServer;

    private Wire wire;
    private Creditor creditor;
    private Client client;

    @BeforeEach
    void openBooks() {
        wire = new Wire(mailServer);
        creditor = books.creditor();
        client = books.client(creditor);
    }

    @AfterEach
    void stop() {
        wire.close();
    }

    @Test
    void aLevelThatAttachesSendsEachFileAsItIsHeld() throws Exception {
        Invoice first = books.invoice(client, "100.00");
        Invoice second = books.invoice(client, "50.00");
        Invoice unheld = books.invoice(client, "20.00");
        byte[] one = PdfSamples.pdf("one", 1);
        keep(first, PdfSamples.pdf("outdated", 1));
        keep(first, one);
        keep(second, PdfSamples.locked());
        long step = books.step(client, "reminder-1", first, second, unheld);
        attaches(step);

        deliver();

        Map<String, byte[]> got = received();
        assertThat(got.keySet()).containsExactly("text", first.number() + ".pdf", second.number() + ".pdf");
        assertThat(got.get(first.number() + ".pdf")).isEqualTo(one);
        assertThat(books.text(step).replaceAll("\\h", " "))
                .contains("Pièces jointes : " + first.number() + ".pdf, " + second.number() + ".pdf");
        assertThat(books.words(step).html()).contains(first.number() + ".pdf");
        assertThat(attachments.of(books.message(step).id()))
                .as("what left is known by its sum")
                .extracting(attached -> attached.file().sha256())
                .first()
                .isEqualTo(Sha256.of(one));
    }

    @Test
    void otherwiseAReminderTakesNothingAlong() throws Exception {
        Invoice invoice = books.invoice(client, "100.00");
        keep(invoice, PdfSamples.pdf("one", 1));
        long step = books.step(client, "reminder-1", invoice);

        deliver();

        assertThat(received()).isEmpty();
        assertThat(books.text(step)).doesNotContain("Pièce jointe");
    }

    @Test
    void aDamagedFileIsNotSentAndOneTooManyIsNamed() throws Exception {
        Invoice broken = books.invoice(client, "100.00");
        keep(broken, PdfSamples.damaged());
        Invoice large = books.invoice(client, "50.00");
        keep(large, PdfSamples.large(5 * 1024 * 1024));
        Invoice tooMuch = books.invoice(client, "20.00");
        keep(tooMuch, PdfSamples.large(4 * 1024 * 1024));
        long step = books.step(client, "reminder-1", broken, large, tooMuch);
        attaches(step);

        deliver();

        assertThat(received().keySet()).containsExactly("text", large.number() + ".pdf");
        assertThat(books.text(step).replaceAll("\\h", " "))
                .contains("Pièce jointe : " + large.number()
                        + ".pdf. Trop volumineux pour ce courriel, envoyé sur demande : " + tooMuch.number() + ".pdf");
    }

    @Test
    void aFileThatCameMeanwhileIsTakenAlong() throws Exception {
        Invoice invoice = books.invoice(client, "100.00");
        long step = books.step(client, "reminder-1", invoice);
        attaches(step);
        wire.server().close();
        deliver();
        wire.close();
        wire = new Wire(mailServer);
        keep(invoice, PdfSamples.pdf("late", 1));

        dispatch.deliver(creditor.id(), ON, NOW.plusSeconds(7200));

        assertThat(received().keySet()).containsExactly("text", invoice.number() + ".pdf");
    }

    private void attaches(long step) {
        jdbc.sql("""
                update dunning_level l set attaches_files = true from dunning_step s
                where s.id = :step and l.policy_version_id = s.policy_version_id and l.rank = s.rank
                """).param("step", step).update();
    }

    private void keep(Invoice invoice, byte[] pdf) {
        files.keep(creditor.id(), invoice.id(), "scan.pdf", pdf, ON, "anna");
    }

    private void deliver() {
        dispatch.deliver(creditor.id(), ON, NOW);
    }

    /** What the server got: the words first, then each file by its name; empty: there is no file. */
    private Map<String, byte[]> received() throws MessagingException, IOException {
        String source = wire.server().accepted().getLast();
        MimeMessage mail = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        Map<String, byte[]> got = new LinkedHashMap<>();
        if (parts.getContentType().contains("mixed")) {
            assertThat(parts.getBodyPart(0).getContentType()).contains("alternative");
            got.put("text", new byte[0]);
            for (int at = 1; at < parts.getCount(); at++) {
                MimeBodyPart part = (MimeBodyPart) parts.getBodyPart(at);
                assertThat(part.getContentType()).startsWith("application/pdf");
                got.put(part.getFileName(), part.getInputStream().readAllBytes());
            }
        }
        return got;
    }
}
