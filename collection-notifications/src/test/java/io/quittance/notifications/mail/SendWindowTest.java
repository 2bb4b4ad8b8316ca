package io.quittance.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.Client;
import io.quittance.creditor.Creditor;
import io.quittance.dunning.conduct.PublicHolidays;
import io.quittance.invoice.Invoice;
import io.quittance.money.Money;
import io.quittance.notifications.Books;
import io.quittance.notifications.evidence.Leavings;
import io.quittance.notifications.evidence.MessageList;
import io.quittance.notifications.evidence.MessageRow;
import io.quittance.notifications.message.MessageStatus;
import io.quittance.plan.NewPlan;
import io.quittance.plan.PlanCharges;
import io.quittance.plan.PlanDesk;
import io.quittance.plan.schedule.Schedule;
import io.quittance.plan.schedule.Schedule.Part;
import io.quittance.testing.UsePostgres;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A message leaves on the days and at the hours of its policy, where its client is; a mail server is named, so none is caught. */
@SpringBootTest(properties = "spring.mail.host=localhost")
@UsePostgres
@Import(Books.class)
class SendWindowTest {

    @Autowired
    private Books books;

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private PublicHolidays holidays;

    @Autowired
    private PlanDesk plans;

    @Autowired
    private MessageList messages;

    @Autowired
    private Leavings leavings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JavaMailSenderImpl mailServer;

    private Wire wire;
    private Creditor creditor;
    private Client client;
    private long step;

    @BeforeEach
    void openBooks() {
        wire = new Wire(mailServer);
        creditor = books.creditor();
        client = books.client(creditor);
        step = books.step(client, "reminder-1", books.invoice(client, "10.00"));
        holidays.keep(Books.ON);
    }

    @AfterEach
    void stop() {
        wire.close();
    }

    @ParameterizedTest(name = "written {0} for {1} {2} leaves {3}")
    @CsvSource(nullValues = "-", textBlock = """
            2026-11-04T01:00:00Z, FR, -,                  2026-11-04T08:00:00Z
            2026-11-04T08:00:00Z, FR, -,                  -
            2026-11-04T16:59:59Z, FR, -,                  -
            2026-11-04T17:00:00Z, FR, -,                  2026-11-05T08:00:00Z
            2026-11-06T17:30:00Z, FR, -,                  2026-11-09T08:00:00Z
            2026-11-08T12:00:00Z, FR, -,                  2026-11-09T08:00:00Z
            2026-11-11T10:00:00Z, FR, -,                  2026-11-12T08:00:00Z
            2026-11-11T10:00:00Z, GB, -,                  -
            2026-11-04T08:30:00Z, GB, -,                  2026-11-04T09:00:00Z
            2026-11-04T08:00:00Z, RE, -,                  -
            2026-11-04T14:30:00Z, RE, -,                  2026-11-05T05:00:00Z
            2026-11-04T08:00:00Z, FR, America/Montreal,   2026-11-04T14:00:00Z
            2026-11-04T08:00:00Z, US, -,                  -
            2026-10-24T12:00:00Z, FR, -,                  2026-10-26T08:00:00Z
            2026-07-06T02:00:00Z, FR, -,                  2026-07-06T07:00:00Z
            """)
    void leavesWhenTheClientMayBeWrittenTo(
            Instant written, String country, @Nullable String zone, @Nullable Instant leaves) {
        jdbc.sql("update client set country = :country, time_zone = :zone where id = :client")
                .param("country", country)
                .param("zone", zone)
                .param("client", client.id())
                .update();

        deliver(written);

        if (leaves == null) {
            assertThat(books.message(step).status()).isEqualTo(MessageStatus.SENT);
            return;
        }
        assertThat(books.message(step).status()).isEqualTo(MessageStatus.QUEUED);
        assertThat(books.message(step).nextAttemptAt()).isEqualTo(leaves);
        assertThat(books.message(step).attempts()).isZero();
        deliver(leaves.minusSeconds(1));
        assertThat(wire.server().accepted()).isEmpty();
        deliver(leaves);
        assertThat(wire.server().accepted()).hasSize(1);
    }

    @Test
    void theHoursOfTheClockSayNothingOfBooksOnAnotherDay() {
        dispatch.deliver(creditor.id(), LocalDate.of(2026, 11, 4), Instant.parse("2026-11-22T06:00:00Z"));

        assertThat(books.message(step).status()).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void aRetryWaitsForTheMorningToo() {
        wire.server().on(ScriptedSmtpServer.Stage.RCPT, "450 busy");
        deliver(Instant.parse("2026-11-04T16:59:30Z"));
        assertThat(books.message(step).nextAttemptAt()).isEqualTo("2026-11-04T17:00:30Z");

        deliver(Instant.parse("2026-11-04T17:00:30Z"));

        assertThat(books.message(step).nextAttemptAt()).isEqualTo("2026-11-05T08:00:00Z");
        assertThat(Objects.requireNonNull(books.message(step)).attempts()).isEqualTo(1);
        deliver(Instant.parse("2026-11-05T08:00:00Z"));
        assertThat(books.message(step).status()).isEqualTo(MessageStatus.SENT);
    }

    @ParameterizedTest(name = "by the creditor''s policy: {0}, written {1}")
    @CsvSource({
        "true,  2026-11-04T01:00:00Z, 2026-11-04T08:00:00Z",
        "false, 2026-11-04T01:00:00Z, 2026-11-04T08:00:00Z",
        "false, 2026-11-04T17:00:00Z, 2026-11-05T08:00:00Z",
        "false, 2026-11-06T18:00:00Z, 2026-11-09T08:00:00Z",
        "false, 2026-11-11T10:00:00Z, 2026-11-12T08:00:00Z",
    })
    void aNoticeWaitsForTheHoursOfItsClientsPolicyElseTheUsualOnes(
            boolean hasDefault, Instant written, Instant leaves) {
        jdbc.sql("""
                update creditor set default_policy_id = (select v.policy_id from dunning_step s
                                                         join dunning_policy_version v on v.id = s.policy_version_id
                                                         where s.id = :step and :default)
                where id = :creditor
                """)
                .param("step", step)
                .param("default", hasDefault)
                .param("creditor", creditor.id())
                .update();
        Client other = books.client(creditor);
        Invoice invoice = books.invoice(other, "300.00");
        Schedule schedule = Schedule.of(List.of(new Part(Books.ON.plusDays(10), invoice.balance())));
        NewPlan plan = new NewPlan(
                creditor.id(), other.id(), Set.of(invoice.id()), PlanCharges.NONE, Money.of("0", "EUR"), schedule);
        long id = plans.draft(plan, Books.ON, "controller").id();
        plans.propose(creditor.id(), id, Books.ON, "controller");

        deliver(written);

        MessageRow notice = messages.of(creditor.id(), MessageList.Filter.ANY, Long.MAX_VALUE, 1)
                .getFirst();
        assertThat(notice.clientId()).isEqualTo(other.id());
        assertThat(notice.nextAttemptAt()).isEqualTo(leaves);
        LocalDate day = LocalDate.ofInstant(written, ZoneId.of("Europe/Paris"));
        assertThat(leavings.ofClient(creditor.id(), other.id(), day, written))
                .singleElement()
                .satisfies(leaving -> {
                    assertThat(leaving.message()).isEqualTo(notice.id());
                    assertThat(leaving.at()).isEqualTo(leaves);
                });
        assertThat(wire.server().accepted()).isEmpty();
        deliver(leaves);
        assertThat(wire.server().accepted()).hasSize(2);
    }

    private void deliver(Instant now) {
        dispatch.deliver(creditor.id(), LocalDate.ofInstant(now, ZoneId.of("Europe/Paris")), now);
    }
}
