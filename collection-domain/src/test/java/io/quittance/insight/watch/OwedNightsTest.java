package io.quittance.insight.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.insight.Books;
import io.quittance.testing.UsePostgres;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Since when a night is owed; at which instant one is to be run is told with the job that runs it. */
@SpringBootTest
@UsePostgres
@Transactional
class OwedNightsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate ON = LocalDate.of(2026, 11, 4);

    /** 02:00 in Paris. */
    private static final Instant TWO = Instant.parse("2026-11-04T01:00:00Z");

    @Autowired
    private OwedNights owed;

    @Autowired
    private JdbcClient jdbc;

    private Books books;

    @BeforeEach
    void openBooks() {
        books = new Books(jdbc);
        books.invoice(books.client("C-1", "Atelier"), "F-1", ON.minusDays(40), "100.00", "EUR");
        loadedAt("2026-10-01T12:00:00Z");
        ran(ON.minusDays(1), "2026-11-03T01:00:02Z");
    }

    @Test
    void theNightOfYesterdayRanSoThatNothingIsOwedBeforeTwo() {
        assertThat(since(ON, TWO.minusSeconds(1))).isNull();
        assertThat(isOwed(ON, TWO.minusSeconds(1))).isFalse();
    }

    @Test
    void fromTwoOnItIsOwedUntilItRan() {
        Instant eight = Instant.parse("2026-11-04T07:00:00Z");
        assertThat(since(ON, eight)).isEqualTo(TWO);
        assertThat(isOwed(ON, eight)).isTrue();

        ran(ON, "2026-11-04T07:01:00Z");

        assertThat(since(ON, eight)).isNull();
        assertThat(isOwed(ON, eight)).isFalse();
    }

    @Test
    void afterMidnightItIsStillOwedThoughTheNextIsNotYet() {
        Instant one = Instant.parse("2026-11-05T00:00:00Z");

        assertThat(since(ON.plusDays(1), one)).isEqualTo(TWO);
        assertThat(isOwed(ON.plusDays(1), one)).isFalse();
    }

    @Test
    void theFirstOfSeveralMissedCounts() {
        assertThat(since(ON.plusDays(3), Instant.parse("2026-11-07T08:00:00Z"))).isEqualTo(TWO);
    }

    @Test
    void nothingIsOwedToBooksWithoutAnOpenInvoice() {
        jdbc.sql("update invoice set balance = 0 where creditor_id = :creditor")
                .param("creditor", books.creditor())
                .update();

        assertThat(since(ON, TWO.plusSeconds(7200))).isNull();
    }

    @Test
    void booksLoadedInTheMorningAreOwedTheNextNightAndNoneBefore() {
        loadedAt("2026-11-04T08:00:00Z");

        assertThat(since(ON, Instant.parse("2026-11-04T09:00:00Z"))).isNull();
        assertThat(since(ON.plusDays(1), Instant.parse("2026-11-05T09:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-05T01:00:00Z"));
    }

    private @Nullable Instant since(LocalDate on, Instant now) {
        return owed.since(books.creditor(), PARIS, on, now).orElse(null);
    }

    private boolean isOwed(LocalDate on, Instant now) {
        return owed.isOwed(books.creditor(), PARIS, on, now);
    }

    private void loadedAt(String instant) {
        jdbc.sql("update invoice set created_at = :at where creditor_id = :creditor")
                .param("at", Instant.parse(instant).atOffset(ZoneOffset.UTC))
                .param("creditor", books.creditor())
                .update();
    }

    private void ran(LocalDate on, String at) {
        jdbc.sql(
                        "insert into dunning_run (creditor_id, run_on, started_by, started_at) values (:creditor, :on, 'test', :at)")
                .param("creditor", books.creditor())
                .param("on", on)
                .param("at", Instant.parse(at).atOffset(ZoneOffset.UTC))
                .update();
    }
}
