package io.quittance.promise;

import static io.quittance.promise.PromiseScene.ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.money.Money;
import io.quittance.payment.PaymentDesk;
import io.quittance.payment.ReceivedPayment;
import io.quittance.payment.TakeBackReason;
import io.quittance.payment.TakenBack;
import io.quittance.promise.PromiseRecords.PersonRecord;
import io.quittance.promise.PromiseRecords.PromiseRecord;
import io.quittance.settlement.NewSettlement;
import io.quittance.settlement.SettlementDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether a promise is kept is read from what was paid, whatever came first: the payment, the day or the night. */
@PromiseTest
class PromiseOutcomeTest {

    private static final LocalDate DAY = ON.plusDays(4);
    private static final LocalDate LAST = ON.plusDays(7);

    @Autowired
    private PromiseScene scene;

    @Autowired
    private PromiseRecords records;

    @Autowired
    private PaymentDesk payments;

    @Autowired
    private SettlementDesk settlements;

    @BeforeEach
    void books() {
        scene.open();
    }

    @Test
    void aBrokenPromiseLetsTheLadderGoOnWhereItStopped() {
        scene.night(ON);
        scene.sent(ON);
        Promise promise = scene.given("150.00", DAY);

        scene.night(LAST);
        assertThat(scene.now(promise, LAST).state()).isEqualTo(PromiseState.OPEN);
        assertThat(scene.steps()).containsExactly("1 2026-06-01");

        scene.night(LAST.plusDays(1));
        assertThat(scene.now(promise, LAST.plusDays(1)).state()).isEqualTo(PromiseState.BROKEN);
        assertThat(scene.steps()).containsExactly("1 2026-06-01", "2 2026-06-09");
        assertThat(scene.facts()).containsExactly("PROMISE_MADE", "PROMISE_DECIDED BROKEN");
    }

    @Test
    void partKeptIsToldApartFromBroken() {
        Promise promise = scene.given("150.00", DAY);
        scene.paid("60.00", DAY, DAY, "");

        assertThat(scene.now(promise, LAST).state()).isEqualTo(PromiseState.OPEN);
        assertThat(scene.now(promise, LAST.plusDays(1))).satisfies(row -> {
            assertThat(row.state()).isEqualTo(PromiseState.PART_KEPT);
            assertThat(row.received()).hasToString("60.00 EUR");
            assertThat(row.missing()).hasToString("90.00 EUR");
        });
    }

    @Test
    void aKeptPromiseHoldsNothingAnyMore() {
        Promise promise = scene.given("100.00", DAY);
        scene.paid("100.00", ON.plusDays(1), ON.plusDays(1), "F2 first");

        scene.night(ON.plusDays(1));

        assertThat(scene.now(promise, ON.plusDays(1)).state()).isEqualTo(PromiseState.KEPT);
        assertThat(scene.held()).isEmpty();
        assertThat(scene.facts()).containsExactly("PROMISE_MADE", "PROMISE_DECIDED KEPT");
        assertThat(scene.steps()).as("what was not promised is asked for").containsExactly("1 2026-06-02");
    }

    @Test
    void whatWasPaidOfAPromisedPartIsNotHeldTwice() {
        scene.given("60.00", DAY, scene.one);
        assertThat(scene.heldOn(ON)).containsExactly("F1 60.00");

        scene.paid("25.00", ON, ON, "F1");
        assertThat(scene.heldOn(ON)).containsExactly("F1 35.00");
        scene.paid("35.00", ON, ON, "F1");
        assertThat(scene.heldOn(ON)).isEmpty();
    }

    @Test
    void anInvoicesPromiseIsNotKeptByMoneyForAnother() {
        Promise named = scene.given("50.00", DAY, scene.other);
        scene.paid("50.00", ON, ON, "F1");

        assertThat(scene.now(named, LAST.plusDays(1)).state()).isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void moneyThatSettlesNothingYetKeepsAPromiseToo() {
        Promise promise = scene.given("150.00", DAY);
        scene.books.unapplied(scene.client, "150.00", "EUR", DAY);

        assertThat(scene.now(promise, LAST.plusDays(1)).state()).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void whatWasPaidBeforeOrAfterOrInAnotherCurrencyDoesNotCount() {
        scene.paid("50.00", ON, ON, "F1");
        Promise promise = scene.given("100.00", DAY);
        scene.books.unapplied(scene.client, "100.00", "USD", DAY);
        scene.paid("100.00", LAST.plusDays(1), LAST.plusDays(1), "");

        assertThat(scene.now(promise, LAST.plusDays(1)).state()).isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void whatASettlementForgaveCountsAsKept() {
        Promise whole = scene.given("150.00", DAY);
        Promise named = scene.given("50.00", DAY, scene.other);
        settlements.offer(
                new NewSettlement(
                        scene.books.creditorId(),
                        scene.client,
                        Set.of(scene.one, scene.other),
                        Money.of("120.00", "EUR"),
                        DAY,
                        "",
                        false),
                ON,
                "manager");
        ReceivedPayment money = scene.paid("120.00", ON.plusDays(1), ON.plusDays(1), "");
        assertThat(scene.now(whole, LAST.plusDays(1)).state()).isEqualTo(PromiseState.KEPT);
        assertThat(scene.now(named, LAST.plusDays(1)).state()).isEqualTo(PromiseState.KEPT);

        payments.takeBack(
                scene.books.creditorId(), money.id(), new TakenBack(LAST, "controller", TakeBackReason.RETURNED));
        assertThat(scene.now(whole, LAST.plusDays(1)).state()).isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void aReturnedPaymentKeptNothing() {
        Promise promise = scene.given("100.00", DAY);
        ReceivedPayment debit = scene.paid("100.00", DAY, DAY, "");
        assertThat(scene.now(promise, LAST).state()).isEqualTo(PromiseState.KEPT);

        payments.takeBack(
                scene.books.creditorId(), debit.id(), new TakenBack(LAST, "controller", TakeBackReason.RETURNED));

        assertThat(scene.now(promise, LAST.plusDays(1)).state()).isEqualTo(PromiseState.BROKEN);
    }

    /** A payment of the promised day is recorded before, between or after the nights around the promise's last day. */
    @Test
    void theOrderOfPaymentDayAndNightDoesNotMatter() {
        List<String> outcomes = new ArrayList<>();
        for (int recorded = 0; recorded <= 3; recorded++) {
            scene.open();
            Promise promise = scene.given("100.00", DAY, scene.one);
            for (int at = 0; at <= 3; at++) {
                if (at == recorded) {
                    scene.paid("100.00", DAY, DAY.plusDays(2L * at), "F1");
                }
                if (at < 3) {
                    scene.night(DAY.plusDays(2L * at));
                }
            }
            LocalDate end = LAST.plusDays(10);
            scene.night(end);
            outcomes.add(scene.now(promise, end).state() + " "
                    + scene.now(promise, end).received() + " " + scene.heldOn(end) + " "
                    + scene.facts().getLast());
        }
        assertThat(outcomes).hasSize(4).containsOnly("KEPT 100.00 EUR [] PROMISE_DECIDED KEPT");
    }

    @Test
    void theShareKeptIsToldByClientAndByPerson() {
        scene.given("10.00", DAY);
        scene.given("20.00", DAY.plusDays(1));
        scene.paid("20.00", DAY, DAY, "");
        LocalDate later = LAST.plusDays(5);

        PromiseRecord record = records.of(scene.client, later);
        assertThat(record).isEqualTo(new PromiseRecord(1, 0, 0, 1));
        assertThat(record.keptPercent()).isEqualTo(100);
        assertThat(records.byPerson(scene.books.creditorId(), later))
                .containsExactly(new PersonRecord("controller", new PromiseRecord(1, 0, 0, 1)));
        assertThat(new PromiseRecord(1, 1, 1, 0).keptPercent()).isEqualTo(33);
        assertThat(new PromiseRecord(2, 1, 0, 0).keptPercent()).isEqualTo(67);
        assertThat(new PromiseRecord(0, 0, 0, 3).keptPercent()).isNull();
        assertThat(records.of(scene.client, later.plusYears(2)).decided()).isZero();
    }
}
