package io.quittance.plan;

import static io.quittance.plan.PlanScene.ON;
import static io.quittance.plan.PlanScene.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quittance.charge.ledger.ChargeLedger;
import io.quittance.charge.ledger.ChargedInvoice;
import io.quittance.money.Money;
import io.quittance.payment.PaymentDesk;
import io.quittance.payment.ReceivedPayment;
import io.quittance.payment.TakeBackReason;
import io.quittance.payment.TakenBack;
import io.quittance.plan.schedule.MonthlyDays;
import io.quittance.plan.schedule.PlanRefusedException;
import io.quittance.plan.schedule.Schedule;
import io.quittance.settlement.NewSettlement;
import io.quittance.settlement.SettlementDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Money that names nothing keeps a plan before it pays older debts, and charges follow what the plan says of them. */
@PlanTest
class PlanMoneyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 6, 10);
    private static final LocalDate SECOND = LocalDate.of(2026, 7, 10);

    @Autowired
    private PlanScene scene;

    @Autowired
    private PlanDesk desk;

    @Autowired
    private PaymentDesk payments;

    @Autowired
    private ChargeLedger ledger;

    @Autowired
    private SettlementDesk settlements;

    @BeforeEach
    void books() {
        scene.open();
    }

    @Test
    void silentMoneyPaysTheInstalmentBeforeAnOlderDebt() {
        scene.books.invoice(scene.client, "F0", ON.minusDays(60), "500.00", "EUR");
        long plan = scene.signed();

        ReceivedPayment received = scene.paid("150.00", FIRST.minusDays(3), FIRST);

        assertThat(received.allocations())
                .containsExactly(
                        new ReceivedPayment.Share("F1", euros("100.00")),
                        new ReceivedPayment.Share("F0", euros("50.00")));
        assertThat(scene.state(plan, FIRST)).isEqualTo(PlanState.ACTIVE);
        assertThat(scene.paid("80.00", SECOND.plusDays(1), SECOND.plusDays(1)).allocations())
                .extracting(ReceivedPayment.Share::invoice)
                .containsExactly("F1");
    }

    @Test
    void moneyThatNamesAnInvoicePaysThatOneAsThePayerSaid() {
        scene.books.invoice(scene.client, "F0", ON.minusDays(60), "500.00", "EUR");
        scene.signed();

        assertThat(scene.paid("100.00", "facture F0", FIRST).allocations())
                .containsExactly(new ReceivedPayment.Share("F0", euros("100.00")));
    }

    @Test
    void aPlanThatNobodySignedOrThatBrokeTakesNothingFirst() {
        scene.books.invoice(scene.client, "F0", ON.minusDays(60), "500.00", "EUR");
        scene.proposed();

        assertThat(scene.paid("100.00", FIRST, FIRST).allocations())
                .extracting(ReceivedPayment.Share::invoice)
                .containsExactly("F0");
    }

    @Test
    void chargesThatAreKeptArePaidByTheInstalmentsAndWhatAccruedMeanwhileIsWaived() {
        scene.books.invoice(scene.client, "F0", ON.minusDays(60), "500.00", "EUR");
        signed(PlanCharges.KEPT, "40.00", "340.00");
        assertThat(sum(ledger(FIRST), "claimed")).isEqualTo(euros("40.00"));

        scene.paid("170.00", FIRST, FIRST);
        scene.paid("170.00", SECOND, SECOND);
        assertThat(sum(ledger(SECOND), "paid")).isEqualTo(euros("40.00"));
        assertThat(ledger(SECOND)).allMatch(one -> one.balance().isZero());
        scene.night(SECOND);
        assertThat(ledger(SECOND.plusDays(1))).noneMatch(ChargedInvoice::isOutstanding);
    }

    @Test
    void chargesThatAreWaivedAreOwedAgainWhenAPaymentDoesNotStay() {
        signed(PlanCharges.WAIVED, outstanding(ON).toPlain(), "300.00");
        scene.paid("150.00", FIRST, FIRST);
        assertThat(ledger(FIRST)).allMatch(ChargedInvoice::isOutstanding);
        ReceivedPayment last = scene.paid("150.00", SECOND, SECOND);

        assertThat(ledger(SECOND)).noneMatch(ChargedInvoice::isOutstanding);
        scene.night(SECOND);

        LocalDate returned = SECOND.plusDays(3);
        payments.takeBack(
                scene.books.creditorId(), last.id(), new TakenBack(returned, "controller", TakeBackReason.RETURNED));
        assertThat(ledger(returned)).allMatch(ChargedInvoice::isOutstanding);
    }

    @Test
    void chargesThatAreKeptArePaidWhenThePayerNamesTheInvoicesOfThePlanOrPaysAllOfItAtOnce() {
        scene.books.invoice(scene.client, "F0", ON.minusDays(60), "500.00", "EUR");
        signed(PlanCharges.KEPT, "40.00", "340.00");
        scene.paid("170.00", "F1", FIRST);
        scene.paid("170.00", "F2, F1", SECOND);
        assertThat(sum(ledger(SECOND), "paid")).isEqualTo(euros("40.00"));
        assertThat(ledger(SECOND)).noneMatch(ChargedInvoice::isOutstanding);
    }

    @Test
    void theWholeOfAPlanInOneSumPaysItAndItsCharges() {
        scene.books.invoice(scene.client, "F0", ON.minusDays(60), "500.00", "EUR");
        signed(PlanCharges.KEPT, "40.00", "340.00");

        assertThat(scene.paid("340.00", FIRST, FIRST).allocations())
                .extracting(ReceivedPayment.Share::invoice)
                .containsExactly("F1", "F2");
        assertThat(sum(ledger(FIRST), "paid")).isEqualTo(euros("40.00"));
    }

    @Test
    void moneyForKeptChargesThatStayedUnappliedPaysThemOnceThePlanIsCompleted() {
        signed(PlanCharges.KEPT, "40.00", "340.00");
        scene.paid("200.00", "F1", ON.plusDays(2));
        scene.paid("140.00", "F2", ON.plusDays(3));

        assertThat(sum(ledger(ON.plusDays(3)), "paid")).isEqualTo(euros("40.00"));
        assertThat(ledger(ON.plusDays(3))).noneMatch(ChargedInvoice::isOutstanding);
    }

    @Test
    void onlyTheAmountThatIsWaivedAndWhatAccruedSinceIsGivenUp() {
        signed(PlanCharges.WAIVED, "30.00", "300.00");
        Money before = outstanding(ON);
        scene.paid("150.00", FIRST, FIRST);
        scene.paid("150.00", SECOND, SECOND);

        assertThat(outstanding(SECOND)).isEqualTo(before.minus(euros("30.00")));
    }

    @Test
    void exactlyTheAmountOfAnOfferGoesToTheOfferBesideAPlan() {
        long offered = scene.books.invoice(scene.client, "F3", ON.minusDays(3), "900.00", "EUR");
        scene.signed();
        settlements.offer(
                new NewSettlement(
                        scene.books.creditorId(),
                        scene.client,
                        Set.of(offered),
                        euros("800.00"),
                        FIRST.plusDays(20),
                        "",
                        false),
                ON,
                "manager");

        assertThat(scene.paid("800.00", FIRST.minusDays(1), FIRST.minusDays(1)).allocations())
                .containsExactly(new ReceivedPayment.Share("F3", euros("800.00")));
    }

    @Test
    void whoCancelsAPlanThatWasCompletedAndReturnedOwesItsChargesAgain() {
        long plan = draft(PlanCharges.WAIVED, outstanding(ON).toPlain(), "300.00");
        desk.propose(scene.books.creditorId(), plan, ON, "controller");
        scene.sign(plan, ON.plusDays(1));
        ReceivedPayment whole = scene.paid("300.00", FIRST.minusDays(2), FIRST.minusDays(2));
        assertThat(ledger(FIRST.minusDays(2))).noneMatch(ChargedInvoice::isOutstanding);

        LocalDate returned = FIRST.minusDays(1);
        payments.takeBack(
                scene.books.creditorId(), whole.id(), new TakenBack(returned, "controller", TakeBackReason.RETURNED));
        desk.cancel(scene.books.creditorId(), plan, "returned", returned, "controller");

        assertThat(ledger(returned)).allMatch(ChargedInvoice::isOutstanding);
    }

    @Test
    void noMoreIsKeptOrWaivedThanAccrued() {
        assertThatExceptionOfType(PlanRefusedException.class)
                .isThrownBy(() -> draft(PlanCharges.WAIVED, "90.00", "300.00"))
                .withMessage("chargesAmount.most");
    }

    private void signed(PlanCharges charges, String amount, String total) {
        long plan = draft(charges, amount, total);
        desk.propose(scene.books.creditorId(), plan, ON, "controller");
        scene.sign(plan, ON.plusDays(1));
    }

    private long draft(PlanCharges charges, String amount, String total) {
        NewPlan terms = new NewPlan(
                scene.books.creditorId(),
                scene.client,
                Set.of(scene.one, scene.other),
                charges,
                euros(amount),
                Schedule.equal(euros(total), null, 2, ON, new MonthlyDays(10)));
        return desk.draft(terms, ON, "controller").id();
    }

    /** Of the invoices of the plan. */
    private List<ChargedInvoice> ledger(LocalDate on) {
        return ledger.of(scene.client, on).stream()
                .filter(one -> one.id() == scene.one || one.id() == scene.other)
                .toList();
    }

    private Money outstanding(LocalDate on) {
        return ledger(on).stream()
                .map(one -> one.interestOutstanding().plus(one.indemnityOutstanding()))
                .reduce(euros("0"), Money::plus);
    }

    private static Money sum(List<ChargedInvoice> charged, String what) {
        return charged.stream()
                .flatMap(one -> List.of(one.interest(), one.indemnity()).stream())
                .map(standing -> what.equals("paid") ? standing.paid() : standing.claimed())
                .reduce(euros("0"), Money::plus);
    }
}
