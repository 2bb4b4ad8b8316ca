package io.quittance.promise;

import static io.quittance.promise.PromiseScene.ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Promises are taken down, hold what they are about, and can be taken back. */
@PromiseTest
class PromiseDeskTest {

    @Autowired
    private PromiseScene scene;

    @Autowired
    private PromiseDesk desk;

    @BeforeEach
    void books() {
        scene.open();
    }

    @Test
    void theClientAsAWholeHoldsTheOldestDueFirst() {
        Promise promise = scene.given("120.00", ON.plusDays(4));

        assertThat(promise.isOfClient()).isTrue();
        assertThat(promise.heldUntil()).as("the policy's grace").isEqualTo(ON.plusDays(7));
        assertThat(scene.held()).containsExactly("F1 2026-06-08", "F2 20.00 2026-06-08");
        assertThat(scene.now(promise, ON).state()).isEqualTo(PromiseState.OPEN);
        assertThat(scene.facts()).containsExactly("PROMISE_MADE");
    }

    @Test
    void invoicesThatTheClientNamesAreHeldAndNoOther() {
        scene.given("50.00", ON.plusDays(4), scene.other);

        assertThat(scene.held()).containsExactly("F2 2026-06-08");
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "150.01, 2026-06-02, amount.most 150.00 EUR",
        "0.00,   2026-06-02, amount.form 150.00 EUR",
        "-1.00,  2026-06-02, amount.form 150.00 EUR",
        "10.00,  2026-05-31, promisedFor.past",
        "10.00,  2027-06-02, promisedFor.far",
    })
    void whatCannotBeIsRefusedAndNothingIsHeld(String amount, LocalDate day, String refusal) {
        assertThat(refusal(scene.promise(amount, day))).isEqualTo(refusal);
        assertThat(scene.held()).isEmpty();
    }

    @Test
    void anInvoiceOfAnotherIsNotPromised() {
        long stranger = scene.books.invoice(scene.books.client("C2"), "X1", ON.minusDays(5), "10.00", "EUR");

        assertThat(refusal(scene.promise("10.00", ON, stranger))).isEqualTo("invoices.gone");
    }

    @Test
    void whatIsHeldOrLiesWithUsIsNotPromised() {
        scene.books.hold(scene.client, scene.one, "DISPUTE", "60.00", ON, null);
        scene.books.unapplied(scene.client, "15.00", "EUR", ON);

        assertThat(refusal(scene.promise("75.01", ON))).isEqualTo("amount.most 75.00 EUR");
        scene.given("75.00", ON);
        assertThat(scene.held()).containsExactly("F1 40.00 2026-06-04", "F2 35.00 2026-06-04");
    }

    @Test
    void aNewPromiseForTheSameDebtReplacesTheOneThatRuns() {
        Promise first = scene.given("100.00", ON.plusDays(2), scene.one);
        Promise apart = scene.given("50.00", ON.plusDays(2), scene.other);
        Promise later = scene.given("80.00", ON.plusDays(9), scene.one);

        assertThat(scene.now(first, ON)).extracting("state").isEqualTo(PromiseState.REPLACED);
        assertThat(scene.now(apart, ON).state()).isEqualTo(PromiseState.OPEN);
        assertThat(scene.now(later, ON).state()).isEqualTo(PromiseState.OPEN);
        assertThat(scene.held()).containsExactly("F2 2026-06-06", "F1 80.00 2026-06-13");
    }

    @Test
    void aRefusedPromiseReplacesNothing() {
        Promise first = scene.given("100.00", ON.plusDays(2));

        assertThat(refusal(scene.promise("999.00", ON.plusDays(9)))).startsWith("amount.most");
        assertThat(scene.now(first, ON).state()).isEqualTo(PromiseState.OPEN);
        assertThat(scene.held()).containsExactly("F1 2026-06-06");
    }

    @Test
    void aPromiseThatWasNeverGivenHoldsNothingAnyMore() {
        Promise promise = scene.given("150.00", ON.plusDays(4));

        desk.withdraw(scene.books.creditorId(), promise.id(), ON.plusDays(1), "manager");

        assertThat(scene.held()).isEmpty();
        assertThat(scene.now(promise, ON.plusDays(30)).state()).isEqualTo(PromiseState.WITHDRAWN);
        assertThat(scene.facts()).containsExactly("PROMISE_MADE", "PROMISE_WITHDRAWN");
        assertThatThrownBy(() -> desk.withdraw(scene.books.creditorId(), promise.id(), ON, "manager"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> desk.withdraw(-1, promise.id(), ON, "manager"))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whoBrokeTwoInSixMonthsIsToldApartBeforeTheThird() {
        broken(ON.minusDays(200));
        broken(ON.minusDays(40));
        assertThat(desk.isToWarn(scene.client, ON))
                .as("the first is more than six months ago")
                .isFalse();
        broken(ON.minusDays(20));
        assertThat(desk.isToWarn(scene.client, ON)).isTrue();

        NewPromise third = scene.promise("10.00", ON.plusDays(1));
        assertThat(refusal(third)).isEqualTo("despiteBroken.needed");
        desk.record(knowing(third), ON, "controller");
        assertThat(scene.held()).contains("F1 10.00 2026-06-05");
    }

    private void broken(LocalDate on) {
        desk.record(knowing(scene.promise("10.00", on)), on, "controller");
    }

    private static NewPromise knowing(NewPromise given) {
        return new NewPromise(
                given.creditorId(),
                given.clientId(),
                given.amount(),
                given.invoices(),
                given.promisedFor(),
                null,
                "",
                PromiseChannel.CALL,
                "",
                null,
                true);
    }

    private String refusal(NewPromise promise) {
        PromiseRefusedException refused =
                catchThrowableOfType(PromiseRefusedException.class, () -> desk.record(promise, ON, "controller"));
        return refused.field() + "." + refused.code() + (refused.most() == null ? "" : " " + refused.most());
    }
}
