package io.quittance.notifications.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quittance.notifications.mail.Handover;
import io.quittance.notifications.message.QueuedMail;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is made of a gateway that answers, refuses, hangs or is not there. */
class GatewayTest {

    private static final QueuedMail TEXT = new QueuedMail(
            42, "<step.1@x>", "+33612345678", "Zoé", null, "fr", "Rappel", "Réglez \"10,00 €\"\nmerci \\o/", "");

    private final LinkedBlockingQueue<String> bodies = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> keys = new LinkedBlockingQueue<>();
    private final CountDownLatch hangUp = new CountDownLatch(1);

    private HttpServer server;
    private int status = 202;
    private boolean hangs;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/messages", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        hangUp.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Key")));
        if (hangs) {
            await();
        }
        byte[] reply = "{\"id\":\"g-7\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, reply.length);
        exchange.getResponseBody().write(reply);
        exchange.close();
    }

    private void await() {
        try {
            hangUp.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatItIsGivenIsJsonWhateverTheTextSays() {
        assertThat(gateway().send(TEXT)).isInstanceOf(Handover.Accepted.class);

        JsonNode given = new JsonMapper().readTree(bodies.remove());
        assertThat(given.path("to").stringValue()).isEqualTo("+33612345678");
        assertThat(given.path("text").stringValue()).isEqualTo(TEXT.plain());
        assertThat(given.path("back").stringValue()).isEqualTo("https://us.example/sms/reports/42");
        assertThat(keys.remove()).isEqualTo("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "200, Accepted",
        "202, Accepted",
        "400, Refused",
        "422, Refused",
        "401, Unreachable",
        "404, Unreachable",
        "429, Delayed",
        "503, Delayed",
        "500, Unknown",
        "302, Refused",
    })
    void anAnswerMeans(int answered, String meaning) {
        status = answered;

        assertThat(gateway().send(TEXT).getClass().getSimpleName()).isEqualTo(meaning);
        assertThat(bodies).as("never sent twice by itself").hasSize(1);
    }

    @Test
    void noAnswerLeavesItInDoubt() {
        hangs = true;

        assertThat(gateway().send(TEXT)).isInstanceOf(Handover.Unknown.class);
        assertThat(bodies).hasSize(1);
    }

    @Test
    void whereNobodyListensNothingWasTaken() {
        server.stop(0);

        assertThat(gateway().send(TEXT)).isInstanceOf(Handover.Unreachable.class);
    }

    private Gateway gateway() {
        return new Gateway(new SmsSettings(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/messages"),
                Map.of("X-Key", "secret"),
                "{\"to\":\"{{to}}\",\"text\":\"{{text}}\",\"back\":\"{{callback}}\"}",
                "https://us.example/",
                Duration.ofSeconds(2),
                Duration.ofMillis(700),
                new SmsSettings.Report("", "status", List.of(), List.of())));
    }
}
