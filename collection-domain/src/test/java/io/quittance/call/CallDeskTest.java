package io.quittance.call;

import static io.quittance.call.CallOutcome.CALL_BACK;
import static io.quittance.call.CallOutcome.COPY_REQUESTED;
import static io.quittance.call.CallOutcome.DISPUTED;
import static io.quittance.call.CallOutcome.PAYMENT_SENT;
import static io.quittance.call.CallOutcome.PROMISED;
import static io.quittance.call.CallOutcome.REFUSES_TO_PAY;
import static io.quittance.call.CallOutcome.UNREACHABLE;
import static io.quittance.call.CallOutcome.VOICEMAIL;
import static io.quittance.call.CallOutcome.WRONG_NUMBER;
import static io.quittance.call.CallScene.ON;
import static io.quittance.call.CallScene.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quittance.client.ContactDesk;
import io.quittance.client.ContactRole;
import io.quittance.dunning.policy.PolicyVersion.CallRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each outcome of a call does what it says. */
@CallTest
class CallDeskTest {

    @Autowired
    private CallScene scene;

    @Autowired
    private ContactDesk contacts;

    @BeforeEach
    void aCallToMake() {
        scene.open();
    }

    @Test
    void aPromiseHoldsTheOldestInvoicesFirstUntilItsDayAndAGrace() {
        scene.report(promise("120.00", ON.plusDays(4)));

        assertThat(scene.held()).containsExactly("PROMISE F1 2026-06-08", "PROMISE F2 20.00 2026-06-08");
        assertThat(scene.standing()).isEqualTo("DONE 2026-06-01, task DONE");
        assertThat(scene.facts())
                .containsExactly("STEP_DECIDED", "HOLD_PLACED", "HOLD_PLACED", "STEP_DONE", "CALL_MADE");
    }

    @Test
    void theLadderKeepsStillWhileAPromiseRunsAndThenGoesOn() {
        scene.report(promise("150.00", ON.plusDays(4)));

        scene.night(ON.plusDays(7));
        scene.night(ON.plusDays(8));

        assertThat(scene.skips(ON.plusDays(7))).containsExactly("HELD");
        assertThat(scene.steps(ON.plusDays(7))).isEmpty();
        assertThat(scene.steps(ON.plusDays(8))).containsExactly("EMAIL");
    }

    @Test
    void theGraceIsThePolicys() {
        scene.follow(new CallRules(0, 3));
        scene.night(ON.plusDays(1));
        scene.report(promise("100.00", ON.plusDays(4)));
        assertThat(scene.held()).as("the step keeps the version it followed").containsExactly("PROMISE F1 2026-06-08");
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "150.01, 2026-06-02, amount most",
        "0.00,   2026-06-02, amount form",
        "-5.00,  2026-06-02, amount form",
        "10.001, 2026-06-02, amount form",
        ",       2026-06-02, amount form",
        "10.00,  2026-05-31, paidOn past",
        "10.00,  2027-06-02, paidOn far",
        "10.00,            , paidOn needed",
    })
    void aPromiseThatCannotBeIsRefused(BigDecimal amount, LocalDate day, String refusal) {
        assertThat(refusal(said(PROMISED).promising(amount, day))).isEqualTo(refusal);
        assertThat(scene.standing()).isEqualTo("APPROVED, task open 2026-06-01");
        assertThat(scene.held()).isEmpty();
    }

    @Test
    void cashThatWasReceivedIsNotPromisedAgain() {
        scene.books.unapplied(scene.client, "30.00", "EUR", ON);

        assertThat(refusal(promise("120.01", ON))).isEqualTo("amount most");
        scene.report(promise("120.00", ON));
    }

    @Test
    void aDisputeHoldsAnInvoiceOrAPartOfItOrAll() {
        scene.report(said(DISPUTED).disputing(scene.other, new BigDecimal("20.00"), "two boxes short"));
        assertThat(scene.held()).containsExactly("DISPUTE F2 20.00");
        assertThat(scene.standing()).isEqualTo("DONE 2026-06-01, task DONE");

        scene.open();
        scene.report(said(DISPUTED).disputing(null, null, "never ordered"));
        assertThat(scene.held()).containsExactly("DISPUTE F1", "DISPUTE F2");
    }

    @Test
    void aDisputeSaysWhatAndWhy() {
        BigDecimal ten = BigDecimal.TEN;
        assertThat(refusal(said(DISPUTED).disputing(scene.one, null, " "))).isEqualTo("reason needed");
        assertThat(refusal(said(DISPUTED).disputing(null, ten, "late"))).isEqualTo("amount of-all");
        assertThat(refusal(said(DISPUTED).disputing(-1L, null, "late"))).isEqualTo("invoiceId unknown");
        assertThat(refusal(said(DISPUTED).disputing(scene.other, new BigDecimal("50.01"), "late")))
                .isEqualTo("amount most");
    }

    @Test
    void aPaymentOnItsWayHoldsAllThatIsAskedFor() {
        scene.report(said(PAYMENT_SENT).paying(ON.minusDays(1)));

        assertThat(scene.held()).containsExactly("PROMISE F1 2026-06-03", "PROMISE F2 2026-06-03");
        assertThat(scene.standing()).isEqualTo("DONE 2026-06-01, task DONE");
    }

    @Test
    void aPaymentOnItsWayWasSentAndCannotBeHereYet() {
        assertThat(refusal(said(PAYMENT_SENT).paying(ON.plusDays(1)))).isEqualTo("paidOn to-come");
        assertThat(refusal(said(PAYMENT_SENT).paying(ON.minusDays(4)))).isEqualTo("paidOn should-be-here");
        assertThat(refusal(said(PAYMENT_SENT).paying(null))).isEqualTo("paidOn needed");
    }

    @Test
    void aCopyIsAskedForFromTheNextComposition() {
        scene.report(said(COPY_REQUESTED));

        assertThat(scene.texts(
                        "select email from statement_request r join contact k on k.id = r.contact_id where r.client_id = "
                                + scene.client))
                .containsExactly("compta@example.com");
        assertThat(scene.standing()).isEqualTo("DONE 2026-06-01, task DONE");
    }

    @Test
    void withoutAnAddressNoCopyIsPromised() {
        scene.change("update contact set email = null where client_id = " + scene.client);

        assertThat(refusal(said(COPY_REQUESTED))).isEqualTo("sendTo no-address");
        assertThat(scene.standing()).isEqualTo("APPROVED, task open 2026-06-01");
        assertThat(scene.facts()).containsExactly("STEP_DECIDED");
    }

    @Test
    void threeCallsInARowThatReachNobodyGiveTheCallUp() {
        LocalDate friday = ON.plusDays(4);
        scene.report(said(VOICEMAIL));
        assertThat(scene.standing()).isEqualTo("APPROVED, task open 2026-06-02");
        scene.report(said(UNREACHABLE), friday);
        assertThat(scene.standing()).isEqualTo("APPROVED, task open 2026-06-06");
        scene.report(said(VOICEMAIL), friday.plusDays(3));

        assertThat(scene.standing()).isEqualTo("DONE 2026-06-08, task DONE GIVEN_UP");
        assertThat(scene.texts(
                        "select detail ->> 'givenUp' from history_event where kind = 'CALL_MADE' and client_id = "
                                + scene.client + " order by id desc limit 1"))
                .containsExactly("true");
        scene.night(friday.plusDays(5));
        assertThat(scene.steps(friday.plusDays(5))).containsExactly("EMAIL");
    }

    @Test
    void whoWantsToBeRungBackWasReached() {
        scene.report(said(UNREACHABLE));
        scene.report(said(UNREACHABLE), ON.plusDays(1));
        scene.report(said(CALL_BACK).callingBack(CallScene.tenOClock(ON.plusDays(3))), ON.plusDays(2));
        scene.report(said(UNREACHABLE), ON.plusDays(3));

        assertThat(scene.standing()).isEqualTo("APPROVED, task open 2026-06-05");
    }

    @Test
    void aCallBackReturnsAtItsHour() {
        scene.report(said(CALL_BACK).callingBack(CallScene.tenOClock(ON.plusDays(3))));

        assertThat(scene.standing()).isEqualTo("APPROVED, task open 2026-06-04");
        assertThat(scene.texts("select due_at::text from task where id = " + scene.task))
                .allMatch(at -> at.startsWith("2026-06-04"));
        assertThat(refusal(said(CALL_BACK).callingBack(CallScene.tenOClock(ON))))
                .isEqualTo("callBackAt past");
    }

    @Test
    void aWrongNumberOpensItsTaskOnceAndIsFoundByANewNumber() {
        CallReport wrong = CallReport.of(WRONG_NUMBER, scene.contact(), "");
        scene.report(wrong);
        scene.report(wrong);

        assertThat(scene.standing()).isEqualTo("APPROVED, task open 2026-06-01");
        assertThat(openSearches()).containsExactly("+33 1 02 03 04 05");
        assertThat(scene.texts("select is_wrong::text from contact_to_call where client_id = " + scene.client))
                .containsExactly("true");

        contacts.add(
                scene.books.creditorId(),
                scene.client,
                new ContactDesk.Details("Bea", ContactRole.ACCOUNTING, null, "+33 1 99 99 99 99"),
                ON,
                "controller");
        assertThat(openSearches()).isEmpty();
    }

    @Test
    void aRefusalIsHeard() {
        scene.report(said(REFUSES_TO_PAY));

        assertThat(scene.standing()).isEqualTo("DONE 2026-06-01, task DONE");
        assertThat(scene.held()).isEmpty();
        assertThat(scene.facts()).containsExactly("STEP_DECIDED", "STEP_DONE", "CALL_MADE");
    }

    @ParameterizedTest
    @EnumSource(names = {"VOICEMAIL", "REFUSES_TO_PAY"})
    void whatWasEndedIsNotCalledAboutAgain(CallOutcome outcome) {
        scene.report(said(REFUSES_TO_PAY));

        assertThatThrownBy(() -> scene.report(said(outcome))).isInstanceOf(IllegalStateException.class);
    }

    private List<String> openSearches() {
        return scene.texts(
                "select detail ->> 'phone' from task where kind = 'WRONG_NUMBER' and closed_at is null and client_id = "
                        + scene.client);
    }

    private static CallReport promise(String amount, LocalDate day) {
        return said(PROMISED).promising(new BigDecimal(amount), day);
    }

    private String refusal(CallReport report) {
        CallRefusedException refused = catchThrowableOfType(CallRefusedException.class, () -> scene.report(report));
        return refused.field() + " " + refused.code();
    }
}
