package io.quittance.invoice.limitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quittance.dunning.run.DunningNight;
import io.quittance.insight.Books;
import io.quittance.invoice.limitation.InterruptionRefusedException.Reason;
import io.quittance.testing.UsePostgres;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** One is warned once of what cannot be claimed for much longer, and what interrupts a limitation is written down. */
@SpringBootTest
@UsePostgres
@Transactional
class LimitationDeskTest {

    private static final LocalDate DUE = LocalDate.of(2024, 3, 31);
    private static final LocalDate WARN = LocalDate.of(2028, 9, 30);

    @Autowired
    private LimitationDesk desk;

    @Autowired
    private Limitations limitations;

    @Autowired
    private Interruptions interruptions;

    @Autowired
    private DunningNight night;

    @Autowired
    private JdbcClient jdbc;

    private Books books;
    private long client;
    private long invoice;

    @BeforeEach
    void oneOldInvoice() {
        books = new Books(jdbc);
        client = books.client("C1", "Dupont");
        invoice = books.invoice(client, "F1", DUE, "100.00", "EUR");
    }

    @Test
    void aTaskOpensSixMonthsBeforeTheLastDayAndNotADayEarlier() {
        night.run(books.creditor(), WARN.minusDays(1), "test");
        assertThat(openTasks()).isZero();

        night.run(books.creditor(), WARN, "test");

        assertThat(openTasks()).isOne();
        assertThat(limitations.warnedOf(WARN, Set.of(client)).get(client))
                .singleElement()
                .returns("F1", Limitation::number)
                .returns(LocalDate.of(2029, 3, 31), Limitation::lastOn)
                .returns(WARN, Limitation::warnOn);
    }

    @Test
    void oneTaskIsForAllInvoicesOfAClientAndIsNotOpenedAgain() {
        books.invoice(client, "F2", DUE.plusDays(3), "50.00", "EUR");
        night.run(books.creditor(), WARN, "test");
        night.run(books.creditor(), WARN.plusDays(5), "test");
        assertThat(tasks()).isOne();

        endTask();
        night.run(books.creditor(), WARN.plusDays(6), "test");

        assertThat(tasks()).as("of each last day one is warned once").isOne();
    }

    @Test
    void anAcknowledgementMovesTheLastDayAndEndsTheTaskAndOneIsWarnedAnew() {
        night.run(books.creditor(), WARN, "test");

        desk.interrupt(
                books.creditor(), invoice, InterruptionKind.ACKNOWLEDGEMENT, WARN.minusDays(2), "Mail", WARN, "anna");

        assertThat(openTasks()).isZero();
        assertThat(limitations.of(invoice).orElseThrow().lastOn()).isEqualTo("2033-09-28");
        assertThat(facts()).containsExactly("LIMITATION_INTERRUPTED by anna until 2033-09-28");
        night.run(books.creditor(), LocalDate.of(2033, 3, 28), "test");
        assertThat(openTasks()).isOne();
    }

    @Test
    void aClaimInCourtRecordedTwiceIsOne() {
        interrupt(InterruptionKind.COURT_CLAIM, LocalDate.of(2026, 5, 4));
        interrupt(InterruptionKind.COURT_CLAIM, LocalDate.of(2026, 5, 4));

        assertThat(interruptions.findByInvoiceIdAndTakenBackOnIsNullOrderByInterruptedOnDescIdDesc(invoice))
                .hasSize(1);
        assertThat(facts()).hasSize(1);
    }

    @Test
    void whatWasRecordedByMistakeNeverCounted() {
        interrupt(InterruptionKind.COURT_CLAIM, LocalDate.of(2026, 5, 4));
        long id = interruptions
                .findByInvoiceIdAndTakenBackOnIsNullOrderByInterruptedOnDescIdDesc(invoice)
                .getFirst()
                .id();

        desk.takeBack(books.creditor(), invoice, id, WARN, "anna");

        assertThat(limitations.of(invoice).orElseThrow().lastOn()).isEqualTo("2029-03-31");
        assertThat(facts()).last().isEqualTo("LIMITATION_RESTORED by anna until 2029-03-31");
    }

    @Test
    void whatInterruptsNothingIsRefused() {
        assertRefused(Reason.TO_COME, InterruptionKind.COURT_CLAIM, WARN.plusDays(1));
        assertRefused(Reason.BEFORE_ISSUE, InterruptionKind.COURT_CLAIM, DUE.minusDays(31));
        assertRefused(Reason.REMINDER, InterruptionKind.WRITTEN_DEMAND, DUE);
        jdbc.sql("update client set kind = 'CONSUMER' where id = :client")
                .param("client", client)
                .update();
        assertRefused(
                Reason.TOO_LATE, InterruptionKind.COURT_CLAIM, DUE.plusYears(2).plusDays(1));
        jdbc.sql("update invoice set balance = 0 where id = :invoice")
                .param("invoice", invoice)
                .update();
        assertRefused(Reason.NOTHING_OWED, InterruptionKind.COURT_CLAIM, DUE);
    }

    @Test
    void aWrittenDemandInterruptsAgainstAPublicBody() {
        jdbc.sql("update client set kind = 'PUBLIC' where id = :client")
                .param("client", client)
                .update();

        interrupt(InterruptionKind.WRITTEN_DEMAND, LocalDate.of(2026, 5, 4));

        assertThat(limitations.of(invoice).orElseThrow().lastOn()).isEqualTo("2030-12-31");
    }

    @Test
    void whatIsSettledIsNotWarnedOf() {
        night.run(books.creditor(), WARN, "test");
        jdbc.sql("update invoice set balance = 0 where id = :invoice")
                .param("invoice", invoice)
                .update();

        night.run(books.creditor(), WARN.plusDays(1), "test");

        assertThat(openTasks()).isZero();
        assertThat(limitations.of(invoice)).isEmpty();
    }

    private void interrupt(InterruptionKind kind, LocalDate on) {
        desk.interrupt(books.creditor(), invoice, kind, on, "", WARN, "anna");
    }

    private void assertRefused(Reason reason, InterruptionKind kind, LocalDate on) {
        assertThatExceptionOfType(InterruptionRefusedException.class)
                .isThrownBy(() -> interrupt(kind, on))
                .returns(reason, InterruptionRefusedException::reason);
    }

    private void endTask() {
        jdbc.sql("update task set closed_at = now(), closed_by = 'anna', outcome = 'DONE' where client_id = :client")
                .param("client", client)
                .update();
    }

    private int openTasks() {
        return count("closed_at is null");
    }

    private int tasks() {
        return count("true");
    }

    private int count(String which) {
        return jdbc.sql("select count(*) from task where client_id = :client and kind = 'LIMITATION' and " + which)
                .param("client", client)
                .query(Integer.class)
                .single();
    }

    private List<String> facts() {
        return jdbc.sql("""
                select kind || ' by ' || actor || ' until ' || (detail ->> 'lastOn') from history_event
                where invoice_id = :invoice order by id
                """)
                .param("invoice", invoice)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
