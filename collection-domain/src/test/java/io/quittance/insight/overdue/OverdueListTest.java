package io.quittance.insight.overdue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.calendar.AgeingBucket;
import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.hold.HoldReason;
import io.quittance.insight.BadCursorException;
import io.quittance.insight.BlockedBy;
import io.quittance.insight.Books;
import io.quittance.insight.Paged;
import io.quittance.money.Money;
import io.quittance.testing.UsePostgres;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@UsePostgres
@Transactional
class OverdueListTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 4);

    @Autowired
    private EntityManager entities;

    @Autowired
    private OverdueList list;

    @Autowired
    private ShippedPolicies policies;

    @Autowired
    private JdbcClient jdbc;

    private Books books;

    @BeforeEach
    void emptyBooks() {
        books = new Books(jdbc);
    }

    @ParameterizedTest
    @EnumSource
    void pagesVisitEveryClientOnceThereAndBack(OverdueSort sort) {
        for (int i = 0; i < 23; i++) {
            // Ties in every order: five amounts, three names, four dates.
            long client = books.client("C" + i, "Étienne " + i % 3);
            String currency = i < 7 ? "USD" : "EUR";
            books.invoice(client, "F" + i, ON.minusDays(10 + i % 4), (100 + i % 5) + ".00", currency);
        }
        for (boolean reversed : new boolean[] {false, true}) {
            List<List<Long>> there = new ArrayList<>();
            Paged<OverdueClient> page = page(sort, reversed, null);
            assertThat(page.previous()).isNull();
            there.add(ids(page));
            while (page.next() != null) {
                page = page(sort, reversed, page.next());
                there.add(ids(page));
            }
            assertThat(there.stream().flatMap(List::stream)).hasSize(23).doesNotHaveDuplicates();
            assertThat(there).hasSize(6);
            for (int i = there.size() - 2; i >= 0; i--) {
                page = page(sort, reversed, page.previous());
                assertThat(ids(page)).isEqualTo(there.get(i));
            }
            assertThat(page.previous()).isNull();
        }
    }

    private Paged<OverdueClient> page(OverdueSort sort, boolean reversed, @Nullable String cursor) {
        return list.page(books.creditor(), ON, "EUR", OverdueFilter.NONE, sort, reversed, cursor, 4)
                .clients();
    }

    private static List<Long> ids(Paged<OverdueClient> page) {
        return page.items().stream().map(OverdueClient::id).toList();
    }

    @Test
    void thoseWhoOweInAnotherCurrencyComeAfterwardsAndInOrder() {
        books.invoice(books.client("C1", "Little"), "F1", ON.minusDays(9), "10.00", "EUR");
        books.invoice(books.client("C2", "Dollars"), "F2", ON.minusDays(9), "500.00", "USD");
        books.invoice(books.client("C3", "More dollars"), "F3", ON.minusDays(9), "900.00", "USD");
        books.invoice(books.client("C4", "Much"), "F4", ON.minusDays(9), "20.00", "EUR");

        assertThat(page(OverdueSort.AMOUNT, false, null).items())
                .extracting(OverdueClient::number)
                .containsExactly("C4", "C1", "C3", "C2");
    }

    @Test
    void booksThatOweNothingInTheCreditorsCurrencyAreListedInTheOneMostClientsOwe() {
        assertThat(currency()).isEqualTo("EUR");
        books.invoice(books.client("C1", "One"), "F1", ON.minusDays(9), "900.00", "CAD");
        books.invoice(books.client("C2", "Two"), "F2", ON.minusDays(9), "10.00", "USD");
        books.invoice(books.client("C3", "Three"), "F3", ON.minusDays(9), "20.00", "USD");
        assertThat(currency()).isEqualTo("USD");
        assertThat(page(OverdueSort.AMOUNT, false, null).items())
                .as("in the order of that currency")
                .extracting(OverdueClient::number)
                .containsExactly("C3", "C2", "C1");

        books.invoice(books.client("C4", "Four"), "F4", ON.minusDays(9), "1.00", "EUR");
        assertThat(currency()).isEqualTo("EUR");
    }

    @Test
    void aCurrencyInWhichNothingIsOverdueIsNoFailure() {
        books.invoice(books.client("C1", "One"), "F1", ON.minusDays(9), "900.00", "EUR");
        OverdueFilter lost = new OverdueFilter(null, null, null, null, null, null, "LOST", false, false);

        OverduePage found = list.page(books.creditor(), ON, "EUR", lost, OverdueSort.AMOUNT, false, null, 10);

        assertThat(found.clients().items()).isEmpty();
        assertThat(found.currency()).isEqualTo("EUR");
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

    private String currency() {
        return list.page(books.creditor(), ON, "EUR", OverdueFilter.NONE, OverdueSort.AMOUNT, false, null, 10)
                .currency();
    }

    private OverdueTotals totals(OverdueFilter filter) {
        return list.page(books.creditor(), ON, "EUR", filter, OverdueSort.AMOUNT, false, null, 10)
                .totals();
    }

    @Test
    void whatIsNotDueCanBeAskedFor() {
        books.invoice(books.client("C1", "Tôt"), "F1", ON.plusDays(9), "1.00", "EUR");
        books.invoice(books.client("C2", "Tard"), "F2", ON.minusDays(9), "1.00", "EUR");
        OverdueFilter notDue =
                new OverdueFilter(null, Set.of(AgeingBucket.NOT_DUE), null, null, null, null, null, false, false);

        assertThat(list.page(books.creditor(), ON, "EUR", notDue, OverdueSort.AMOUNT, false, null, 10)
                        .clients()
                        .items())
                .extracting(OverdueClient::number)
                .containsExactly("C1");
    }

    @Test
    void whoPaidBetweenTwoQuestionsIsLeftOut() {
        long client = books.client("C1", "Là");
        books.invoice(client, "F1", ON.minusDays(9), "1.00", "EUR");
        OverdueClient row = page(OverdueSort.AMOUNT, false, null).items().getFirst();

        assertThat(OverdueList.inOrder(List.of(client + 1, client), java.util.Map.of(client, row)))
                .containsExactly(row);
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        for (int i = 0; i < 6; i++) {
            books.invoice(books.client("C" + i, "Client"), "F" + i, ON.minusDays(1), "1.00", "EUR");
        }
        String cursor = page(OverdueSort.AMOUNT, false, null).next();

        assertThatThrownBy(() -> page(OverdueSort.NAME, false, cursor)).isInstanceOf(BadCursorException.class);
        assertThatThrownBy(() -> page(OverdueSort.AMOUNT, false, "§?")).isInstanceOf(BadCursorException.class);
    }

    @Test
    void aRowSaysAllThatMatters() {
        policies.installFor(books.creditor(), "test");
        entities.flush();
        long client = books.client("C1", "Atelier Dupont");
        books.invoice(client, "F1", ON.minusDays(47), "100.00", "EUR");
        books.invoice(client, "F2", ON.minusDays(3), "20.00", "EUR");
        books.invoice(client, "F3", ON.plusDays(9), "7.00", "EUR");
        books.invoice(client, "F4", ON.minusDays(95), "50.00", "USD");
        books.invoice(client, "A1", ON.minusDays(1), "-5.00", "EUR");

        OverdueClient row = only(OverdueFilter.NONE);

        assertThat(row.main().aged().overdue()).isEqualTo(eur("120.00"));
        assertThat(row.main().aged().notDue()).isEqualTo(eur("7.00"));
        assertThat(row.main().aged().days1to30()).isEqualTo(eur("20.00"));
        assertThat(row.main().aged().days31to60()).isEqualTo(eur("100.00"));
        assertThat(row.main().aged().credits()).isEqualTo(eur("5.00"));
        assertThat(row.main().oldestDaysOverdue()).isEqualTo(47);
        assertThat(row.main().invoices()).isEqualTo(3);
        assertThat(row.owed()).hasSize(2);
        assertThat(row.owed().get(1).aged().over90()).isEqualTo(Money.of("50.00", "USD"));
        assertThat(row.next().on()).isEqualTo(ON);
        assertThat(row.next().nextLevel()).isEqualTo(2);
        assertThat(row.next().channel()).isEqualTo(Channel.LETTER);
        assertThat(row.next().level()).isZero();
        assertThat(row.lastContact()).isNull();
        assertThat(row.hold()).isNull();
    }

    @Test
    void aHeldClientSaysWhyNothingHappens() {
        policies.installFor(books.creditor(), "test");
        entities.flush();
        long client = books.client("C1", "Dupont");
        long invoice = books.invoice(client, "F1", ON.minusDays(47), "100.00", "EUR");
        books.hold(client, invoice, "DISPUTE", ON.minusDays(2));

        OverdueClient row = only(OverdueFilter.NONE);

        assertThat(row.next().on()).isNull();
        assertThat(row.next().blockedBy()).isEqualTo(BlockedBy.HELD);
        assertThat(row.next().holdReason()).isEqualTo(HoldReason.DISPUTE);
        assertThat(row.hold()).isEqualTo(new OverdueClient.HoldSummary(HoldReason.DISPUTE, null, "F1", null, 1));
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

        OverdueTotals found = totals(all);

        assertThat(found.overdue().getFirst().over30())
                .isEqualTo("USD".equals(currency) ? Money.of("0.00", "USD") : Money.of("35.00", "EUR"));
        assertThat(totals(narrowed)).isEqualTo(found);
        assertThat(totals(named)).isEqualTo(found);
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

        assertThat(String.join(" ", numbers(asked))).isEqualTo(expected);
        assertThat(totals(asked).clients()).isEqualTo(numbers(asked).size());
    }

    @Test
    void whatIsOwedInTheCurrencyAskedForComesFirstAndAlone() {
        long client = books.client("C1", "Dupont");
        books.invoice(client, "F1", ON.minusDays(5), "10.00", "EUR");
        books.invoice(client, "F2", ON.minusDays(5), "30.00", "USD");

        OverdueClient row = only(new OverdueFilter(null, null, null, null, null, null, "USD", false, false));

        assertThat(row.owed())
                .singleElement()
                .satisfies(owed -> assertThat(owed.aged().overdue()).isEqualTo(Money.of("30.00", "USD")));
    }

    @Test
    void totalsAreBetweenCurrenciesAndNeverAdded() {
        long client = books.client("C1", "Dupont");
        books.invoice(client, "F1", ON.minusDays(5), "25.00", "EUR");
        books.invoice(client, "F2", ON.minusDays(31), "75.00", "EUR");
        books.invoice(client, "F3", ON.plusDays(5), "100.00", "EUR");
        books.invoice(client, "F4", ON.minusDays(5), "30.00", "USD");
        books.invoice(books.client("C2", "Durand"), "F5", ON, "40.00", "EUR");

        OverdueTotals of = totals(OverdueFilter.NONE);

        assertThat(of.clients()).isEqualTo(1);
        assertThat(of.overdue())
                .containsExactly(
                        new OverdueTotals.Overdue(eur("100.00"), eur("75.00"), 1),
                        new OverdueTotals.Overdue(Money.of("30.00", "USD"), Money.of("0.00", "USD"), 1));
        assertThat(of.overdue().getFirst().percentOver30()).isEqualTo(75);
    }

    @Test
    void emptyBooksHaveAnEmptyList() {
        assertThat(page(OverdueSort.AMOUNT, false, null)).isEqualTo(new Paged<>(List.of(), null, null));
        assertThat(totals(OverdueFilter.NONE)).isEqualTo(new OverdueTotals(0, List.of()));
    }

    private List<String> numbers(OverdueFilter filter) {
        return list
                .page(books.creditor(), ON, "EUR", filter, OverdueSort.AMOUNT, false, null, 50)
                .clients()
                .items()
                .stream()
                .map(OverdueClient::number)
                .sorted()
                .toList();
    }

    private OverdueClient only(OverdueFilter filter) {
        return list.page(books.creditor(), ON, "EUR", filter, OverdueSort.AMOUNT, false, null, 50)
                .clients()
                .items()
                .getFirst();
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
