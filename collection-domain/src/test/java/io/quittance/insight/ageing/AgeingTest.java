package io.quittance.insight.ageing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.calendar.AgeingBucket;
import io.quittance.insight.AgedBalance;
import io.quittance.insight.Books;
import io.quittance.insight.check.Reconciliation;
import io.quittance.insight.invoice.InvoiceFilter;
import io.quittance.insight.invoice.InvoiceList;
import io.quittance.money.Money;
import io.quittance.testing.UsePostgres;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The replay in SQL against a plain statement of rules §10 in Java, on random books. */
@SpringBootTest
@UsePostgres
@Transactional
class AgeingTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 4);
    private static final List<String> CURRENCIES = List.of("EUR", "USD");

    @Autowired
    private Ageing ageing;

    @Autowired
    private AgeingHistory history;

    @Autowired
    private TopDebtors debtors;

    @Autowired
    private InvoiceList invoices;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private JdbcClient jdbc;

    private final Random random = new Random(42);
    private final List<Fact> facts = new ArrayList<>();
    private final List<Cash> cash = new ArrayList<>();
    private Books books;

    private record Fact(
            long id, LocalDate issuedOn, LocalDate dueOn, String currency, BigDecimal total, List<Share> shares) {}

    private record Cash(LocalDate receivedOn, String currency, BigDecimal amount, List<Share> shares) {}

    private record Share(LocalDate on, BigDecimal amount) {}

    @BeforeEach
    void randomBooks() {
        books = new Books(jdbc);
        List<Long> clients = List.of(books.client("C1", "Un"), books.client("C2", "Deux"), books.client("C3", "Trois"));
        for (int i = 0; i < 150; i++) {
            sell(clients.get(i % 3), "F" + i, CURRENCIES.get(random.nextInt(8) / 7));
        }
        assertThat(reconciliation.of(books.creditor())).isEmpty();
    }

    /** A sale or credit note, sometimes paid, in part or whole, now and then undone again. */
    private void sell(long client, String number, String currency) {
        LocalDate issued = LAST_DAY.minusDays(random.nextInt(500));
        LocalDate due = issued.plusDays(random.nextInt(75));
        String total = (random.nextInt(10) == 0 ? "-" : "") + (100 + random.nextInt(900)) + ".37";
        long id = books.invoice(client, number, issued, due, total, currency);
        Fact fact = new Fact(id, issued, due, currency, new BigDecimal(total), new ArrayList<>());
        facts.add(fact);
        if (fact.total().signum() > 0 && random.nextInt(10) > 2) {
            pay(client, fact);
        }
    }

    private void pay(long client, Fact fact) {
        BigDecimal amount = random.nextInt(3) == 0 ? new BigDecimal("60.05") : fact.total();
        LocalDate on = fact.issuedOn().plusDays(random.nextInt(160));
        LocalDate allocated = on.plusDays(random.nextInt(5));
        long payment = books.payment(client, on, amount.add(BigDecimal.TEN).toPlainString(), fact.currency());
        Cash received = new Cash(on, fact.currency(), amount.add(BigDecimal.TEN), new ArrayList<>());
        cash.add(received);
        allocate(payment, fact, received, allocated, amount);
        if (random.nextInt(8) == 0) {
            allocate(payment, fact, received, allocated.plusDays(12), amount.negate());
        }
    }

    private void allocate(long payment, Fact fact, Cash received, LocalDate on, BigDecimal amount) {
        books.allocate(payment, fact.id(), on, amount.toPlainString());
        fact.shares().add(new Share(on, amount));
        received.shares().add(new Share(on, amount));
    }

    @Test
    void anyDayIsReplayedAsTheFactsSay() {
        for (int back = 0; back < 540; back += 13) {
            LocalDate day = LAST_DAY.plusDays(20).minusDays(back);
            for (String currency : CURRENCIES) {
                assertThat(ageing.asOf(books.creditor(), day, currency))
                        .as("%s on %s", currency, day)
                        .isEqualTo(recomputed(day, currency));
            }
        }
    }

    @Test
    void aMonthEndOfTheHistoryIsTheAgedBalanceOfThatDay() {
        List<AgeingHistory.MonthEnd> months = history.of(books.creditor(), LAST_DAY, "EUR", 12);

        assertThat(months).hasSize(12);
        assertThat(months.getLast().day()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(months).allSatisfy(month -> assertThat(month.balance()).isEqualTo(recomputed(month.day(), "EUR")));
        assertThat(history.of(books.creditor(), LocalDate.of(2026, 10, 31), "EUR", 1)
                        .getFirst()
                        .day())
                .isEqualTo(LocalDate.of(2026, 10, 31));
    }

    @ParameterizedTest
    @EnumSource
    void everyNumberOpensToItsInvoices(AgeingBucket bucket) {
        LocalDate day = LAST_DAY.minusDays(100);
        Money number = ageing.asOf(books.creditor(), day, "EUR").in(bucket);

        Money sum =
                invoices
                        .page(books.creditor(), LAST_DAY, InvoiceFilter.behind(bucket, "EUR", day), null, 500)
                        .items()
                        .stream()
                        .map(InvoiceList.ListedInvoice::balance)
                        .reduce(Money.of("0", "EUR"), Money::plus);
        assertThat(number.isPositive()).isTrue();
        assertThat(sum).isEqualTo(number);
    }

    @Test
    void theTopDebtorsTogetherOweAllThatIsOverdue() {
        List<TopDebtors.Debtor> top = debtors.of(books.creditor(), LAST_DAY, "EUR", 10);

        assertThat(top).isSortedAccordingTo((a, b) -> b.overdue().compareTo(a.overdue()));
        assertThat(top.stream().map(TopDebtors.Debtor::overdue).reduce(Money::plus))
                .contains(ageing.asOf(books.creditor(), LAST_DAY, "EUR").overdue());
    }

    @Test
    void sqlAndJavaAgreeOnTheColumns() {
        for (int days = -40; days <= 200; days++) {
            assertThat(jdbc.sql("select ageing_bucket(:days)")
                            .param("days", days)
                            .query(String.class)
                            .single())
                    .isEqualTo(AgeingBucket.of(days).name());
        }
    }

    private AgedBalance recomputed(LocalDate day, String currency) {
        Map<AgeingBucket, BigDecimal> columns = new EnumMap<>(AgeingBucket.class);
        BigDecimal credits = BigDecimal.ZERO;
        for (Fact fact : facts) {
            if (!fact.currency().equals(currency) || fact.issuedOn().isAfter(day)) {
                continue;
            }
            BigDecimal open = fact.total().subtract(upTo(day, fact.shares()));
            if (open.signum() < 0) {
                credits = credits.subtract(open);
            } else {
                columns.merge(AgeingBucket.of(ChronoUnit.DAYS.between(fact.dueOn(), day)), open, BigDecimal::add);
            }
        }
        BigDecimal unapplied = cash.stream()
                .filter(payment -> payment.currency().equals(currency)
                        && !payment.receivedOn().isAfter(day))
                .map(payment -> payment.amount().subtract(upTo(day, payment.shares())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new AgedBalance(
                currency,
                Money.of(columns.getOrDefault(AgeingBucket.NOT_DUE, BigDecimal.ZERO), currency),
                Money.of(columns.getOrDefault(AgeingBucket.DAYS_1_30, BigDecimal.ZERO), currency),
                Money.of(columns.getOrDefault(AgeingBucket.DAYS_31_60, BigDecimal.ZERO), currency),
                Money.of(columns.getOrDefault(AgeingBucket.DAYS_61_90, BigDecimal.ZERO), currency),
                Money.of(columns.getOrDefault(AgeingBucket.OVER_90, BigDecimal.ZERO), currency),
                Money.of(credits, currency),
                Money.of(unapplied, currency));
    }

    private static BigDecimal upTo(LocalDate day, List<Share> shares) {
        return shares.stream()
                .filter(share -> !share.on().isAfter(day))
                .map(Share::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
