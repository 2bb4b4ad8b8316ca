package io.quittance.intake.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.insight.AgedBalance;
import io.quittance.insight.ageing.Ageing;
import io.quittance.insight.check.Reconciliation;
import io.quittance.testing.UsePostgres;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@UsePostgres
@Transactional
class SampleBooksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 4);

    @Autowired
    private SampleBooks books;

    @Autowired
    private Creditors creditors;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private Ageing ageing;

    @Autowired
    private JdbcClient jdbc;

    private long creditor;

    @BeforeEach
    void emptyBooks() {
        creditor = creditors.save(new Creditor("New")).id();
    }

    @Test
    void haveTheShapeThatIsPromised() {
        long start = System.nanoTime();
        SampleReport report = books.load(creditor, TODAY, "admin");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));

        assertThat(report.clients()).isEqualTo(400);
        assertThat(report.invoices()).isBetween(3_800, 4_200);
        assertThat(report.creditNotes()).isBetween(50, 150);
        assertThat(report.holds()).isEqualTo(35);
        assertThat(reconciliation.of(creditor)).isEmpty();
        assertThat(count("client c where creditor_id = :creditor and kind = 'PUBLIC'"))
                .isEqualTo(24);
        assertThat(count("client c where creditor_id = :creditor and language = 'en'"))
                .isEqualTo(14);
        assertThat(count("invoice where creditor_id = :creditor and currency in ('USD', 'GBP', 'CHF') and balance > 0"))
                .isPositive();
        assertThat(count("invoice where creditor_id = :creditor and balance > 0 and balance < total"))
                .isPositive();
        assertThat(count("payment where creditor_id = :creditor and unapplied > 0"))
                .isPositive();
        assertThat(count("invoice where creditor_id = :creditor and balance < 0"))
                .isPositive();
        assertThat(count("task where creditor_id = :creditor and kind = 'NO_CONTACT'"))
                .isPositive();
        assertThat(count("dunning_step where creditor_id = :creditor")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-04", "2026-12-31", "2028-02-29"})
    void aQuarterToAThirdIsOverdueWhateverTheDay(LocalDate today) {
        books.load(creditor, today, "admin");

        AgedBalance balance = ageing.asOf(creditor, today, "EUR");
        BigDecimal share = balance.overdue()
                .amount()
                .movePointRight(2)
                .divide(balance.receivables().amount(), 1, RoundingMode.HALF_UP);
        assertThat(share).isBetween(new BigDecimal("25"), new BigDecimal("35"));
        assertThat(balance.over90().isPositive()).isTrue();
    }

    @Test
    void areTheSameEveryTime() {
        long other = creditors.save(new Creditor("Other")).id();
        books.load(creditor, TODAY, "admin");
        books.load(other, TODAY, "admin");

        for (String rows : List.of(CLIENTS, INVOICES, PAYMENTS, HOLDS)) {
            assertThat(rows(rows, other)).isNotEmpty().isEqualTo(rows(rows, creditor));
        }
    }

    @Test
    void areHarmless() {
        books.load(creditor, TODAY, "admin");

        assertThat(count("invoice where creditor_id = :creditor and issued_on > :today"))
                .isZero();
        assertThat(count("payment where creditor_id = :creditor and received_on > :today"))
                .isZero();
        assertThat(count("allocation a join invoice i on i.id = a.invoice_id where i.creditor_id = :creditor "
                        + "and a.allocated_on < i.issued_on"))
                .isZero();
        assertThat(count("contact e join client c on c.id = e.client_id where c.creditor_id = :creditor "
                        + "and e.email not like '%.example'"))
                .isZero();
        assertThat(count("client where creditor_id = :creditor and siren not like '000%'"))
                .isZero();
        assertThatThrownBy(() -> books.load(creditor, TODAY, "admin"))
                .isInstanceOf(BooksNotEmptyException.class)
                .hasMessageContaining("already hold 400 clients");
    }

    private static final String CLIENTS = """
            select concat_ws('|', c.number, c.name, c.siren, c.city, c.segment, e.name, e.email, e.phone)
            from client c left join contact e on e.client_id = c.id where c.creditor_id = :creditor order by c.number
            """;

    private static final String INVOICES = """
            select concat_ws('|', i.number, c.number, i.issued_on, i.due_on, i.currency, i.total, i.balance)
            from invoice i join client c on c.id = i.client_id where i.creditor_id = :creditor order by i.number
            """;

    private static final String PAYMENTS = """
            select concat_ws('|', p.reference, p.received_on, p.currency, p.amount, p.unapplied)
            from payment p where p.creditor_id = :creditor order by p.reference
            """;

    private static final String HOLDS = """
            select concat_ws('|', c.number, i.number, h.reason, h.amount, h.placed_on, h.held_until)
            from hold h join client c on c.id = h.client_id left join invoice i on i.id = h.invoice_id
            where h.creditor_id = :creditor order by h.id
            """;

    private List<String> rows(String question, long of) {
        return jdbc.sql(question)
                .param("creditor", of)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private long count(String of) {
        return jdbc.sql("select count(*) from " + of)
                .param("creditor", creditor)
                .param("today", TODAY)
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
