package io.quittance.insight.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.calendar.AgeingBucket;
import io.quittance.insight.Books;
import io.quittance.insight.Paged;
import io.quittance.money.Money;
import io.quittance.testing.UsePostgres;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What stands above the list: how much is overdue in all. */
@SpringBootTest
@UsePostgres
@Transactional
class OverdueTotalsTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 4);

    @Autowired
    private OverdueList list;

    @Autowired
    private JdbcClient jdbc;

    private Books books;

    @BeforeEach
    void emptyBooks() {
        books = new Books(jdbc);
    }

    @Test
    void booksThatOweNothingInTheCreditorsCurrencyAreListedInTheOneMostClientsOwe() {
        assertThat(page(OverdueFilter.NONE).currency()).isEqualTo("EUR");
        books.invoice(books.client("C1", "One"), "F1", ON.minusDays(9), "900.00", "CAD");
        books.invoice(books.client("C2", "Two"), "F2", ON.minusDays(9), "10.00", "USD");
        books.invoice(books.client("C3", "Three"), "F3", ON.minusDays(9), "20.00", "USD");
        assertThat(page(OverdueFilter.NONE).currency()).isEqualTo("USD");
        assertThat(page(OverdueFilter.NONE).clients().items())
                .as("in the order of that currency")
                .extracting(OverdueClient::number)
                .containsExactly("C3", "C2", "C1");

        books.invoice(books.client("C4", "Four"), "F4", ON.minusDays(9), "1.00", "EUR");
        assertThat(page(OverdueFilter.NONE).currency()).isEqualTo("EUR");
    }

    @Test
    void eachPageHasTheTotalsOfAll() {
        for (int i = 0; i < 6; i++) {
            books.invoice(books.client("C" + i, "Client"), "F" + i, ON.minusDays(1), "1.00", "EUR");
        }
        OverduePage first =
                list.page(books.creditor(), ON, "EUR", OverdueFilter.NONE, OverdueSort.NAME, false, null, 4);
        OverduePage second = list.page(
                books.creditor(),
                ON,
                "EUR",
                OverdueFilter.NONE,
                OverdueSort.NAME,
                false,
                first.clients().next(),
                4);

        assertThat(first.totals().clients()).isEqualTo(6);
        assertThat(second.totals()).isEqualTo(first.totals());
        assertThat(second.clients().items()).hasSize(2);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"EUR", "USD"})
    void totalsAreTheSameHoweverTheyAreAsked(@Nullable String currency) {
        long a = books.client("A", "Alpha");
        long b = books.client("B", "Beta");
        books.invoice(a, "F1", ON.minusDays(5), "10.00", "EUR");
        books.invoice(a, "F2", ON.minusDays(45), "15.00", "EUR");
        books.invoice(b, "F3", ON.minusDays(40), "20.00", "EUR");
        books.invoice(b, "X9", ON.minusDays(2), "30.00", "USD");
        books.invoice(b, "F4", ON, "40.00", "EUR");
        Set<AgeingBucket> late = EnumSet.complementOf(EnumSet.of(AgeingBucket.NOT_DUE));
        OverdueFilter all = new OverdueFilter(null, null, null, null, null, null, currency, false, false);
        OverdueFilter narrowed = new OverdueFilter(null, late, null, null, null, null, currency, false, false);
        OverdueFilter named = new OverdueFilter("a", null, null, null, null, null, currency, false, false);

        OverdueTotals found = page(all).totals();

        assertThat(found.overdue().getFirst().over30())
                .isEqualTo("USD".equals(currency) ? Money.of("0.00", "USD") : Money.of("35.00", "EUR"));
        assertThat(page(narrowed).totals()).isEqualTo(found);
        assertThat(page(named).totals()).isEqualTo(found);
    }

    @Test
    void totalsAreBetweenCurrenciesAndNeverAdded() {
        long client = books.client("C1", "Dupont");
        books.invoice(client, "F1", ON.minusDays(5), "25.00", "EUR");
        books.invoice(client, "F2", ON.minusDays(31), "75.00", "EUR");
        books.invoice(client, "F3", ON.plusDays(5), "100.00", "EUR");
        books.invoice(client, "F4", ON.minusDays(5), "30.00", "USD");
        books.invoice(books.client("C2", "Durand"), "F5", ON, "40.00", "EUR");

        OverdueTotals of = page(OverdueFilter.NONE).totals();

        assertThat(of.clients()).isEqualTo(1);
        assertThat(of.overdue())
                .containsExactly(
                        new OverdueTotals.Overdue(eur("100.00"), eur("75.00"), 1),
                        new OverdueTotals.Overdue(Money.of("30.00", "USD"), Money.of("0.00", "USD"), 1));
        assertThat(of.overdue().getFirst().percentOver30()).isEqualTo(75);
    }

    @Test
    void emptyBooksHaveAnEmptyList() {
        assertThat(page(OverdueFilter.NONE).clients()).isEqualTo(new Paged<>(List.of(), null, null));
        assertThat(page(OverdueFilter.NONE).totals()).isEqualTo(new OverdueTotals(0, List.of()));
    }

    private OverduePage page(OverdueFilter filter) {
        return list.page(books.creditor(), ON, "EUR", filter, OverdueSort.AMOUNT, false, null, 10);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
