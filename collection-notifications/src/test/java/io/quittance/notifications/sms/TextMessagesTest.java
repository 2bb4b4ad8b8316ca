package io.quittance.notifications.sms;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.client.Contact;
import io.quittance.client.ContactDesk;
import io.quittance.client.ContactRole;
import io.quittance.client.MobileNumbers;
import io.quittance.creditor.Creditor;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.evidence.MessageText;
import io.quittance.notifications.mail.Dispatch;
import io.quittance.notifications.message.MessageStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A text message from its step to the report of its delivery, with a gateway that listens. */
@NotificationsTest
class TextMessagesTest {

    private static final Instant NOW = Instant.parse("2026-11-04T08:00:00Z");
    private static final LinkedBlockingQueue<String> TAKEN = new LinkedBlockingQueue<>();

    @DynamicPropertySource
    static void gateway(DynamicPropertyRegistry properties) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            TAKEN.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        server.start();
        properties.add(
                "quittance.sms.url",
                () -> "http://localhost:" + server.getAddress().getPort());
        properties.add("quittance.sms.report.secret", () -> "s3cret");
    }

    @Autowired
    private Books books;

    @Autowired
    private Clients clients;

    @Autowired
    private ContactDesk contacts;

    @Autowired
    private MobileNumbers mobiles;

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private DeliveryReports reports;

    @Autowired
    private MessageText texts;

    @Autowired
    private JdbcClient jdbc;

    private Creditor creditor;
    private Client client;

    @BeforeEach
    void openBooks() {
        TAKEN.clear();
        creditor = books.creditor();
        client = clients.findById(books.client(creditor).id()).orElseThrow();
        client.add(new Contact("Standard", ContactRole.ACCOUNTING, null, "04 72 00 00 00"));
        client.add(new Contact("Zoé", ContactRole.ACCOUNTING, null, "06 12 34 56 78"));
        client = clients.save(client);
        mobiles.read(creditor.id());
    }

    @Test
    void aTextGoesToTheMobileAndSaysWhatIsOwed() {
        long step = step();

        deliver();

        assertThat(books.message(step).status()).isEqualTo(MessageStatus.SENT);
        assertThat(books.words(step).recipient()).isEqualTo("+33612345678");
        assertThat(books.text(step)).contains("10,00 €").doesNotContain("\u00a0");
        assertThat(TAKEN).singleElement().satisfies(body -> assertThat(body).contains("\"to\":\"+33612345678\""));
        assertThat(books.stepStatus(step)).isEqualTo("DONE");
    }

    @Test
    void whoWantsNoTextsGetsNone() {
        long step = step();
        contacts.refuseTexts(creditor.id(), client.id(), mobileContact(), true, ON, "controller");

        deliver();

        assertThat(TAKEN).isEmpty();
        assertThat(books.tasks(step))
                .containsExactly("MESSAGE_FAILED: client " + client.number()
                        + " has no contact with a mobile number that takes texts");
    }

    @Test
    void whoRefusesWhileItWaitsGetsNone() {
        long step = step();
        dispatch.deliver(creditor.id(), ON, Instant.EPOCH.minusSeconds(1)); // composed, and not due yet
        contacts.refuseTexts(creditor.id(), client.id(), mobileContact(), true, ON, "controller");

        deliver();

        assertThat(TAKEN).isEmpty();
        assertThat(books.message(step).status()).isEqualTo(MessageStatus.FAILED);
    }

    @Test
    void aSignedReportIsWrittenDownOnceHoweverOftenItComes() {
        long step = step();
        deliver();
        byte[] body = "{\"status\":\"DELIVERED\"}".getBytes(StandardCharsets.UTF_8);
        long message = books.message(step).id();

        assertThat(reports.isSigned(body, signature(body))).isTrue();
        assertThat(reports.isSigned(body, "sha256=" + signature(body))).isTrue();
        assertThat(reports.isSigned(body, "")).isFalse();
        assertThat(reports.isSigned("{\"status\":\"failed\"}".getBytes(StandardCharsets.UTF_8), signature(body)))
                .isFalse();
        assertThat(reports.creditorOf(message)).contains(creditor.id());
        reports.take(message, body, ON);
        reports.take(message, body, ON);

        assertThat(events(message)).containsExactly("HTTP 202 ", "reported: DELIVERED");
        assertThat(books.message(step).status()).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void aReportOfFailureIsATask() {
        long step = step();
        deliver();
        long message = books.message(step).id();

        reports.take(message, "{\"status\":\"undelivered\"}".getBytes(StandardCharsets.UTF_8), ON);
        reports.take(message, "no json".getBytes(StandardCharsets.UTF_8), ON);

        assertThat(books.message(step).status()).isEqualTo(MessageStatus.FAILED);
        assertThat(books.tasks(step)).containsExactly("MESSAGE_FAILED: reported: undelivered");
    }

    private long step() {
        long step = books.step(client, "reminder-1", books.invoice(client, "10.00"));
        jdbc.sql("update dunning_step set channel = 'SMS' where id = :step")
                .param("step", step)
                .update();
        return step;
    }

    private void deliver() {
        dispatch.deliver(creditor.id(), ON, NOW);
    }

    private long mobileContact() {
        return jdbc.sql("select id from contact_texted where client_id = :client")
                .param("client", client.id())
                .query(Long.class)
                .single();
    }

    private List<String> events(long message) {
        return texts.events(creditor.id(), message).stream()
                .map(MessageText.Event::detail)
                .toList();
    }

    private static String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("s3cret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
