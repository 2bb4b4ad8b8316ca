package io.quittance.settlement.discount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.dunning.Books;
import io.quittance.insight.check.Reconciliation;
import io.quittance.money.Money;
import io.quittance.payment.NewPayment;
import io.quittance.payment.PaymentDesk;
import io.quittance.payment.TakeBackReason;
import io.quittance.payment.TakenBack;
import io.quittance.testing.UsePostgres;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A short payment in time settles the invoice; one that comes late, or too short, or does not stay, does not. */
@SpringBootTest
@UsePostgres
class DiscountsTest {

    private static final LocalDate ON = LocalDate.of(2026, 6, 1);
    private static final LocalDate UNTIL = ON.plusDays(8);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Discounts discounts;

    @Autowired
    private PaymentDesk payments;

    @Autowired
    private Reconciliation reconciliation;

    private Books books;
    private long client;
    private long invoice;

    @BeforeEach
    void anInvoice() {
        books = Books.open(jdbc);
        client = books.client("C1");
        invoice = books.invoice(client, "F1", ON.plusDays(30), "12000.00", "EUR");
    }

    /** 10,000 before VAT, 2 % if paid within 8 days, VAT 20 %: 11,760.00 settles 12,000.00. */
    @Test
    void theShortPaymentInTimeSettlesTheInvoice() {
        assertThat(agree("2", DiscountBasis.TOTAL, null)).hasToString("240.00 EUR");

        pay("11760.00", UNTIL);

        assertThat(balance()).isEqualByComparingTo("0.00");
        assertThat(discounts.of(invoice)).hasValueSatisfying(one -> {
            assertThat(one.isEarned()).isTrue();
            assertThat(one.shortPayment()).hasToString("11760.00 EUR");
        });
        assertThat(texts("""
                select source || ' ' || amount || ' ' || received_on from payment where client_id = :client order by id
                """))
                .as("settled on the day of the money, whenever it is recorded")
                .containsExactly("RECEIVED 11760.00 2026-06-09", "REBATE 240.00 2026-06-09");
        assertThat(reconciliation.of(books.creditorId())).isEmpty();
    }

    @Test
    void ofTheAmountBeforeVatTheVatStays() {
        assertThat(agree("2", DiscountBasis.NET, "10000.00")).hasToString("200.00 EUR");

        pay("11760.00", UNTIL);
        assertThat(balance()).isEqualByComparingTo("240.00");
        pay("40.00", UNTIL);
        assertThat(balance()).isEqualByComparingTo("0.00");
    }

    @Test
    void aDayLateOrACentShortEarnsNothing() {
        agree("2", DiscountBasis.TOTAL, null);
        pay("11759.99", UNTIL);
        assertThat(balance()).isEqualByComparingTo("240.01");
        pay("0.01", UNTIL.plusDays(1));
        assertThat(balance()).isEqualByComparingTo("240.00");
    }

    @Test
    void whoPaysAllEarnsNothingAndOwesNothing() {
        agree("2", DiscountBasis.TOTAL, null);
        pay("12000.00", UNTIL);
        assertThat(texts("select source from payment where client_id = :client"))
                .containsExactly("RECEIVED");
    }

    @Test
    void aPaymentThatDoesNotStayTakesItsRebateWithIt() {
        agree("2", DiscountBasis.TOTAL, null);
        long payment = pay("11760.00", UNTIL);

        payments.takeBack(
                books.creditorId(), payment, new TakenBack(UNTIL.plusDays(3), "test", TakeBackReason.RETURNED));

        assertThat(balance()).isEqualByComparingTo("12000.00");
        assertThat(reconciliation.of(books.creditorId())).isEmpty();
        pay("11760.00", UNTIL);
        assertThat(balance()).isEqualByComparingTo("0.00");
    }

    @Test
    void termsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> agree("0", DiscountBasis.TOTAL, null)).hasMessageStartingWith("percent");
        assertThatThrownBy(() -> agree("100", DiscountBasis.TOTAL, null)).hasMessageStartingWith("percent");
        assertThatThrownBy(() -> agree("1.001", DiscountBasis.TOTAL, null)).hasMessageStartingWith("percent");
        assertThatThrownBy(() -> agree("2", DiscountBasis.NET, null)).hasMessageStartingWith("net");
        assertThatThrownBy(() -> agree("2", DiscountBasis.NET, "12000.01")).hasMessageStartingWith("net");
        long small = books.invoice(client, "F2", ON.plusDays(30), "0.40", "EUR");
        EarlyPayment nothing = new EarlyPayment(BigDecimal.ONE, UNTIL, DiscountBasis.TOTAL, null);
        assertThatThrownBy(() -> discounts.agree(books.creditorId(), small, nothing, ON, "manager"))
                .hasMessageStartingWith("percent");
        agree("2", DiscountBasis.TOTAL, null);
        pay("11760.00", UNTIL);
        assertThatThrownBy(() -> agree("3", DiscountBasis.TOTAL, null)).isInstanceOf(IllegalStateException.class);
    }

    private Money agree(String percent, DiscountBasis basis, @Nullable String net) {
        Money before = net == null ? null : Money.of(net, "EUR");
        return discounts.agree(
                books.creditorId(),
                invoice,
                new EarlyPayment(new BigDecimal(percent), UNTIL, basis, before),
                ON,
                "manager");
    }

    private long pay(String amount, LocalDate on) {
        return payments.receive(
                        new NewPayment(books.creditorId(), client, Money.of(amount, "EUR"), on, "F1"),
                        UNTIL.plusDays(2),
                        "test")
                .id();
    }

    private BigDecimal balance() {
        return jdbc.sql("select balance from invoice where id = :invoice")
                .param("invoice", invoice)
                .query(BigDecimal.class)
                .single();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql)
                .param("client", client)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
