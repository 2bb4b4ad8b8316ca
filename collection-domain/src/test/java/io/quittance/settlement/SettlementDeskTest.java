package io.quittance.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quittance.dunning.Books;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.dunning.run.DunningNight;
import io.quittance.insight.check.Reconciliation;
import io.quittance.money.Money;
import io.quittance.payment.NewPayment;
import io.quittance.payment.PaymentDesk;
import io.quittance.payment.TakeBackReason;
import io.quittance.payment.TakenBack;
import io.quittance.settlement.SettlementList.SettlementRow;
import io.quittance.testing.UsePostgres;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rest is forgone only once the amount is paid in time; much of it only with a second person's yes. */
@SpringBootTest
@UsePostgres
class SettlementDeskTest {

    private static final LocalDate ON = LocalDate.of(2026, 6, 1);
    private static final LocalDate UNTIL = ON.plusDays(10);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ShippedPolicies shipped;

    @Autowired
    private DunningNight night;

    @Autowired
    private SettlementDesk desk;

    @Autowired
    private SettlementList list;

    @Autowired
    private PaymentDesk payments;

    @Autowired
    private Reconciliation reconciliation;

    private Books books;
    private long client;
    private long one;
    private long other;

    @BeforeEach
    void twoInvoices() {
        books = Books.open(jdbc);
        shipped.installFor(books.creditorId(), "test");
        books.contactOnAnyDay();
        client = books.client("C1");
        one = books.invoice(client, "F1", ON.minusDays(5), "1000.00", "EUR");
        other = books.invoice(client, "F2", ON.minusDays(4), "600.00", "EUR");
    }

    @Test
    void paidInTimeTheRestIsForgone() {
        Settlement settlement = offer("1200.00");
        assertThat(row()).satisfies(row -> {
            assertThat(row.state()).isEqualTo(SettlementState.OFFERED);
            assertThat(row.forgone()).hasToString("400.00 EUR");
        });
        night.run(books.creditorId(), ON, "test");
        assertThat(texts("select reason from dunning_skip where client_id = :client"))
                .containsOnly("HELD");

        pay("700.00", ON.plusDays(1));
        assertThat(balances()).containsExactly("F1 300.00", "F2 600.00");
        pay("500.00", UNTIL);

        assertThat(row().state()).isEqualTo(SettlementState.PAID);
        assertThat(balances()).containsExactly("F1 0.00", "F2 0.00");
        assertThat(reconciliation.of(books.creditorId())).isEmpty();
        assertThatThrownBy(() -> desk.withdraw(books.creditorId(), settlement.id(), UNTIL, "manager"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void silentMoneyOfExactlyTheOfferGoesToItsInvoicesBeforeAnOlderDebt() {
        books.invoice(client, "F0", ON.minusDays(60), "900.00", "EUR");
        offer("1200.00");

        pay("1200.00", ON.plusDays(1));

        assertThat(row().state()).isEqualTo(SettlementState.PAID);
        assertThat(balances()).containsExactly("F0 900.00", "F1 0.00", "F2 0.00");
    }

    @Test
    void inAnotherCurrencyThanTheCreditorsASecondPersonApprovesWhateverIsForgone() {
        long pounds = books.invoice(client, "F3", ON.minusDays(5), "100.00", "GBP");

        desk.offer(
                new NewSettlement(
                        books.creditorId(), client, Set.of(pounds), Money.of("99.00", "GBP"), UNTIL, "", false),
                ON,
                "manager");

        assertThat(row().state()).isEqualTo(SettlementState.PROPOSED);
    }

    @Test
    void aDayLateNothingIsForgoneAndTheLadderGoesOn() {
        offer("1200.00");
        pay("1200.00", UNTIL.plusDays(1));

        assertThat(row().state()).isEqualTo(SettlementState.OFFERED);
        assertThat(balances()).containsExactly("F1 0.00", "F2 400.00");
        night.run(books.creditorId(), UNTIL.plusDays(1), "test");
        assertThat(list.of(books.creditorId(), client, UNTIL.plusDays(1), 9)
                        .getFirst()
                        .state())
                .isEqualTo(SettlementState.EXPIRED);
        assertThat(texts("select status from dunning_step where client_id = :client"))
                .containsExactly("APPROVED");
    }

    @Test
    void aPaymentThatDoesNotStayTakesTheRebateWithIt() {
        offer("1200.00");
        long payment = pay("1200.00", ON);
        assertThat(balances()).containsExactly("F1 0.00", "F2 0.00");

        payments.takeBack(books.creditorId(), payment, new TakenBack(UNTIL, "test", TakeBackReason.RETURNED));

        assertThat(balances()).containsExactly("F1 1000.00", "F2 600.00");
        assertThat(reconciliation.of(books.creditorId())).isEmpty();
    }

    @Test
    void noMoreIsForgoneThanWasAgreed() {
        long before = pay("200.00", ON);
        offer("1000.00");
        payments.takeBack(books.creditorId(), before, new TakenBack(ON, "test", TakeBackReason.RETURNED));
        pay("1000.00", ON.plusDays(1));

        assertThat(row().state()).isEqualTo(SettlementState.PAID);
        assertThat(balances()).as("400.00 of 1,600.00 were to be forgone").containsExactly("F1 0.00", "F2 200.00");
    }

    @Test
    void paidWithNothingLeftItForgoesNothingLater() {
        long before = pay("200.00", ON);
        offer("1000.00");
        pay("1400.00", ON.plusDays(1));
        assertThat(balances()).containsExactly("F1 0.00", "F2 0.00");

        payments.takeBack(books.creditorId(), before, new TakenBack(UNTIL, "test", TakeBackReason.RETURNED));

        assertThat(balances()).containsExactly("F1 200.00", "F2 0.00");
        assertThat(texts("select source from payment where client_id = :client and source = 'REBATE'"))
                .isEmpty();
    }

    @Test
    void aProposalThatNobodyDecidedEndsWithItsLastDay() {
        offer("1000.00");
        assertThat(row().state()).isEqualTo(SettlementState.PROPOSED);

        night.run(books.creditorId(), UNTIL.plusDays(1), "test");

        assertThat(texts("select outcome from task where client_id = :client and kind = 'SETTLEMENT'"))
                .containsExactly("CANCELLED");
    }

    @Test
    void aboveTheLimitASecondPersonApproves() {
        Settlement settlement = offer("1099.99");
        long creditor = books.creditorId();
        assertThat(row().state()).isEqualTo(SettlementState.PROPOSED);
        pay("1099.99", ON);
        assertThat(balances()).as("nobody approved it").containsExactly("F1 0.00", "F2 500.01");

        assertThatThrownBy(() -> desk.approve(creditor, settlement.id(), ON, "manager"))
                .isInstanceOf(SecondPersonNeededException.class);
        desk.approve(creditor, settlement.id(), ON, "director");
        night.run(creditor, ON, "test");

        assertThat(row().state()).isEqualTo(SettlementState.PAID);
        assertThat(balances()).containsExactly("F1 0.00", "F2 0.00");
        assertThat(texts("select outcome from task where client_id = :client and kind = 'SETTLEMENT'"))
                .containsExactly("DONE");
        assertThatThrownBy(() -> desk.refuse(creditor, settlement.id(), ON, "director"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusedOrWithdrawnItsInvoicesAreAskedForAgain() {
        Settlement refused = offer("1000.00");
        desk.refuse(books.creditorId(), refused.id(), ON, "director");
        assertThat(row().state()).isEqualTo(SettlementState.REFUSED);
        Settlement withdrawn = offer("1200.00");
        desk.withdraw(books.creditorId(), withdrawn.id(), ON, "manager");
        assertThat(row().state()).isEqualTo(SettlementState.WITHDRAWN);
        assertThat(texts("select id::text from hold where client_id = :client and lifted_on is null"))
                .isEmpty();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(refusal("1600.00", UNTIL, one, other)).isEqualTo("amount.less");
        assertThat(refusal("0.00", UNTIL, one)).isEqualTo("amount.less");
        assertThat(refusal("1.00", ON.minusDays(1), one)).isEqualTo("until.past");
        assertThat(refusal("1.00", ON.plusYears(2), one)).isEqualTo("until.far");
        assertThat(refusal("1.00", UNTIL)).isEqualTo("invoices.needed");
        assertThat(refusal("1.00", UNTIL, -1L)).isEqualTo("invoices.gone");
        offer("1200.00");
        assertThat(refusal("900.00", UNTIL, one)).as("one offer at a time").isEqualTo("invoices.taken");
    }

    private Settlement offer(String amount) {
        return desk.offer(settlement(amount, UNTIL, one, other), ON, "manager");
    }

    private NewSettlement settlement(String amount, LocalDate until, Long... invoices) {
        return new NewSettlement(
                books.creditorId(),
                client,
                Set.of(invoices),
                Money.of(amount, "EUR"),
                until,
                "end of the quarrel",
                false);
    }

    private String refusal(String amount, LocalDate until, Long... invoices) {
        SettlementRefusedException refused = catchThrowableOfType(
                SettlementRefusedException.class, () -> desk.offer(settlement(amount, until, invoices), ON, "manager"));
        return refused.field() + "." + refused.code();
    }

    private SettlementRow row() {
        return list.of(books.creditorId(), client, UNTIL, 9).getFirst();
    }

    private long pay(String amount, LocalDate on) {
        return payments.receive(
                        new NewPayment(books.creditorId(), client, Money.of(amount, "EUR"), on, ""),
                        ON.plusDays(1),
                        "test")
                .id();
    }

    private List<String> balances() {
        return texts("select number || ' ' || balance from invoice where client_id = :client order by number");
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql)
                .param("client", client)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
