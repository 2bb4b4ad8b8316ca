package io.quittance.insolvency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.charge.ledger.ChargeLedger;
import io.quittance.charge.ledger.ChargedInvoice;
import io.quittance.dunning.Books;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.dunning.run.DunningNight;
import io.quittance.testing.UsePostgres;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proceedings stop everything at once and open the task to declare the claim; once over, the ladder goes on. */
@SpringBootTest
@UsePostgres
class InsolvencyDeskTest {

    private static final LocalDate ON = LocalDate.of(2026, 6, 1);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ShippedPolicies shipped;

    @Autowired
    private DunningNight night;

    @Autowired
    private InsolvencyDesk desk;

    @Autowired
    private ChargeLedger ledger;

    private Books books;
    private long client;

    @BeforeEach
    void anOverdueInvoice() {
        books = Books.open(jdbc);
        shipped.installFor(books.creditorId(), "test");
        books.contactOnAnyDay();
        client = books.client("C1");
        books.invoice(client, ON.minusDays(5), "100.00");
    }

    @Test
    void everythingStopsAtOnce() {
        night.run(books.creditorId(), ON, "test");
        assertThat(texts("select status from dunning_step where client_id = :client"))
                .containsExactly("APPROVED");

        desk.record(books.creditorId(), client, published(ON.minusDays(3)), ON, "controller");

        assertThat(texts("select status || ' ' || cancel_reason from dunning_step where client_id = :client"))
                .as("before any night")
                .containsExactly("CANCELLED HELD");
        night.run(books.creditorId(), ON.plusDays(1), "test");
        assertThat(texts("select k.reason || ' ' || k.hold_reason from dunning_skip k where k.client_id = :client"))
                .containsExactly("HELD INSOLVENCY");
    }

    @ParameterizedTest(name = "published {0}: by {1}")
    @CsvSource({"2026-05-20, 2026-07-20", "2025-12-31, 2026-02-28", "2026-04-30, 2026-06-30"})
    void theClaimIsToBeDeclaredWithinTwoMonths(LocalDate publishedOn, LocalDate lastDay) {
        desk.record(books.creditorId(), client, published(publishedOn), ON, "controller");

        assertThat(texts("select kind || ' ' || due_on from task where client_id = :client and closed_at is null"))
                .containsExactly("CLAIM_TO_DECLARE " + lastDay);
    }

    @Test
    void onceOverTheLadderGoesOn() {
        desk.record(books.creditorId(), client, published(ON.minusDays(3)), ON, "controller");
        desk.end(books.creditorId(), client, InsolvencyEnding.OVER, ON.plusDays(1), "manager");

        night.run(books.creditorId(), ON.plusDays(1), "test");

        assertThat(texts("select status from dunning_step where client_id = :client"))
                .containsExactly("APPROVED");
        assertThat(texts("select outcome from task where client_id = :client and kind = 'CLAIM_TO_DECLARE'"))
                .containsExactly("CANCELLED");
        assertThat(
                        texts(
                                "select kind from history_event where client_id = :client and kind like 'INSOLVENCY%' order by id"))
                .containsExactly("INSOLVENCY_RECORDED", "INSOLVENCY_ENDED");
        assertThatThrownBy(() -> desk.end(books.creditorId(), client, InsolvencyEnding.OVER, ON, "manager"))
                .isInstanceOf(IllegalStateException.class);
        desk.record(books.creditorId(), client, published(ON), ON.plusDays(2), "controller");
    }

    /** 12,000.00 due on 15 June, of which 70 days of interest by 24 August. */
    @ParameterizedTest(name = "{0}: {1} days of interest, {2} of indemnity")
    @CsvSource({"OVER, 14, 0.00", "MISTAKE, 70, 40.00"})
    void interestDoesNotRunForTheDaysOfProceedingsUnlessThereWereNone(
            InsolvencyEnding ending, long days, String indemnity) {
        LocalDate dueOn = LocalDate.of(2026, 6, 15);
        long late = books.invoice(client, "LATE", dueOn, "12000.00", "EUR");
        desk.record(books.creditorId(), client, published(dueOn.plusDays(8)), dueOn.plusDays(9), "controller");
        desk.end(books.creditorId(), client, ending, dueOn.plusDays(64), "manager");

        ChargedInvoice charged = ledger.of(client, late, dueOn.plusDays(70)).orElseThrow();
        assertThat(charged.accrued().interest().days()).isEqualTo(days);
        assertThat(charged.accrued().indemnity().toPlain()).isEqualTo(indemnity);
        assertThat(
                        texts(
                                "select kind from history_event where client_id = :client and kind like 'INSOLVENCY%' order by id"))
                .last()
                .isEqualTo(ending == InsolvencyEnding.OVER ? "INSOLVENCY_ENDED" : "INSOLVENCY_FORGOTTEN");
    }

    @Test
    void proceedingsAreRecordedOnceAndOfOneCreditor() {
        desk.record(books.creditorId(), client, published(ON), ON, "controller");

        assertThatThrownBy(() -> desk.record(books.creditorId(), client, published(ON), ON, "controller"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("C1");
        assertThatThrownBy(() -> desk.record(-1, client, published(ON), ON, "controller"))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void daysThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> new NewInsolvency(InsolvencyKind.LIQUIDATION, ON.plusDays(1), ON, null, "", ""))
                .hasMessageContaining("openedOn");
        assertThatThrownBy(() -> new NewInsolvency(InsolvencyKind.LIQUIDATION, null, ON, ON, "", ""))
                .hasMessageContaining("declareBy");
    }

    private static NewInsolvency published(LocalDate on) {
        return new NewInsolvency(InsolvencyKind.REORGANISATION, null, on, null, "Lyon", "");
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql)
                .param("client", client)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
