package io.quittance.insight.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.calendar.AgeingBucket;
import io.quittance.insight.Books;
import io.quittance.money.Money;
import io.quittance.testing.UsePostgres;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Whom the list leaves out when it is narrowed. */
@SpringBootTest
@UsePostgres
@Transactional
class OverdueFilterTest {

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
    void whatIsNotDueCanBeAskedFor() {
        books.invoice(books.client("C1", "Tôt"), "F1", ON.plusDays(9), "1.00", "EUR");
        books.invoice(books.client("C2", "Tard"), "F2", ON.minusDays(9), "1.00", "EUR");
        OverdueFilter notDue =
                new OverdueFilter(null, Set.of(AgeingBucket.NOT_DUE), null, null, null, null, null, false, false);

        assertThat(page(notDue).clients().items())
                .extracting(OverdueClient::number)
                .containsExactly("C1");
    }

    @Test
    void aCurrencyInWhichNothingIsOverdueIsNoFailure() {
        books.invoice(books.client("C1", "One"), "F1", ON.minusDays(9), "900.00", "EUR");
        OverdueFilter lost = new OverdueFilter(null, null, null, null, null, null, "LOST", false, false);

        OverduePage found = page(lost);

        assertThat(found.clients().items()).isEmpty();
        assertThat(found.currency()).isEqualTo("EUR");
    }

    @ParameterizedTest
    @CsvSource({
        "held, A",
        "notHeld, B C",
        "bucket, C",
        "segment, B",
        "collector, B",
        "currency, C",
        "number, A",
        "name, B",
        "invoice, C",
        "percent, ''",
        "all, A B C D",
        "nobody, ''",
        "levelZero, A B C"
    })
    void filtersNarrow(String filter, String expected) {
        long a = books.client("A", "Alpha");
        long b = books.client("B", "Bêta Électricité");
        long c = books.client("C", "Gamma");
        long d = books.client("D", "Delta");
        long user = jdbc.sql("""
                insert into app_user (username, name, role, password_hash) values ('x', 'X', 'CREDIT_CONTROLLER', '-')
                returning id
                """).query(Long.class).single();
        jdbc.sql("update client set segment = 'trade', collector_id = :user where id = :b")
                .param("user", user)
                .param("b", b)
                .update();
        books.invoice(a, "F1", ON.minusDays(5), "10.00", "EUR");
        books.invoice(b, "F2", ON.minusDays(5), "10.00", "EUR");
        books.invoice(c, "F3", ON.minusDays(40), "10.00", "EUR");
        books.invoice(c, "X9", ON.minusDays(2), "10.00", "USD");
        books.invoice(d, "F4", ON, "10.00", "EUR");
        books.hold(a, null, "PAUSE", ON);
        books.hold(b, null, "PAUSE", ON.plusDays(1));

        OverdueFilter asked = switch (filter) {
            case "held" -> new OverdueFilter(null, null, null, true, null, null, null, false, false);
            case "notHeld" -> new OverdueFilter(null, null, null, false, null, null, null, false, false);
            case "bucket" ->
                new OverdueFilter(null, Set.of(AgeingBucket.DAYS_31_60), null, null, null, null, null, false, false);
            case "segment" -> new OverdueFilter(null, null, null, null, null, "trade", null, false, false);
            case "collector" -> new OverdueFilter(null, null, null, null, user, null, null, false, false);
            case "currency" -> new OverdueFilter(null, null, null, null, null, null, "USD", false, false);
            case "number" -> new OverdueFilter("a", null, null, true, null, null, null, false, false);
            case "name" -> new OverdueFilter("ELECTRI", null, null, null, null, null, null, false, false);
            case "invoice" -> new OverdueFilter("x9", null, null, null, null, null, null, false, false);
            case "percent" -> new OverdueFilter("%", null, null, null, null, null, null, false, false);
            case "all" -> new OverdueFilter(null, null, null, null, null, null, null, true, false);
            case "levelZero" -> new OverdueFilter(null, null, 0, null, null, null, null, false, false);
            default -> new OverdueFilter(null, null, 7, null, null, null, null, false, false);
        };

        List<String> numbers = page(asked).clients().items().stream()
                .map(OverdueClient::number)
                .sorted()
                .toList();
        assertThat(String.join(" ", numbers)).isEqualTo(expected);
        assertThat(page(asked).totals().clients()).isEqualTo(numbers.size());
    }

    @Test
    void whatIsOwedInTheCurrencyAskedForComesFirstAndAlone() {
        long client = books.client("C1", "Dupont");
        books.invoice(client, "F1", ON.minusDays(5), "10.00", "EUR");
        books.invoice(client, "F2", ON.minusDays(5), "30.00", "USD");

        OverdueFilter dollars = new OverdueFilter(null, null, null, null, null, null, "USD", false, false);
        OverdueClient row = page(dollars).clients().items().getFirst();

        assertThat(row.owed())
                .singleElement()
                .satisfies(owed -> assertThat(owed.aged().overdue()).isEqualTo(Money.of("30.00", "USD")));
    }

    private OverduePage page(OverdueFilter filter) {
        return list.page(books.creditor(), ON, "EUR", filter, OverdueSort.AMOUNT, false, null, 10);
    }
}
