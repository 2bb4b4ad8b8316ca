package io.quittance.payment.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.dunning.Books;
import io.quittance.money.Money;
import io.quittance.payment.AllocationDesk;
import io.quittance.payment.ForgoneDesk;
import io.quittance.payment.NewPayment;
import io.quittance.payment.PaymentDesk;
import io.quittance.payment.TakeBackReason;
import io.quittance.payment.TakenBack;
import io.quittance.testing.UsePostgres;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to payments reaches the accounting once each, and an export stays as it was. */
@SpringBootTest
@UsePostgres
class PaymentExportsTest {

    private static final LocalDate ON = LocalDate.of(2026, 4, 15);
    private static final LocalDate NEXT = ON.plusDays(1);

    @Autowired
    private PaymentExports exports;

    @Autowired
    private PaymentExportList list;

    @Autowired
    private PaymentDesk payments;

    @Autowired
    private AllocationDesk allocations;

    @Autowired
    private ForgoneDesk forgone;

    @Autowired
    private JdbcClient jdbc;

    private Books books;
    private long client;
    private long f1;

    @BeforeEach
    void anInvoice() {
        books = Books.open(jdbc);
        client = books.client("C1");
        f1 = books.invoice(client, "F1", ON.minusDays(30), "60.00", "EUR");
    }

    @Test
    void aPaymentIsExportedOnceInItsParts() {
        pay("100.00", "F1");

        assertThat(exported(ON)).containsExactly("2026-04-15 PAYMENT F1 60.00", "2026-04-15 PAYMENT null 40.00");
        assertThat(make(ON)).isEmpty();
        assertThat(list.of(books.creditorId())).singleElement().satisfies(export -> {
            assertThat(export.number()).isEqualTo(1);
            assertThat(export.rows()).isEqualTo(2);
            assertThat(export.sums()).containsExactly(Money.of("100.00", "EUR"));
        });
    }

    @Test
    void whatIsAllocatedLaterLeavesTheAccount() {
        long payment = pay("100.00", "F1");
        make(ON);
        long f2 = books.invoice(client, "F2", ON, "500.00", "EUR");
        allocations.allocate(books.creditorId(), payment, Map.of(f2, euros("40.00")), NEXT, "controller");

        assertThat(exported(NEXT))
                .containsExactly("2026-04-16 ALLOCATION F2 40.00", "2026-04-16 ALLOCATION null -40.00");
    }

    @Test
    void aReturnIsNegativeInTheNextExport() {
        long payment = pay("100.00", "F1");
        make(ON);
        payments.takeBack(books.creditorId(), payment, new TakenBack(NEXT, "controller", TakeBackReason.RETURNED));

        assertThat(exported(NEXT)).containsExactly("2026-04-16 RETURNED F1 -60.00", "2026-04-16 RETURNED null -40.00");
    }

    @Test
    void whatCameAndWentBetweenTwoExportsStandsTwiceInOne() {
        long payment = pay("60.00", "F1");
        payments.takeBack(books.creditorId(), payment, new TakenBack(NEXT, "controller", TakeBackReason.MISTAKE));

        assertThat(exported(NEXT)).containsExactly("2026-04-15 PAYMENT F1 60.00", "2026-04-16 CANCELLED F1 -60.00");
    }

    @Test
    void aRefundGoesOutOnceWhetherItsPaymentIsExportedWithItOrBefore() {
        long payment = pay("100.00", "F1");
        allocations.refund(books.creditorId(), payment, euros("15.00"), "transfer", NEXT, "controller");

        assertThat(exported(NEXT))
                .containsExactly(
                        "2026-04-15 PAYMENT F1 60.00",
                        "2026-04-15 PAYMENT null 40.00",
                        "2026-04-16 REFUND null -15.00");
        allocations.refund(books.creditorId(), payment, euros("25.00"), "transfer", NEXT, "controller");
        assertThat(exported(NEXT)).containsExactly("2026-04-16 REFUND null -25.00");
    }

    @Test
    void whatNoMoneySettlesHasAKindOfItsOwnAndWhatBooksReportedIsLeftOut() {
        long creditNote = books.invoice(client, "A1", ON, "-10.00", "EUR");
        allocations.offset(
                books.creditorId(), client, Map.of(creditNote, euros("-10.00"), f1, euros("10.00")), ON, "controller");
        forgone.writeOff(books.creditorId(), client, Map.of(f1, euros("20.00")), "lost", ON, "manager");
        forgone.rebate(books.creditorId(), client, Map.of(f1, euros("5.00")), "DISCOUNT", ON, ON, "manager");
        long reported = pay("1.00", "F1");
        jdbc.sql("update payment set source = 'REPORTED' where id = :id")
                .param("id", reported)
                .update();

        assertThat(exported(ON))
                .containsExactlyInAnyOrder(
                        "2026-04-15 OFFSET A1 -10.00",
                        "2026-04-15 OFFSET F1 10.00",
                        "2026-04-15 WRITE_OFF F1 20.00",
                        "2026-04-15 REBATE F1 5.00");
    }

    @Test
    void anExportStaysAsItWasWhenTheClientIsCalledOtherwise() {
        pay("60.00", "F1");
        OptionalInt number = make(ON);
        List<ExportRow> before = rows(number);
        jdbc.sql("update client set name = 'Other', number = 'C9' where id = :id")
                .param("id", client)
                .update();

        assertThat(rows(number)).isEqualTo(before);
        assertThat(list.find(books.creditorId() + 1, number.getAsInt())).isEmpty();
    }

    @Test
    void ofPeopleWhoPressAtOnceEachRowGoesToOne() {
        IntStream.range(0, 40).forEach(i -> pay("1.00", "nothing"));

        List<CompletableFuture<OptionalInt>> made = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> make(ON)))
                .toList();

        assertThat(made.stream().map(CompletableFuture::join).filter(OptionalInt::isPresent))
                .hasSize(1);
        assertThat(list.of(books.creditorId()))
                .singleElement()
                .satisfies(export -> assertThat(export.rows()).isEqualTo(40));
    }

    private List<String> exported(LocalDate on) {
        return rows(make(on)).stream()
                .map(row -> String.join(
                        " ",
                        row.bookedOn().toString(),
                        row.kind().name(),
                        Objects.toString(row.invoiceNumber()),
                        row.amount().toPlain()))
                .toList();
    }

    private OptionalInt make(LocalDate on) {
        return exports.make(books.creditorId(), Locale.FRENCH, on, "manager");
    }

    private List<ExportRow> rows(OptionalInt number) {
        List<ExportRow> rows = new ArrayList<>();
        list.rows(
                list.find(books.creditorId(), number.orElseThrow())
                        .orElseThrow()
                        .id(),
                rows::add);
        return rows;
    }

    private long pay(String amount, String reference) {
        return payments.receive(
                        new NewPayment(books.creditorId(), client, euros(amount), ON, reference), ON, "controller")
                .id();
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }
}
