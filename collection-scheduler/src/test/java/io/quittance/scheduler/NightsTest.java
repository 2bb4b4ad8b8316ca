package io.quittance.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.creditor.Creditor;
import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.Creditors;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.dunning.run.DunningNight;
import io.quittance.insight.check.BooksCheck;
import io.quittance.insight.check.Reconciliation;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.money.Money;
import io.quittance.testing.UsePostgres;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Which nights are owed, at which instant, in which time zone. */
@SpringBootTest
@UsePostgres
@Transactional
class NightsTest {

    @Autowired
    private Nights nights;

    @Autowired
    private DunningNight night;

    @Autowired
    private BooksCheck check;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Creditors creditors;

    @Autowired
    private Clients clients;

    @Autowired
    private Invoices invoices;

    @Autowired
    private ShippedPolicies policies;

    @Autowired
    private JdbcClient jdbc;

    private Creditor creditor;

    @BeforeEach
    void openBooks() {
        creditor = creditors.save(new Creditor("ACME"));
        policies.installFor(creditor.id(), "test");
        Client client = clients.save(new Client(creditor.id(), "C1", "Dupont"));
        LocalDate due = LocalDate.of(2026, 3, 1);
        invoices.save(new Invoice(creditor.id(), client.id(), "F1", due.minusDays(30), due, Money.of("10.00", "EUR")));
        loadedAt("2026-01-01T12:00:00Z");
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "Europe/Paris,     2026-11-04T00:59:59Z, ",
        "Europe/Paris,     2026-11-04T01:00:00Z, 2026-11-04",
        "Europe/Paris,     2026-07-04T00:00:00Z, 2026-07-04",
        "Europe/Paris,     2026-11-04T15:00:00Z, 2026-11-04",
        "America/New_York, 2026-11-04T06:59:00Z, ",
        "America/New_York, 2026-11-04T07:00:00Z, 2026-11-04",
        "Asia/Kolkata,     2026-11-03T20:29:00Z, ",
        "Asia/Kolkata,     2026-11-03T20:30:00Z, 2026-11-04",
        "Asia/Kathmandu,   2026-11-03T20:15:00Z, 2026-11-04",
        // The clocks go from 02:00 to 03:00: at 03:00.
        "Europe/Paris,     2027-03-28T00:59:00Z, ",
        "Europe/Paris,     2027-03-28T01:00:00Z, 2027-03-28",
        // The clocks tell 02:00 twice: the first time.
        "Europe/Paris,     2026-10-24T23:59:00Z, ",
        "Europe/Paris,     2026-10-25T00:00:00Z, 2026-10-25"
    })
    void theNightRunsFromTwoOnWhereTheCreditorIs(String zone, Instant now, @Nullable LocalDate expected) {
        moveTo(zone);

        nights.runOwed(now);

        assertThat(runs()).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void aDayRunsOnce() {
        for (String now : List.of("2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z", "2026-10-25T20:00:00Z")) {
            nights.runOwed(Instant.parse(now));
        }

        assertThat(runs()).containsExactly(LocalDate.of(2026, 10, 25));
    }

    @Test
    void nightsMissedAreCaughtUpByOne() {
        nights.runOwed(Instant.parse("2026-11-04T01:00:00Z"));
        nights.runOwed(Instant.parse("2026-11-09T08:07:00Z"));

        assertThat(runs()).containsExactly(LocalDate.of(2026, 11, 4), LocalDate.of(2026, 11, 9));
    }

    @Test
    void booksLoadedInTheMorningWaitForTheNextNight() {
        loadedAt("2026-11-04T08:00:00Z");

        nights.runOwed(Instant.parse("2026-11-04T08:15:00Z"));
        assertThat(runs()).isEmpty();
        nights.runOwed(Instant.parse("2026-11-05T01:00:00Z"));
        assertThat(runs()).containsExactly(LocalDate.of(2026, 11, 5));
    }

    @Test
    void aNightThatAPersonRanAheadIsNotRunAgainNorRefused() {
        night.run(creditor.id(), LocalDate.of(2026, 11, 6), "controller");

        nights.runOwed(Instant.parse("2026-11-05T01:00:00Z"));
        nights.runOwed(Instant.parse("2026-11-06T01:00:00Z"));

        assertThat(runs()).containsExactly(LocalDate.of(2026, 11, 6));
    }

    @Test
    void theBooksAreCheckedAfterTheNightAndWhatDiffersIsTold() {
        nights.runOwed(Instant.parse("2026-11-04T01:00:00Z"));
        assertThat(check.last(creditor.id())).isEmpty();
        jdbc.sql("update invoice set balance = 9.99 where creditor_id = :creditor")
                .param("creditor", creditor.id())
                .update();

        nights.runOwed(Instant.parse("2026-11-05T01:00:00Z"));

        assertThat(check.last(creditor.id()))
                .containsExactly(new BooksCheck.Finding(
                        LocalDate.of(2026, 11, 5),
                        Reconciliation.Copy.BALANCE,
                        "F1",
                        new BigDecimal("9.99"),
                        new BigDecimal("10.00")));
    }

    @Test
    void everyMinuteWhatIsSettledIsTakenBack() {
        nights.runOwed(Instant.parse("2026-11-04T01:00:00Z"));
        jdbc.sql("update invoice set balance = 0 where creditor_id = :creditor")
                .param("creditor", creditor.id())
                .update();

        deliveries.deliverDue(() -> Instant.parse("2026-11-04T08:00:00Z"));

        assertThat(jdbc.sql("select status || ' ' || cancel_reason from dunning_step where creditor_id = :creditor")
                        .param("creditor", creditor.id())
                        .query(String.class)
                        .single())
                .isEqualTo("CANCELLED PAID");
    }

    @Test
    void theLinesOfANightHoldNumbersAndNoNames() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger ours = (Logger) LoggerFactory.getLogger("io.quittance");
        ours.addAppender(lines);
        try {
            jdbc.sql("update invoice set balance = 9.99 where creditor_id = :creditor")
                    .param("creditor", creditor.id())
                    .update();
            nights.runOwed(Instant.parse("2026-11-04T01:00:00Z"));
        } finally {
            ours.detachAppender(lines);
        }

        String run = String.valueOf(jdbc.sql("select id from dunning_run where creditor_id = :creditor")
                .param("creditor", creditor.id())
                .query(Long.class)
                .single());
        List<ILoggingEvent> own = lines.list.stream()
                .filter(line -> String.valueOf(creditor.id())
                        .equals(line.getMDCPropertyMap().get("creditor")))
                .toList();
        assertThat(own)
                .hasSize(2)
                .allMatch(line -> run.equals(line.getMDCPropertyMap().get("run")));
        assertThat(own)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.matches("(?i).*(acme|dupont|9[.,]99).*"));
        assertThat(MDC.getCopyOfContextMap())
                .satisfiesAnyOf(
                        map -> assertThat(map).isNull(), map -> assertThat(map).isEmpty());
    }

    private void moveTo(String zone) {
        CreditorSettings now = creditor.settings();
        creditor.adopt(new CreditorSettings(
                now.name(),
                now.siren(),
                now.vatNumber(),
                now.address(),
                now.iban(),
                now.bic(),
                now.currency(),
                ZoneId.of(zone),
                now.senderName(),
                now.senderEmail(),
                now.phone(),
                now.stalePaymentsDays()));
        creditors.save(creditor);
    }

    private void loadedAt(String instant) {
        jdbc.sql("update invoice set created_at = :at where creditor_id = :creditor")
                .param("at", Instant.parse(instant).atOffset(ZoneOffset.UTC))
                .param("creditor", creditor.id())
                .update();
    }

    private List<LocalDate> runs() {
        return jdbc.sql("select run_on from dunning_run where creditor_id = :creditor order by run_on")
                .param("creditor", creditor.id())
                .query((row, number) -> row.getObject("run_on", LocalDate.class))
                .list();
    }
}
