package io.quittance.call;

import static io.quittance.call.CallOutcome.COPY_REQUESTED;
import static io.quittance.call.CallOutcome.PROMISED;
import static io.quittance.call.CallOutcome.REFUSES_TO_PAY;
import static io.quittance.call.CallOutcome.UNREACHABLE;
import static io.quittance.call.CallOutcome.VOICEMAIL;
import static io.quittance.call.CallOutcome.WRONG_NUMBER;
import static io.quittance.call.CallScene.ON;
import static io.quittance.call.CallScene.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The last outcome of a call is taken back on its own day, with all that it did. */
@CallTest
class CallUndoTest {

    @Autowired
    private CallScene scene;

    @Autowired
    private CallUndo undo;

    @BeforeEach
    void aCallToMake() {
        scene.open();
    }

    @Test
    void aPromiseIsTakenBackWithItsHoldsAndItsStepOpensAgain() {
        scene.report(said(PROMISED).promising(new BigDecimal("150.00"), ON));

        takeBack(ON);

        assertThat(scene.held()).isEmpty();
        assertThat(scene.standing()).isEqualTo("APPROVED, task open 2026-06-01");
        assertThat(scene.facts()).endsWith("CALL_MADE", "HOLD_LIFTED", "HOLD_LIFTED", "CALL_TAKEN_BACK");
        assertThat(scene.texts("select 1::text from rung_reached_astray")).isEmpty();
        scene.report(said(REFUSES_TO_PAY));
    }

    @Test
    void anAttemptIsTakenBackAndCountsNoMore() {
        scene.report(said(UNREACHABLE));
        scene.report(said(VOICEMAIL), ON.plusDays(1));
        scene.report(said(VOICEMAIL), ON.plusDays(2));
        assertThat(scene.standing()).startsWith("DONE");

        takeBack(ON.plusDays(2));

        assertThat(scene.standing()).isEqualTo("APPROVED, task open 2026-06-03");
        scene.report(said(VOICEMAIL), ON.plusDays(2));
        assertThat(scene.standing()).startsWith("DONE");
    }

    @Test
    void aWrongNumberIsRightAgain() {
        scene.report(CallReport.of(WRONG_NUMBER, scene.contact(), ""));

        takeBack(ON);

        assertThat(scene.texts("select is_wrong::text from contact_to_call where client_id = " + scene.client))
                .containsExactly("false");
        assertThat(scene.texts("select outcome from task where kind = 'WRONG_NUMBER' and client_id = " + scene.client))
                .containsExactly("CANCELLED");
    }

    @Test
    void aStatementThatNobodyWroteYetIsNotWritten() {
        scene.report(said(COPY_REQUESTED));

        takeBack(ON);

        assertThat(scene.texts("select id::text from statement_request where client_id = " + scene.client))
                .isEmpty();
    }

    @Test
    void whatIsOfAnotherDayOrClimbedOnStands() {
        scene.report(said(REFUSES_TO_PAY));

        assertThatThrownBy(() -> takeBack(ON.plusDays(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("it was made on 2026-06-01");
        scene.change("update call set called_on = '2026-06-03' where client_id = " + scene.client);
        scene.night(ON.plusDays(2));
        assertThatThrownBy(() -> takeBack(ON.plusDays(2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("climbed since");
    }

    @Test
    void whatNobodyDidIsNotTakenBack() {
        assertThatThrownBy(() -> takeBack(ON)).isInstanceOf(NoSuchElementException.class);
        scene.report(said(VOICEMAIL));
        takeBack(ON);
        assertThatThrownBy(() -> takeBack(ON)).isInstanceOf(NoSuchElementException.class);
    }

    private void takeBack(LocalDate on) {
        undo.takeBackLast(scene.books.creditorId(), scene.task, on, CallScene.tenOClock(on), "controller");
    }
}
