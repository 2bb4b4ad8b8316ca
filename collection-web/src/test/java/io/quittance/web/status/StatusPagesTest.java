package io.quittance.web.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.dunning.conduct.SendingStopDesk;
import io.quittance.dunning.run.DunningNight;
import io.quittance.web.frame.Now;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;

/** What the administrator reads of each matter: in order, to be looked at, broken, and what to do. */
@ScreenTest
class StatusPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    DunningNight night;

    @Autowired
    SendingStopDesk stops;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    Now now;

    @Autowired
    JdbcClient jdbc;

    private long creditor;
    private String host;
    private int port;

    @BeforeEach
    void openBooks() {
        creditor = books.open("Watched");
        host = Objects.requireNonNull(sender.getHost());
        port = sender.getPort();
        nodeSeen(Duration.ZERO);
    }

    @AfterEach
    void putBack() {
        sender.setHost(host);
        sender.setPort(port);
        jdbc.sql("delete from qrtz_scheduler_state where instance_name = 'watch-test'")
                .update();
    }

    @Test
    void allIsInOrder() throws Exception {
        books.owes(creditor, "W-1", "W-F1", 40, "100.00");
        night.run(creditor, books.today(), "test");

        String page = page("fr");

        assertThat(page)
                .contains(
                        "PostgreSQL",
                        "watch-test",
                        "La dernière nuit est celle du",
                        "Aucune ne manque",
                        "Les messages peuvent partir")
                .doesNotContain("En panne");
        assertThat(page("en")).contains("None is owed", "Messages may leave");
    }

    @Test
    void aNightThatDidNotRunIsBroken() throws Exception {
        books.owes(creditor, "W-1", "W-F1", 40, "100.00");
        jdbc.sql("update invoice set created_at = now() - interval '3 days' where creditor_id = :creditor")
                .param("creditor", creditor)
                .update();

        assertThat(page("fr")).contains("Une nuit est attendue depuis le", "En panne", "href=\"/runs\"");
    }

    @Test
    void messagesThatDoNotLeaveAreBrokenAndThoseInDoubtAskForALook() throws Exception {
        books.owes(creditor, "W-1", "W-F1", 40, "100.00");
        long run = night.run(creditor, books.today(), "test").id();
        message(run, "QUEUED");
        assertThat(page("fr")).contains("Un message aurait dû partir", "En panne", "/messages?status=QUEUED");

        stops.stop(creditor, "On vérifie d’abord.", books.today(), "manager");
        assertThat(page("fr"))
                .contains("manager a arrêté", "On vérifie d’abord.")
                .doesNotContain("En panne");

        jdbc.sql("update message set status = 'AMBIGUOUS' where creditor_id = :creditor")
                .param("creditor", creditor)
                .update();
        assertThat(page("en")).contains("Of one message nobody knows", "/messages?status=AMBIGUOUS");
    }

    @Test
    void aMailServerThatIsSilentIsToldWithinTwoSeconds() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            sender.setHost("127.0.0.1");
            sender.setPort(silent.getLocalPort());
            long asked = System.nanoTime();

            String page = page("fr");

            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
            assertThat(page).contains("127.0.0.1:" + silent.getLocalPort() + " est injoignable", "Rien n’est perdu");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aSchedulerThatRunsNowhereIsBroken() throws Exception {
        nodeSeen(Duration.ofMinutes(3));

        assertThat(page("en")).contains("It runs nowhere");
    }

    @Test
    void moneyThatIsNoLongerToldOfAndBooksThatDoNotAgree() throws Exception {
        jdbc.sql("update creditor set stale_payments_days = 3 where id = :creditor")
                .param("creditor", creditor)
                .update();
        jdbc.sql("""
                insert into history_event (creditor_id, kind, occurred_on, actor, detail)
                values (:creditor, 'BOOKS_CHECKED', current_date, 'test', '{"differ": "1"}'),
                       (:creditor, 'BOOKS_DIFFER', current_date, 'test',
                        '{"copy": "BALANCE", "name": "F1", "kept": "1.00", "expected": "2.00"}')
                """).param("creditor", creditor).update();

        assertThat(page("fr")).contains("les nuits ne relancent personne", "Une copie ne concordait pas");
    }

    private void nodeSeen(Duration ago) {
        jdbc.sql("""
                insert into qrtz_scheduler_state
                values ('quittance', 'watch-test', (extract(epoch from clock_timestamp()) * 1000)::bigint - :ago, 10000)
                on conflict (sched_name, instance_name) do update set last_checkin_time = excluded.last_checkin_time
                """).param("ago", ago.toMillis()).update();
    }

    private void message(long run, String state) {
        jdbc.sql("""
                insert into message (creditor_id, client_id, step_id, channel, recipient, language, subject, body_text, body_html,
                                     message_id, amount, currency, status, next_attempt_at, composed_on, composed_at)
                select creditor_id, client_id, id, 'EMAIL', 'x@y.example', 'fr', '', '', '', 'watch-' || id, 1, 'EUR', :state,
                       now() - interval '2 hours', step_on, now() - interval '1 day'
                from dunning_step where run_id = :run order by id limit 1
                """).param("run", run).param("state", state).update();
    }

    private String page(String language) throws Exception {
        return mvc.perform(get("/settings/status")
                        .with(Books.as("ADMINISTRATOR", creditor))
                        .cookie(new Cookie("quittance-language", language)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
