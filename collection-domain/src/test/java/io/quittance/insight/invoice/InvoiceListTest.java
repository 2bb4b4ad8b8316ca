package io.quittance.insight.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.calendar.AgeingBucket;
import io.quittance.insight.Books;
import io.quittance.insight.Paged;
import io.quittance.testing.UsePostgres;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@UsePostgres
@Transactional
class InvoiceListTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 4);
    private static final LocalDate BEFORE = ON.minusDays(15);

    @Autowired
    private InvoiceList list;

    @Autowired
    private JdbcClient jdbc;

    private Books books;

    /** PAID was paid ten days ago; NEW was issued since then; the others are open. */
    @BeforeEach
    void fourInvoicesAndACreditNote() {
        books = new Books(jdbc);
        long client = books.client("C1", "Dupont");
        long paid = books.invoice(client, "PAID", ON.minusDays(50), "10.00", "EUR");
        books.invoice(client, "LATE", ON.minusDays(20), "10.00", "EUR");
        books.invoice(client, "DUE", ON, "10.00", "EUR");
        books.invoice(books.client("C2", "Éric"), "NEW", ON.minusDays(3), ON.plusDays(27), "10.00", "EUR");
        books.invoice(client, "CREDIT", ON.minusDays(20), "-5.00", "EUR");
        long payment = books.payment(client, ON.minusDays(10), "10.00", "EUR");
        books.allocate(payment, paid, ON.minusDays(10), "10.00");
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, false, LATE DUE NEW",
        "OVERDUE, false, LATE",
        "SETTLED, false, PAID",
        "CREDIT, false, CREDIT",
        "OPEN, true, PAID LATE DUE",
        "OVERDUE, true, PAID LATE",
        "SETTLED, true, ''",
        "CREDIT, true, CREDIT"
    })
    void statesNowAndThen(InvoiceState state, boolean then, String expected) {
        InvoiceFilter filter = new InvoiceFilter(state, null, null, null, null, then ? BEFORE : null);

        assertThat(String.join(" ", numbers(filter))).isEqualTo(expected);
    }

    @Test
    void aSettledInvoiceOfAPastDayIsListedAsSettled() {
        InvoiceFilter filter = new InvoiceFilter(InvoiceState.SETTLED, null, null, null, null, ON.minusDays(10));

        assertThat(numbers(filter)).containsExactly("PAID");
    }

    @Test
    void narrowsByClientTextAndBucket() {
        assertThat(numbers(new InvoiceFilter(null, null, "C2", null, null, null)))
                .containsExactly("NEW");
        assertThat(numbers(new InvoiceFilter(null, "eric", null, null, null, null)))
                .containsExactly("NEW");
        assertThat(numbers(new InvoiceFilter(null, "la", null, null, null, null)))
                .containsExactly("LATE");
        assertThat(numbers(new InvoiceFilter(null, null, null, AgeingBucket.DAYS_1_30, "EUR", null)))
                .containsExactly("LATE");
        assertThat(numbers(new InvoiceFilter(null, null, null, AgeingBucket.DAYS_31_60, "EUR", BEFORE)))
                .containsExactly("PAID");
    }

    @Test
    void pagesVisitEveryInvoiceOnceUnderTies() {
        long client = books.client("C3", "Tous le même jour");
        for (int i = 0; i < 11; i++) {
            books.invoice(client, "T" + i, ON, "1.00", "EUR");
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Paged<InvoiceList.ListedInvoice> page = page(InvoiceFilter.NONE, cursor, 3);
            page.items().forEach(invoice -> seen.add(invoice.number()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).hasSize(16).doesNotHaveDuplicates();
    }

    private Paged<InvoiceList.ListedInvoice> page(InvoiceFilter filter, @Nullable String cursor, int size) {
        return list.page(books.creditor(), ON, filter, cursor, size);
    }

    private List<String> numbers(InvoiceFilter filter) {
        return page(filter, null, 50).items().stream()
                .map(InvoiceList.ListedInvoice::number)
                .toList();
    }
}
