package io.quittance.insight.ageing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.insight.Books;
import io.quittance.insight.DaysOfSales;
import io.quittance.insight.Dso;
import io.quittance.money.Money;
import io.quittance.testing.UsePostgres;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The examples of rules §10 as books: 2,500 open at the end of November, 1,200 sold in it, 800 and 700 before. */
@SpringBootTest
@UsePostgres
@Transactional
class PerformanceTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 30);

    @Autowired
    private Performance performance;

    @Autowired
    private AgeingHistory history;

    @Autowired
    private Sales sales;

    @Autowired
    private JdbcClient jdbc;

    private Books books;

    @BeforeEach
    void threeMonths() {
        books = new Books(jdbc);
        long client = books.client("C1", "Dupont");
        sell(client, "F1", LocalDate.of(2026, 9, 1), "500.00");
        long paid = sell(client, "F2", LocalDate.of(2026, 9, 15), "200.00");
        sell(client, "F3", LocalDate.of(2026, 10, 10), "800.00");
        sell(client, "F4", LocalDate.of(2026, 11, 20), "1200.00");
        long payment = books.payment(client, LocalDate.of(2026, 11, 5), "200.00", "EUR");
        books.allocate(payment, paid, LocalDate.of(2026, 11, 5), "200.00");
    }

    private long sell(long client, String number, LocalDate on, String total) {
        return books.invoice(client, number, on, on.plusDays(30), total, "EUR");
    }

    @Test
    void cardsFollowTheFormulas() {
        Performance.Figures figures = performance.of(books.creditor(), ON, "EUR");

        assertThat(figures.now().receivables()).isEqualTo(eur("2500.00"));
        assertThat(figures.now().notDue()).isEqualTo(eur("1200.00"));
        assertThat(figures.lastMonthEnd().receivables()).isEqualTo(eur("1500.00"));
        assertThat(figures.countBack()).isEqualTo(new DaysOfSales(new BigDecimal("82.4"), false));
        // The first of September is day 91: 2,200 sold in 90 days.
        assertThat(figures.dso()).contains(new BigDecimal("102.3"));
        assertThat(figures.bestPossibleDso()).contains(new BigDecimal("49.1"));
        assertThat(figures.averageDaysDelinquent()).contains(new BigDecimal("53.2"));
        // (1,500 + 1,200 - 2,500) / (1,500 + 1,200 - 1,200)
        assertThat(figures.effectiveness()).contains(new BigDecimal("13.33"));
    }

    @Test
    void aCreditNoteThatNobodyUsedYetIsNoNegativeCollection() {
        books.invoice(books.client("C3", "Avoir"), "A1", ON.minusDays(3), ON, "-300.00", "EUR");

        Performance.Figures figures = performance.of(books.creditor(), ON, "EUR");

        // (1,500 + 900 - 2,200) / (1,500 + 900 - 1,200)
        assertThat(figures.effectiveness()).contains(new BigDecimal("16.67"));
        assertThat(performance.of(books.creditor(), ON, figures.now(), figures.lastMonthEnd()))
                .isEqualTo(figures);
    }

    @Test
    void monthsGoBackWithoutAGapToTheFirstInvoice() {
        books.invoice(books.client("C2", "Neuf"), "F5", LocalDate.of(2026, 6, 21), ON, "100.00", "EUR");

        assertThat(sales.byMonth(books.creditor(), LocalDate.of(2026, 11, 20), "EUR"))
                .containsExactly(
                        month("1200.00", 20),
                        month("800.00", 31),
                        month("700.00", 30),
                        month("0", 31),
                        month("0", 31),
                        month("100.00", 10));
    }

    /** Told together for a line over the months, each is what it would be told alone on that day. */
    @Test
    void monthEndsAreTheFiguresOfThoseDays() {
        List<Performance.Past> past =
                performance.at(books.creditor(), history.of(books.creditor(), ON, "EUR", 5), "EUR");

        assertThat(past).hasSize(4);
        for (Performance.Past month : past) {
            Performance.Figures alone = performance.of(books.creditor(), month.day(), "EUR");
            assertThat(month.dso()).as("DSO on %s", month.day()).isEqualTo(alone.dso());
            assertThat(month.countBack()).as("count-back on %s", month.day()).isEqualTo(alone.countBack());
            assertThat(month.effectiveness()).as("CEI of %s", month.day()).isEqualTo(alone.effectiveness());
        }
    }

    @Test
    void withoutSalesThereIsNoFigure() {
        Performance.Figures figures = performance.of(books.creditor(), ON, "USD");

        assertThat(figures.dso()).isEmpty();
        assertThat(figures.effectiveness()).isEmpty();
        assertThat(figures.now().receivables().isZero()).isTrue();
    }

    private static Dso.Month month(String amount, int days) {
        return new Dso.Month(eur(amount), days);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
