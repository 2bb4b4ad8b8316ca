package io.quittance.promise;

import static io.quittance.promise.PromiseScene.ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.payment.PaymentDesk;
import io.quittance.payment.ReceivedPayment;
import io.quittance.payment.TakeBackReason;
import io.quittance.payment.TakenBack;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A promise stands in the place of another for the same debt until it is taken back; what was let go is held again. */
@PromiseTest
class PromiseReplacementTest {

    private static final LocalDate LATER = ON.plusDays(9);

    @Autowired
    private PromiseScene scene;

    @Autowired
    private PromiseDesk desk;

    @Autowired
    private PaymentDesk payments;

    @BeforeEach
    void books() {
        scene.open();
    }

    @Test
    void aPromiseOfTheWholeStandsBesideOneForNamedInvoices() {
        Promise named = scene.given("50.00", ON.plusDays(2), scene.other);
        Promise whole = scene.given("120.00", LATER);

        assertThat(state(named, ON)).isEqualTo(PromiseState.OPEN);
        assertThat(state(whole, ON)).isEqualTo(PromiseState.OPEN);
        assertThat(scene.heldOn(ON)).as("the larger of both").containsExactly("F1 100.00", "F2 50.00");
        assertThat(scene.heldOn(ON.plusDays(7))).as("the later of both").containsExactly("F1 100.00", "F2 20.00");
    }

    @Test
    void onePromiseForMoreInvoicesReplacesThatOfOneAndNotTheOtherWayRound() {
        Promise one = scene.given("100.00", ON.plusDays(2), scene.one);
        Promise both = scene.given("150.00", LATER, scene.one, scene.other);
        Promise again = scene.given("50.00", LATER, scene.other);

        assertThat(state(one, ON)).isEqualTo(PromiseState.REPLACED);
        assertThat(state(both, ON)).isEqualTo(PromiseState.OPEN);
        assertThat(state(again, ON)).isEqualTo(PromiseState.OPEN);
    }

    @Test
    void takingTheNewOneBackRestoresWhatItReplaced() {
        Promise first = scene.given("100.00", ON.plusDays(2));
        Promise second = scene.given("120.00", LATER);
        assertThat(scene.held()).containsExactly("F1 2026-06-13", "F2 20.00 2026-06-13");

        desk.withdraw(scene.books.creditorId(), second.id(), ON, "manager");

        assertThat(state(first, ON)).isEqualTo(PromiseState.OPEN);
        assertThat(state(second, ON)).isEqualTo(PromiseState.WITHDRAWN);
        assertThat(scene.held()).containsExactly("F1 2026-06-06");
        assertThat(scene.facts())
                .containsExactly(
                        "PROMISE_MADE", "PROMISE_REPLACED", "PROMISE_MADE", "PROMISE_WITHDRAWN", "PROMISE_RESTORED");
    }

    @Test
    void whatIsReplacedTwiceComesBackOneByOne() {
        Promise first = scene.given("100.00", LATER);
        Promise second = scene.given("110.00", LATER);
        Promise third = scene.given("120.00", LATER);

        desk.withdraw(scene.books.creditorId(), third.id(), ON, "manager");
        assertThat(state(first, ON)).isEqualTo(PromiseState.REPLACED);
        assertThat(state(second, ON)).isEqualTo(PromiseState.OPEN);
        desk.withdraw(scene.books.creditorId(), second.id(), ON, "manager");
        assertThat(state(first, ON)).isEqualTo(PromiseState.OPEN);
        assertThat(scene.held()).containsExactly("F1 2026-06-13");
    }

    @Test
    void whatIsDecidedOrReplacedIsNotTakenBack() {
        Promise replaced = scene.given("90.00", ON.plusDays(2));
        Promise promise = scene.given("100.00", ON.plusDays(2));
        LocalDate after = ON.plusDays(30);

        assertThatThrownBy(() -> desk.withdraw(scene.books.creditorId(), replaced.id(), ON, "manager"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> desk.withdraw(scene.books.creditorId(), promise.id(), after, "manager"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(state(promise, after)).isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void aPromiseWhosePaymentCameBackHoldsAgain() {
        Promise promise = scene.given("150.00", LATER);
        ReceivedPayment cash = scene.paid("30.00", ON, ON, "F1");
        ReceivedPayment debit = scene.paid("120.00", ON.plusDays(1), ON.plusDays(1), "");
        scene.night(ON.plusDays(1));
        assertThat(scene.held()).isEmpty();

        takenBack(debit);
        scene.night(ON.plusDays(2));
        assertThat(state(promise, ON.plusDays(2))).isEqualTo(PromiseState.OPEN);
        assertThat(scene.heldOn(ON.plusDays(2))).containsExactly("F1 70.00", "F2 50.00");
        assertThat(scene.steps()).isEmpty();

        takenBack(cash);
        assertThat(scene.heldOn(ON.plusDays(2))).containsExactly("F1 100.00", "F2 50.00");
        scene.night(ON.plusDays(3));
        assertThat(scene.held()).as("held once").hasSize(2);
    }

    @Test
    void whatAPersonLiftedStaysLifted() {
        scene.given("150.00", LATER);
        scene.liftAll(ON);
        ReceivedPayment debit = scene.paid("150.00", ON, ON, "");
        scene.night(ON.plusDays(1));
        takenBack(debit);
        scene.night(ON.plusDays(2));

        assertThat(scene.held()).isEmpty();
    }

    private void takenBack(ReceivedPayment payment) {
        payments.takeBack(
                scene.books.creditorId(),
                payment.id(),
                new TakenBack(ON.plusDays(2), "controller", TakeBackReason.RETURNED));
    }

    private PromiseState state(Promise promise, LocalDate on) {
        return scene.now(promise, on).state();
    }
}
