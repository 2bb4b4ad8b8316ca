package io.quittance.insight.overdue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Pages and rows of the list. */
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

        OverdueClient row = page(OverdueSort.AMOUNT, false, null).items().getFirst();

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

        OverdueClient row = page(OverdueSort.AMOUNT, false, null).items().getFirst();

        assertThat(row.next().on()).isNull();
        assertThat(row.next().blockedBy()).isEqualTo(BlockedBy.HELD);
        assertThat(row.next().holdReason()).isEqualTo(HoldReason.DISPUTE);
        assertThat(row.hold()).isEqualTo(new OverdueClient.HoldSummary(HoldReason.DISPUTE, null, "F1", null, 1));
    }

    private Paged<OverdueClient> page(OverdueSort sort, boolean reversed, @Nullable String cursor) {
        return list.page(books.creditor(), ON, "EUR", OverdueFilter.NONE, sort, reversed, cursor, 4)
                .clients();
    }

    private static List<Long> ids(Paged<OverdueClient> page) {
        return page.items().stream().map(OverdueClient::id).toList();
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
