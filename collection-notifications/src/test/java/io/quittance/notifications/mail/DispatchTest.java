package io.quittance.notifications.mail;

import static io.quittance.notifications.Books.ON;
import static io.quittance.notifications.mail.ScriptedSmtpServer.DROP;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.client.ContactRole;
import io.quittance.creditor.Creditor;
import io.quittance.dunning.step.StepDesk;
import io.quittance.hold.HoldDesk;
import io.quittance.hold.HoldReason;
import io.quittance.hold.HoldRequest;
import io.quittance.invoice.Invoice;
import io.quittance.money.Money;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.mail.ScriptedSmtpServer.Stage;
import io.quittance.notifications.message.Composition;
import io.quittance.notifications.message.Departures;
import io.quittance.notifications.message.MessageDesk;
import io.quittance.notifications.message.MessageList;
import io.quittance.notifications.message.MessageRow;
import io.quittance.notifications.message.MessageStatus;
import io.quittance.notifications.message.MessageText;
import io.quittance.payment.NewPayment;
import io.quittance.payment.PaymentDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

/** What a message goes through from the queue to its outcome, on a real database and a real conversation with a server. */
@NotificationsTest
class DispatchTest {

    private static final Instant NOW = Instant.parse("2026-11-04T08:00:00Z");
    private static final LocalDate LATE = ON.minusDays(12);

    @Autowired
    private Books books;

    @Autowired
    private Composition composition;

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private Departures departures;

    @Autowired
    private MessageList messages;

    @Autowired
    private MessageText texts;

    @Autowired
    private MessageDesk desk;

    @Autowired
    private PaymentDesk payments;

    @Autowired
    private HoldDesk holds;

    @Autowired
    private StepDesk steps;

    @Autowired
    private Clients clients;

    @Autowired
    private JavaMailSenderImpl mailServer;

    @Autowired
    private JdbcClient jdbc;

    private final ScriptedSmtpServer server = new ScriptedSmtpServer();
    private String usualHost = "";
    private int usualPort;

    private Creditor creditor;
    private Client client;

    @BeforeEach
    void openBooks() {
        usualHost = String.valueOf(mailServer.getHost());
        usualPort = mailServer.getPort();
        mailServer.setHost(server.host());
        mailServer.setPort(server.port());
        creditor = books.creditor();
        client = books.client(creditor);
    }

    @AfterEach
    void stop() {
        server.close();
        mailServer.setHost(usualHost);
        mailServer.setPort(usualPort);
    }

    @Test
    void aDueMessageIsSentAndItsStepIsDone() {
        long step = books.step(client, "reminder-1", invoice("10.00"));

        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(1, 0, 0, 0, 0));
        assertThat(message(step).status()).isEqualTo(MessageStatus.SENT);
        assertThat(message(step).attempts()).isEqualTo(1);
        assertThat(message(step).sentAt()).isNotNull();
        assertThat(books.stepStatus(step)).isEqualTo("DONE");
        assertThat(books.history(client)).contains("MESSAGE_SENT", "STEP_DONE");
        assertThat(server.accepted())
                .singleElement()
                .asString()
                .contains("Message-ID: " + message(step).messageId())
                .contains("Reply-To: compta@lumiere.example")
                .contains("Auto-Submitted: auto-generated")
                .contains("multipart/alternative")
                .doesNotContain("List-Unsubscribe");
    }

    @Test
    void nothingIsSentTwice() {
        books.step(client, "reminder-1", invoice("10.00"));
        deliver(NOW);

        assertThat(deliver(NOW.plusSeconds(86_400))).isEqualTo(new DispatchReport(0, 0, 0, 0, 0));
        assertThat(server.accepted()).hasSize(1);
    }

    @Test
    void aRecipientRefusedForGoodFailsAtOnce() {
        server.on(Stage.RCPT, "550 no such user");
        long step = books.step(client, "reminder-1", invoice("10.00"));

        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(0, 1, 0, 0, 0));
        assertThat(message(step).status()).isEqualTo(MessageStatus.FAILED);
        assertThat(books.tasks(step)).singleElement().asString().startsWith("MESSAGE_FAILED: 550 no such user");
        assertThat(books.stepStatus(step)).isEqualTo("APPROVED");
        assertThat(books.history(client)).contains("MESSAGE_FAILED");
    }

    @Test
    void aBusyMailboxIsTriedAgainWithGrowingPausesThenGivenUp() {
        long step = books.step(client, "reminder-1", invoice("10.00"));
        Instant at = NOW;
        for (int minutes : new int[] {1, 5, 15, 60, 240}) {
            server.on(Stage.RCPT, "450 busy");
            assertThat(deliver(at)).isEqualTo(new DispatchReport(0, 0, 0, 0, 1));
            Duration pause = Duration.ofMinutes(minutes);
            assertThat(message(step).nextAttemptAt()).isEqualTo(at.plus(pause));
            assertThat(deliver(at.plus(pause).minusSeconds(1))).isEqualTo(new DispatchReport(0, 0, 0, 0, 1));
            at = at.plus(pause);
        }
        server.on(Stage.RCPT, "450 busy");

        assertThat(deliver(at)).isEqualTo(new DispatchReport(0, 1, 0, 0, 0));
        assertThat(message(step).attempts()).isEqualTo(6);
        assertThat(books.tasks(step)).singleElement().asString().contains("450 busy");
        assertThat(texts.events(creditor.id(), message(step).id()))
                .extracting(MessageText.Event::status)
                .containsExactly("QUEUED", "QUEUED", "QUEUED", "QUEUED", "QUEUED", "FAILED");
    }

    @Test
    void aServerThatCannotBeReachedCostsOneMessageAnAttemptAndNotTheOthers() {
        server.close();
        long first = books.step(client, "reminder-1", invoice("10.00"));
        Client other = books.client(creditor);
        long second = books.step(other, "reminder-1", books.invoice(other, number(), "10.00", LATE));

        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(0, 0, 0, 0, 2));
        assertThat(message(first).attempts()).isEqualTo(1);
        assertThat(message(second).attempts()).isZero();
    }

    @Test
    void anAnswerThatNeverCameIsAmbiguousAndNeverSentAgainByItself() {
        server.on(Stage.DOT, DROP);
        long step = books.step(client, "reminder-1", invoice("10.00"));

        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(0, 0, 0, 1, 0));
        assertThat(deliver(NOW.plusSeconds(86_400))).isEqualTo(new DispatchReport(0, 0, 0, 0, 0));
        assertThat(message(step).status()).isEqualTo(MessageStatus.AMBIGUOUS);
        assertThat(books.tasks(step)).singleElement().asString().startsWith("MESSAGE_AMBIGUOUS");
        assertThat(books.stepStatus(step)).isEqualTo("APPROVED");
        MessageText.Event event =
                texts.events(creditor.id(), message(step).id()).getLast();
        assertThat(event.plain()).isEqualTo(text(step).plain());
    }

    @Test
    void aProgramThatDiedWhileItHandedOverLeavesADoubt() {
        long step = books.step(client, "reminder-1", invoice("10.00"));
        composition.compose(creditor.id(), ON);
        departures.takeNext(creditor.id(), NOW, "a program that dies now");

        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(0, 0, 0, 0, 0)); // perhaps it still lives
        jdbc.sql("update message set claimed_at = claimed_at - interval '16 minutes' where step_id = :step")
                .param("step", step)
                .update();

        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(0, 0, 0, 1, 0));
        assertThat(message(step).status()).isEqualTo(MessageStatus.AMBIGUOUS);
        assertThat(server.accepted()).isEmpty();
    }

    @Test
    void anInvoicePaidInBetweenLeavesTheMail() {
        Invoice paid = books.invoice(client, "PAID" + number(), "10.00", LATE);
        Invoice open = books.invoice(client, "OPEN" + number(), "20.00", LATE);
        long step = books.step(client, "reminder-1", paid, open);
        composition.compose(creditor.id(), ON);
        String messageId = message(step).messageId();
        pay("10.00", paid.number());

        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(1, 0, 0, 0, 0));
        assertThat(text(step).plain()).contains(open.number()).doesNotContain(paid.number());
        assertThat(message(step).messageId()).isEqualTo(messageId);
        assertThat(message(step).amount()).isEqualTo(Money.of("20.00", "EUR"));
        assertThat(server.accepted()).singleElement().asString().contains(open.number()).doesNotContain(paid.number());
    }

    @Test
    void anInvoiceHeldInBetweenLeavesTheMailAndClimbsNoRung() {
        Invoice disputed = books.invoice(client, "DISP" + number(), "10.00", LATE);
        Invoice open = books.invoice(client, "OPEN" + number(), "20.00", LATE);
        long step = books.step(client, "reminder-1", disputed, open);
        composition.compose(creditor.id(), ON);
        holds.place(
                new HoldRequest(creditor.id(), client.id(), disputed.id(), HoldReason.DISPUTE, null, null, ""),
                ON,
                "controller");
        deliver(NOW);

        assertThat(text(step).plain()).doesNotContain(disputed.number());
        assertThat(jdbc.sql("select invoice_id from dunning_line where step_id = :step and rank is not null")
                        .param("step", step)
                        .query((row, number) -> row.getLong(1))
                        .list())
                .containsExactly(open.id());
    }

    @Test
    void withNothingLeftTheMessageAndItsStepAreCancelled() {
        Invoice invoice = invoice("10.00");
        long step = books.step(client, "reminder-1", invoice);
        composition.compose(creditor.id(), ON);
        pay("10.00", invoice.number());

        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(0, 0, 1, 0, 0));
        assertThat(message(step).status()).isEqualTo(MessageStatus.CANCELLED);
        assertThat(books.stepStatus(step)).isEqualTo("CANCELLED PAID");
        assertThat(books.history(client)).endsWith("STEP_CANCELLED");
        assertThat(server.accepted()).isEmpty();
    }

    @Test
    void aStepThatAPersonCancelledIsNotSent() {
        long step = books.step(client, "reminder-1", invoice("10.00"));
        composition.compose(creditor.id(), ON);
        steps.cancel(step, "they called", ON, "controller");

        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(0, 0, 1, 0, 0));
        assertThat(books.stepStatus(step)).isEqualTo("CANCELLED they called");
        assertThat(server.accepted()).isEmpty();
    }

    @Test
    void aContactCorrectedInBetweenGetsTheMail() {
        long step = books.step(client, "reminder-1", invoice("10.00"));
        composition.compose(creditor.id(), ON);
        Client stored = clients.findById(client.id()).orElseThrow();
        stored.contacts().getFirst().correct("Zoé", ContactRole.ACCOUNTING, "neuf@dupont.example", null);
        clients.save(stored);
        deliver(NOW);

        assertThat(message(step).recipient()).isEqualTo("neuf@dupont.example");
        assertThat(server.accepted()).singleElement().asString().contains("neuf@dupont.example");
    }

    @Test
    void aMessageThatWaitedOverNightIsWrittenForTheDayItLeaves() {
        long step = books.step(client, "reminder-1", invoice("10.00"));
        composition.compose(creditor.id(), ON);
        assertThat(text(step).plain()).contains("12\u00a0jours de retard");

        dispatch.deliver(creditor.id(), ON.plusDays(2), NOW.plus(Duration.ofDays(2)));
        assertThat(text(step).plain()).contains("14\u00a0jours de retard");
    }

    @Test
    void aPaymentWhileTheServerAnswersComesTooLateAndChangesNothing() {
        Invoice invoice = invoice("10.00");
        long step = books.step(client, "reminder-1", invoice);
        server.beforeAnswering(() -> pay("10.00", invoice.number()));

        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(1, 0, 0, 0, 0));
        assertThat(text(step).plain()).contains(invoice.number());
    }

    @Test
    void namesCannotSmuggleHeadersIn() {
        Client hostile = clients.findById(books.client(creditor).id()).orElseThrow();
        hostile.contacts()
                .getFirst()
                .correct("Zoé\r\nBcc: everyone@evil.example", ContactRole.ACCOUNTING, "zoe@dupont.example", null);
        clients.save(hostile);
        Invoice invoice = books.invoice(hostile, "F1\r\nBcc: evil@evil.example", "10.00", LATE);
        books.step(hostile, "reminder-1", invoice);
        deliver(NOW);

        String headers = server.accepted().getFirst().split("\r\n\r\n", 2)[0];
        assertThat(headers.lines().filter(line -> line.startsWith("Bcc"))).isEmpty();
    }

    @Test
    void severalSendersNeverTakeTheSameMessage() throws Exception {
        for (int i = 0; i < 30; i++) {
            books.step(books.client(creditor), "courtesy", invoice("1.00"));
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
            for (var next = departures.takeNext(creditor.id(), NOW, "s"); next.isPresent(); count++) {
                taken.add(next.get());
                next = departures.takeNext(creditor.id(), NOW, "s");
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
            books.step(one, "reminder-1", books.invoice(one, number(), "10.00", LATE));
        }
        int sent = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Callable<DispatchReport> deliver = () -> deliver(NOW);
            for (Future<DispatchReport> one : threads.invokeAll(List.of(deliver, deliver))) {
                sent += one.get().sent();
            }
        }

        assertThat(sent).isEqualTo(12);
        assertThat(server.accepted()).hasSize(12);
    }

    @Test
    void aPersonSettlesADoubt() {
        server.on(Stage.DOT, DROP).on(Stage.DOT, DROP).on(Stage.DOT, DROP);
        long arrived = books.step(client, "reminder-1", invoice("10.00"));
        Client second = books.client(creditor);
        long again = books.step(second, "reminder-1", books.invoice(second, number(), "10.00", LATE));
        Client third = books.client(creditor);
        long hopeless = books.step(third, "reminder-1", books.invoice(third, number(), "10.00", LATE));
        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(0, 0, 0, 3, 0));
        String messageId = message(again).messageId();

        desk.confirmSent(creditor.id(), message(arrived).id(), ON, "controller");
        desk.sendAgain(creditor.id(), message(again).id(), "controller");
        desk.giveUp(creditor.id(), message(hopeless).id(), ON, "controller");

        assertThat(deliver(NOW)).isEqualTo(new DispatchReport(1, 0, 0, 0, 0));
        assertThat(message(arrived).status()).isEqualTo(MessageStatus.SENT);
        assertThat(books.stepStatus(arrived)).isEqualTo("DONE");
        assertThat(message(again).status()).isEqualTo(MessageStatus.SENT);
        assertThat(message(again).messageId()).isEqualTo(messageId);
        assertThat(message(hopeless).status()).isEqualTo(MessageStatus.CANCELLED);
        assertThat(books.stepStatus(hopeless)).isEqualTo("CANCELLED GIVEN_UP");
        for (long step : new long[] {arrived, again, hopeless}) {
            assertThat(books.tasks(step)).isEmpty();
        }
    }

    @Test
    void aDoubtThatComesBackOpensItsTaskAgain() {
        server.on(Stage.DOT, DROP).on(Stage.DOT, DROP);
        long step = books.step(client, "reminder-1", invoice("10.00"));
        deliver(NOW);
        desk.sendAgain(creditor.id(), message(step).id(), "controller");
        assertThat(books.tasks(step)).isEmpty();
        deliver(NOW);

        assertThat(books.tasks(step)).hasSize(1);
    }

    private DispatchReport deliver(Instant now) {
        return dispatch.deliver(creditor.id(), ON, now);
    }

    private Invoice invoice(String total) {
        return books.invoice(client, number(), total, LATE);
    }

    private void pay(String amount, String reference) {
        payments.receive(
                new NewPayment(creditor.id(), client.id(), Money.of(amount, "EUR"), ON, reference), ON, "controller");
    }

    private MessageRow message(long step) {
        return messages.of(creditor.id(), new MessageList.Filter(null, step, null, null), Long.MAX_VALUE, 1)
                .getFirst();
    }

    private MessageText.Words text(long step) {
        return texts.find(creditor.id(), message(step).id()).orElseThrow();
    }

    private static String number() {
        return "F-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
