package io.quittance.notifications.mail;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.Client;
import io.quittance.creditor.Creditor;
import io.quittance.dunning.policy.Channel;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.mail.ScriptedSmtpServer.Stage;
import io.quittance.notifications.message.Departures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Several nodes, or several dispatches on one: each message has exactly one sender. */
@NotificationsTest
class SendersAtOnceTest {

    private static final Instant NOW = Instant.parse("2026-11-04T08:00:00Z");
    private static final LocalDate LATE = ON.minusDays(12);

    @Autowired
    private Books books;

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private Departures departures;

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
    void severalSendersNeverTakeTheSameMessage() throws Exception {
        for (int i = 0; i < 30; i++) {
            books.step(books.client(creditor), "courtesy", books.invoice(client, "1.00"));
        }
        jdbc.sql("""
                insert into message (creditor_id, client_id, step_id, channel, recipient, language, subject, body_text, body_html,
                                     message_id, amount, currency, status, next_attempt_at, composed_on)
                select creditor_id, client_id, id, 'EMAIL', 'a@b.example', 'fr', 's', 't', 'h', gen_random_uuid(), 1, 'EUR',
                       'QUEUED', 'epoch', step_on
                from dunning_step where creditor_id = :creditor
                """).param("creditor", creditor.id()).update();
        ConcurrentSkipListSet<Long> taken = new ConcurrentSkipListSet<>();
        Callable<Integer> sender = () -> {
            int count = 0;
            for (long message : departures.due(creditor.id(), Channel.EMAIL, NOW, 0)) {
                if (departures.take(message, NOW, "s").isPresent()) {
                    taken.add(message);
                    count++;
                }
            }
            return count;
        };
        int total = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (Future<Integer> one : threads.invokeAll(List.of(sender, sender, sender))) {
                total += one.get();
            }
        }

        assertThat(total).isEqualTo(30);
        assertThat(taken).hasSize(30);
    }

    @Test
    void twoDispatchesAtOnceSendEachMessageOnce() throws Exception {
        for (int i = 0; i < 12; i++) {
            Client one = books.client(creditor);
            books.step(one, "reminder-1", books.invoice(one, Books.number(), "10.00", LATE));
        }
        int sent = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Callable<DispatchReport> deliver = () -> deliver(NOW);
            for (Future<DispatchReport> one : threads.invokeAll(List.of(deliver, deliver))) {
                sent += one.get().sent();
            }
        }

        assertThat(sent).isEqualTo(12);
        assertThat(wire.server().accepted()).hasSize(12);
    }

    @Test
    void aServerThatTakesFewConnectionsCostsNoMessageAnAttempt() {
        wire.server()
                .on(Stage.CONNECT, "220 ready")
                .on(Stage.CONNECT, "421 too many connections")
                .on(Stage.CONNECT, "421 too many connections");
        for (int i = 0; i < 12; i++) {
            Client one = books.client(creditor);
            books.step(one, "reminder-1", books.invoice(one, Books.number(), "10.00", LATE));
        }

        assertThat(deliver(NOW).sent()).isEqualTo(12);

        assertThat(wire.server().connections()).isEqualTo(4);
        assertThat(jdbc.sql("select max(attempts) from message where creditor_id = :creditor")
                        .param("creditor", creditor.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private DispatchReport deliver(Instant now) {
        return dispatch.deliver(creditor.id(), ON, now);
    }
}
