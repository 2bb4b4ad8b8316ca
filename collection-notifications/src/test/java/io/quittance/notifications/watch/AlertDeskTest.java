package io.quittance.notifications.watch;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.Client;
import io.quittance.creditor.Creditor;
import io.quittance.creditor.Role;
import io.quittance.creditor.User;
import io.quittance.creditor.Users;
import io.quittance.dunning.conduct.SendingStopDesk;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.mail.Wire;
import io.quittance.notifications.message.Composition;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Who is told what, and how often, on a real database and over a real conversation with a mail server. */
@NotificationsTest
class AlertDeskTest {

    /** 08:00 in Paris, six hours after a night should have begun. */
    private static final Instant NOW = Instant.parse("2026-11-04T07:00:00Z");

    @Autowired
    private Books books;

    @Autowired
    private Users users;

    @Autowired
    private AlertDesk desk;

    @Autowired
    private Composition composition;

    @Autowired
    private SendingStopDesk stops;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private JdbcClient jdbc;

    private Creditor creditor;
    private Client client;
    private Wire wire;

    @BeforeEach
    void openBooks() {
        // One creditor and its administrators alone: books of other tests have late nights of their own.
        jdbc.sql("update app_user set disabled_on = '2026-01-01' where role = 'ADMINISTRATOR'")
                .update();
        jdbc.sql("update alert set over_at = '2026-01-01Z'").update();
        jdbc.sql("update invoice set balance = 0 where balance <> 0").update();
        jdbc.sql("update message set status = 'CANCELLED' where status = 'QUEUED'")
                .update();
        creditor = books.creditor();
        client = books.client(creditor);
        administrator("Ada Martin", "fr");
        administrator("Bob Miller", "en");
        wire = new Wire(sender);
    }

    @AfterEach
    void close() {
        wire.close();
    }

    private void administrator(String name, String language) {
        String username = "a" + UUID.randomUUID().toString().substring(0, 8);
        User person = new User(username, name, username + "@creditor.example", Role.ADMINISTRATOR, "-");
        person.speak(language);
        users.save(person);
    }

    @Test
    void aNightThatDidNotRunIsToldOnceToEachAdministratorInTheirLanguageAndSoIsItsEnd() {
        anInvoiceOf("2026-11-01T08:00:00Z");
        ran("2026-11-03", "2026-11-03T01:00:00Z");
        desk.look(Instant.parse("2026-11-04T01:55:00Z"));
        assertThat(wire.accepted()).as("not late enough").isEmpty();

        desk.look(NOW);
        desk.look(NOW.plus(Duration.ofMinutes(5)));

        assertThat(wire.accepted()).hasSize(2);
        assertThat(told())
                .anySatisfy(mail -> assertThat(mail)
                        .contains("Content-Language: fr", "n=E2=80=99a pas eu lieu", "4 novembre 2026 =C3=A0 02:00"));
        assertThat(told())
                .anySatisfy(mail -> assertThat(mail)
                        .contains("Content-Language: en", "has not run", "on 4 November 2026 at 02:00"));

        ran("2026-11-04", "2026-11-04T07:20:00Z");
        desk.look(NOW.plus(Duration.ofMinutes(30)));
        desk.look(NOW.plus(Duration.ofMinutes(35)));

        assertThat(wire.accepted()).hasSize(4);
        assertThat(told().subList(2, 4)).anySatisfy(mail -> assertThat(mail).contains("is no longer owed since"));
        assertThat(states()).containsOnly("SENT");
    }

    @Test
    void afterMidnightAMissedNightIsNotOver() {
        anInvoiceOf("2026-11-01T08:00:00Z");
        ran("2026-11-03", "2026-11-03T01:00:00Z");

        desk.look(NOW);
        desk.look(Instant.parse("2026-11-04T23:30:00Z")); // 00:30 in Paris
        desk.look(Instant.parse("2026-11-05T01:05:00Z"));

        assertThat(wire.accepted()).hasSize(2);
    }

    @Test
    void messagesThatDoNotLeaveAreTold() {
        aMessageDueSince("2026-11-04T06:20:00Z");
        desk.look(Instant.parse("2026-11-04T06:45:00Z"));
        assertThat(wire.accepted()).as("not late enough").isEmpty();

        desk.look(NOW);
        assertThat(wire.accepted()).hasSize(2);
        assertThat(wire.accepted()).allSatisfy(mail -> assertThat(mail).contains("Auto-Submitted: auto-generated"));

        jdbc.sql("update message set status = 'SENT' where creditor_id = :creditor")
                .param("creditor", creditor.id())
                .update();
        desk.look(NOW.plusSeconds(300));
        assertThat(wire.accepted()).hasSize(4);
        assertThat(told().getLast()).contains("leave again since 4 November 2026 at 08:05");
    }

    /** After a large night the last ones wait for long, and nothing is wrong. */
    @Test
    void whileMessagesLeaveNobodyIsToldThatOneWaits() {
        aMessageDueSince("2026-11-04T06:20:00Z");
        books.step(books.client(creditor), "reminder-1", books.invoice(client, "50.00"));
        composition.compose(creditor.id(), ON);
        jdbc.sql("""
                update message set status = 'SENDING', claimed_by = 'a sender', claimed_at = :at
                where id = (select max(id) from message where creditor_id = :creditor)
                """)
                .param("at", NOW.minusSeconds(60).atOffset(ZoneOffset.UTC))
                .param("creditor", creditor.id())
                .update();
        desk.look(NOW);
        assertThat(wire.accepted()).isEmpty();

        desk.look(NOW.plusSeconds(600));
        assertThat(wire.accepted()).as("nobody takes any more").hasSize(2);
    }

    @Test
    void whileSendingIsStoppedNobodyIsToldThatMessagesWait() {
        aMessageDueSince("2026-11-04T06:00:00Z");
        long stop = stops.stop(creditor.id(), "a test", ON, "manager").id();
        desk.look(NOW);
        assertThat(wire.accepted()).isEmpty();

        stops.lift(creditor.id(), stop, ON, "manager");
        desk.look(NOW);
        assertThat(wire.accepted()).hasSize(2);
    }

    @Test
    void aStopMakesNoEnd() {
        aMessageDueSince("2026-11-04T06:00:00Z");
        desk.look(NOW);
        stops.stop(creditor.id(), "a test", ON, "manager");

        desk.look(NOW.plusSeconds(300));

        assertThat(wire.accepted()).hasSize(2);
    }

    @Test
    void whatTheMailServerDidNotTakeIsTriedAgainUntilItIsTold() {
        aMessageDueSince("2026-11-04T06:00:00Z");
        int open = sender.getPort();
        sender.setPort(1); // nobody listens there
        desk.look(NOW);
        assertThat(states()).isEmpty();
        sender.setPort(open);

        desk.look(NOW.plusSeconds(300));

        assertThat(wire.accepted()).hasSize(2);
        assertThat(states()).containsExactly("SENT", "SENT");
    }

    @Test
    void whatWasOverBeforeItCouldBeToldIsToldAsOver() {
        aMessageDueSince("2026-11-04T06:00:00Z");
        int open = sender.getPort();
        sender.setPort(1);
        desk.look(NOW);
        sender.setPort(open);
        jdbc.sql("update message set status = 'SENT' where creditor_id = :creditor")
                .param("creditor", creditor.id())
                .update();

        desk.look(NOW.plusSeconds(300));

        assertThat(told()).hasSize(2).anySatisfy(mail -> assertThat(mail).contains("leave again since"));
    }

    @Test
    void ofSeveralNodesAtOnceOneTells() throws Exception {
        aMessageDueSince("2026-11-04T06:00:00Z");
        try (ExecutorService nodes = Executors.newFixedThreadPool(6)) {
            Callable<Void> node = () -> {
                desk.look(NOW);
                return null;
            };
            for (Future<Void> one :
                    nodes.invokeAll(IntStream.range(0, 6).mapToObj(i -> node).toList())) {
                one.get();
            }
        }

        assertThat(wire.accepted()).hasSize(2);
        assertThat(jdbc.sql("select count(*) from alert where creditor_id = :creditor")
                        .param("creditor", creditor.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoCannotBeToldSaysSoAndStopsNobody() {
        jdbc.sql("update app_user set email = 'no address' where name = 'Ada Martin' and disabled_on is null")
                .update();
        aMessageDueSince("2026-11-04T06:00:00Z");

        desk.look(NOW);
        desk.look(NOW.plusSeconds(300));

        assertThat(wire.accepted()).hasSize(1);
        assertThat(states()).containsExactlyInAnyOrder("FAILED", "SENT");
    }

    /** It leaves the night alone: the one of the day ran. */
    private void aMessageDueSince(String instant) {
        ran("2026-11-04", "2026-11-04T01:00:00Z");
        books.step(client, "reminder-1", books.invoice(client, "100.00"));
        composition.compose(creditor.id(), ON);
        jdbc.sql(
                        "update message set next_attempt_at = :at, composed_at = '2026-11-01Z' where creditor_id = :creditor and status = 'QUEUED'")
                .param("at", Instant.parse(instant).atOffset(ZoneOffset.UTC))
                .param("creditor", creditor.id())
                .update();
    }

    private void anInvoiceOf(String instant) {
        books.invoice(client, "100.00");
        jdbc.sql("update invoice set created_at = :at where creditor_id = :creditor")
                .param("at", Instant.parse(instant).atOffset(ZoneOffset.UTC))
                .param("creditor", creditor.id())
                .update();
    }

    private void ran(String on, String at) {
        jdbc.sql("""
                insert into dunning_run (creditor_id, run_on, started_by, started_at) values (:creditor, :on::date, 'test', :at)
                on conflict do nothing
                """)
                .param("creditor", creditor.id())
                .param("on", on)
                .param("at", Instant.parse(at).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The mails taken so far, without the line breaks that are none. */
    private List<String> told() {
        return wire.accepted().stream()
                .map(mail -> mail.replaceAll("=\\r?\\n", ""))
                .toList();
    }

    private List<String> states() {
        return jdbc.sql("""
                select m.state from alert_mail m join alert a on a.id = m.alert_id where a.creditor_id = :creditor
                order by m.user_id, m.about
                """)
                .param("creditor", creditor.id())
                .query((row, number) -> row.getString("state"))
                .list();
    }
}
