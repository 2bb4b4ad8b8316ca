package io.quittance.dispute;

import static io.quittance.dispute.DisputeScene.ON;
import static io.quittance.dispute.DisputeState.AWAITED;
import static io.quittance.dispute.DisputeState.CREDITED;
import static io.quittance.dispute.DisputeState.OPEN;
import static io.quittance.dispute.DisputeState.REJECTED;
import static io.quittance.dispute.DisputeState.SETTLED;
import static io.quittance.dispute.DisputeState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.hold.HoldDesk;
import io.quittance.hold.Holds;
import io.quittance.payment.PaymentDesk;
import io.quittance.payment.TakeBackReason;
import io.quittance.payment.TakenBack;
import io.quittance.testing.UsePostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;

/** What is disputed is held, and each end lets the ladder go on as it should. */
@SpringBootTest
@UsePostgres
@Import(DisputeScene.class)
class DisputeTest {

    @Autowired
    private DisputeScene scene;

    @Autowired
    private DisputeClock clock;

    @Autowired
    private PaymentDesk payments;

    @Autowired
    private Holds holds;

    @Autowired
    private HoldDesk holdDesk;

    @BeforeEach
    void anInvoice() {
        scene.begin();
    }

    @Test
    void everyCreditorHasTheShippedReasons() {
        assertThat(scene.texts("select code from dispute_reason where creditor_id = " + scene.books.creditorId()
                        + " order by position"))
                .containsExactly(
                        "not-received",
                        "wrong-price",
                        "wrong-quantity",
                        "damaged",
                        "order-number-missing",
                        "already-paid",
                        "credit-note-due",
                        "other");
    }

    @Test
    void theWholeIsHeldAndAnsweredByTheDaysOfItsReason() {
        Dispute dispute = scene.open(null);
        scene.night(ON);

        assertThat(scene.held()).containsExactly("DISPUTE");
        assertThat(dispute.dueOn()).isEqualTo(ON.plusDays(7));
        assertThat(dispute.state()).isEqualTo(OPEN);
        assertThat(scene.decided(ON)).isEqualTo("HELD DISPUTE");
        assertThat(scene.facts()).containsExactly("DISPUTE_OPENED");
    }

    @Test
    void whatIsNotDisputedStaysOnTheLadder() {
        scene.open("30.00");
        scene.night(ON);

        assertThat(scene.held()).containsExactly("DISPUTE 30.00");
        assertThat(scene.decided(ON)).isEqualTo("level 2 EMAIL");
    }

    @ParameterizedTest(name = "{0} then {1}: {2}")
    @CsvSource({
        "30.00, 70.01, amount most 70.00",
        "30.00, 0.00, amount form",
        "30.00, 1.001, amount form",
        "100.00, 1.00, invoice disputed",
    })
    void partsOfOneInvoiceAreNoMoreThanIsOpen(String first, String second, String refusal) {
        scene.open(first);

        assertThatThrownBy(() -> scene.open(second))
                .isInstanceOf(DisputeRefusedException.class)
                .hasMessage(refusal);
        assertThatThrownBy(() -> scene.change(
                        """
                with h as (insert into hold (creditor_id, client_id, invoice_id, reason, placed_on, placed_by)
                           select creditor_id, client_id, id, 'DISPUTE', due_on, 'sql' from invoice where id = %d returning *)
                insert into dispute (creditor_id, client_id, invoice_id, reason_id, disputed, undisputed, note, opened_on, opened_by, hold_id)
                select h.creditor_id, h.client_id, h.invoice_id, %d, 100, 0, '', h.placed_on, 'sql', h.id from h
                """.formatted(scene.invoice, scene.reason("other").id())))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theRestIsWhatIsNotDisputedYet() {
        scene.open("30.00");

        assertThat(scene.open(null).disputed()).isEqualByComparingTo("70.00");
        assertThat(scene.held()).containsExactly("DISPUTE 30.00", "DISPUTE 70.00");
    }

    @Test
    void aRejectionLetsTheLadderGoOn() {
        Dispute dispute = scene.open(null);
        scene.night(ON);
        scene.reject(dispute, ON.plusDays(1));
        scene.night(ON.plusDays(1));

        assertThat(scene.now(dispute).state()).isEqualTo(REJECTED);
        assertThat(scene.held()).isEmpty();
        assertThat(scene.decided(ON.plusDays(1))).isEqualTo("level 2 EMAIL");
        assertThatThrownBy(() -> scene.accept(dispute, null, ON.plusDays(2))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsAcceptedStaysHeldUntilTheCreditNoteComes() {
        Dispute dispute = scene.open("30.00");
        scene.accept(dispute, null, ON);
        scene.night(ON);
        assertThat(scene.now(dispute).state()).isEqualTo(AWAITED);
        assertThat(scene.held()).containsExactly("DISPUTE 30.00");

        scene.creditNote("30.00", "Avoir sur F1");
        scene.night(ON.plusDays(1));

        assertThat(scene.now(dispute).state()).isEqualTo(CREDITED);
        assertThat(scene.now(dispute).endedOn()).isEqualTo(ON.plusDays(1));
        assertThat(scene.held()).isEmpty();
        assertThat(scene.facts()).containsExactly("DISPUTE_OPENED", "DISPUTE_DECIDED", "DISPUTE_CREDITED");
    }

    @ParameterizedTest(name = "of 30.00 disputed, 20.00 accepted: {0} {1} {2}: {3}")
    @CsvSource({
        "note, 20.00, F1, CREDITED",
        "note, 25.00, avoir/F1, CREDITED",
        "note, 19.99, F1, AWAITED",
        "note, 20.00, F11, AWAITED",
        "note, 20.00, , CREDITED",
        "note, 25.00, , AWAITED",
        "reported, 20.00, , CREDITED",
        "reported, 70.00, , AWAITED",
        "reported, 89.99, , AWAITED",
        "reported, 90.00, , CREDITED",
        "paid, 20.00, , AWAITED",
        "paid, 99.99, , AWAITED",
    })
    void whatCountsAsArrived(String what, String amount, String names, DisputeState state) {
        Dispute dispute = scene.open("30.00");
        scene.accept(dispute, "20.00", ON);
        event(what, amount, names);
        scene.night(ON.plusDays(1));

        assertThat(scene.now(dispute).state()).isEqualTo(state);
    }

    @Test
    void oneReportOfJustTheAmountCountsAmongOthers() {
        Dispute dispute = scene.open("30.00");
        scene.accept(dispute, "20.00", ON);
        scene.reported("50.00", ON);
        scene.night(ON);
        assertThat(scene.now(dispute).state()).isEqualTo(AWAITED);

        scene.reported("20.00", ON);
        scene.night(ON.plusDays(1));
        assertThat(scene.now(dispute).state()).isEqualTo(CREDITED);
    }

    private void event(String what, String amount, String names) {
        switch (what) {
            case "note" -> scene.creditNote(amount, names);
            case "reported" -> scene.reported(amount, ON);
            default -> scene.pay(amount, ON);
        }
    }

    @Test
    void whatCameAndWasTakenBackIsAwaitedAnew() {
        Dispute dispute = scene.open("30.00");
        scene.accept(dispute, null, ON);
        long note = scene.creditNote("30.00", "F1");
        scene.night(ON);
        scene.change("delete from invoice where id = " + note);
        scene.night(ON.plusDays(1));

        assertThat(scene.now(dispute).state()).isEqualTo(AWAITED);
        assertThat(scene.held()).containsExactly("DISPUTE 30.00");
        scene.creditNote("30.00", "F1");
        scene.night(ON.plusDays(2));
        assertThat(scene.now(dispute).state()).isEqualTo(CREDITED);
        assertThat(scene.held()).isEmpty();
    }

    @Test
    void aSettledInvoiceSettlesItsDisputeUntilThePaymentIsTakenBack() {
        Dispute dispute = scene.open(null);
        long payment = scene.pay("100.00", ON.plusDays(1));
        assertThat(scene.now(dispute).state()).isEqualTo(SETTLED);
        assertThat(scene.now(dispute).endedOn()).isEqualTo(ON.plusDays(1));

        scene.night(ON.plusDays(1));
        payments.takeBack(
                scene.books.creditorId(), payment, new TakenBack(ON.plusDays(2), "anna", TakeBackReason.RETURNED));
        scene.night(ON.plusDays(2));

        assertThat(scene.now(dispute).state()).isEqualTo(OPEN);
        assertThat(scene.decided(ON.plusDays(2))).isEqualTo("HELD DISPUTE");
    }

    @Test
    void whoLiftsTheHoldWithdrawsTheDispute() {
        Dispute dispute = scene.open(null);
        holdDesk.lift(holds.findById(dispute.holdId()).orElseThrow(), ON.plusDays(1), "anna");

        assertThat(scene.now(dispute).state()).isEqualTo(WITHDRAWN);
        assertThatThrownBy(() -> scene.reject(dispute, ON)).isInstanceOf(IllegalStateException.class);
        assertThat(scene.open(null).state()).isEqualTo(OPEN);
    }

    @Test
    void theDayAndTheOwnerChangeAsRows() {
        Dispute dispute = scene.open(null);
        clock.postpone(dispute.creditorId(), dispute.id(), ON.plusDays(20), ON.plusDays(1), "anna");
        DisputeOwner colleague = DisputeOwner.colleague("Paule", "paule@example.com");
        clock.assign(dispute.creditorId(), dispute.id(), colleague, ON.plusDays(1), "anna");

        assertThat(scene.now(dispute).dueOn()).isEqualTo(ON.plusDays(20));
        assertThat(scene.now(dispute).ownerName()).isEqualTo("Paule");
        assertThat(scene.texts("select due_on || ' ' || set_by from dispute_due where dispute_id = " + dispute.id()
                        + " order by id"))
                .containsExactly("2026-06-08 anna", "2026-06-21 anna");
        assertThatThrownBy(() -> clock.postpone(dispute.creditorId(), dispute.id(), ON, ON.plusDays(1), "anna"))
                .hasMessage("dueOn past");
    }
}
