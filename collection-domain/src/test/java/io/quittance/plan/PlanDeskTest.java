package io.quittance.plan;

import static io.quittance.plan.PlanScene.ON;
import static io.quittance.plan.PlanScene.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quittance.plan.schedule.MonthlyDays;
import io.quittance.plan.schedule.PlanRefusedException;
import io.quittance.plan.schedule.Schedule;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people may do with a plan, and what they may not. */
@PlanTest
class PlanDeskTest {

    @Autowired
    private PlanScene scene;

    @Autowired
    private PlanDesk desk;

    @BeforeEach
    void books() {
        scene.open();
    }

    @Test
    void aDraftHoldsNothingAndAProposalHoldsWhileItStands() {
        long plan = scene.drafted();
        assertThat(scene.state(plan, ON)).isEqualTo(PlanState.DRAFT);
        assertThat(scene.held(ON)).isEmpty();

        desk.propose(creditor(), plan, ON, "controller");
        assertThat(scene.state(plan, ON)).isEqualTo(PlanState.PROPOSED);
        assertThat(scene.held(ON)).containsExactly("F1 2026-06-15", "F2 2026-06-15");
        assertThat(scene.held(ON.plusDays(15))).isEmpty();

        scene.sign(plan, ON.plusDays(1));
        assertThat(scene.state(plan, ON.plusDays(1))).isEqualTo(PlanState.SIGNED);
        assertThat(scene.held(ON.plusDays(1))).containsExactly("F1 2026-08-15", "F2 2026-08-15");

        desk.cancel(creditor(), plan, "paid otherwise", ON.plusDays(2), "controller");
        assertThat(scene.state(plan, ON.plusDays(2))).isEqualTo(PlanState.CANCELLED);
        assertThat(scene.held(ON.plusDays(2))).isEmpty();
        assertThat(scene.facts()).containsExactly("PLAN_DRAFTED", "PLAN_PROPOSED", "PLAN_SIGNED", "PLAN_CANCELLED");
    }

    @Test
    void aboveTheLimitAnotherPersonApprovesBeforeTheClientSigns() {
        long large = scene.books.invoice(scene.client, "F3", ON, "1000.01", "EUR");
        long plan = desk.draft(scene.terms("1000.01", 2, large), ON, "manager").id();
        desk.propose(creditor(), plan, ON, "manager");

        refused("signature.unapproved", () -> scene.sign(plan, ON));
        refused("approval.second-person", () -> desk.approve(creditor(), plan, ON, "manager"));

        desk.approve(creditor(), plan, ON.plusDays(3), "other");
        assertThat(scene.held(ON.plusDays(3))).containsExactly("F3 2026-06-18");
        scene.sign(plan, ON.plusDays(4));
        assertThat(scene.state(plan, ON.plusDays(4))).isEqualTo(PlanState.SIGNED);
    }

    @Test
    void whatWaitsForASecondPersonIsATaskUntilSomebodyDecidesOrTheProposalEnds() {
        long large = scene.books.invoice(scene.client, "F3", ON, "1000.01", "EUR");
        long plan = desk.draft(scene.terms("1000.01", 2, large), ON, "manager").id();
        desk.propose(creditor(), plan, ON, "manager");
        assertThat(scene.tasks()).containsExactly("open");
        desk.approve(creditor(), plan, ON, "other");
        assertThat(scene.tasks()).containsExactly("DONE");

        desk.revise(plan, scene.terms("1000.01", 3, large), "longer", ON, "manager");
        desk.propose(creditor(), plan, ON, "manager");
        scene.night(ON.plusDays(14));
        assertThat(scene.tasks()).containsExactly("DONE", "open");
        scene.night(ON.plusDays(15));
        assertThat(scene.tasks()).containsExactly("DONE", "CANCELLED");
    }

    @Test
    void belowTheLimitNobodyApproves() {
        refused("approval.needless", () -> desk.approve(creditor(), scene.proposed(), ON, "other"));
    }

    @Test
    void whatDoesNotFitIsRefusedByName() {
        refused("instalments.missing", () -> draft(scene.terms("299.99", 3)));
        refused("instalments.over", () -> draft(scene.terms("300.01", 3)));
        refused("instalments.small", () -> draft(scene.terms("100.00", 12, scene.other)));
        refused("instalments.long", () -> draft(scene.terms("300.00", 13)));
        refused("invoices.unknown", () -> draft(scene.terms("300.00", 3, -1L)));
        long dollars = scene.books.invoice(scene.client, "F9", ON, "5.00", "USD");
        refused("invoices.currency", () -> draft(scene.terms("105.00", 2, scene.other, dollars)));
        refused("chargesAmount.form", () -> draft(terms(PlanCharges.KEPT, "0", "300.00")));
        refused("instalments.missing", () -> draft(terms(PlanCharges.KEPT, "40", "300.00")));
        draft(terms(PlanCharges.KEPT, "40", "340.00"));
        draft(terms(PlanCharges.WAIVED, "40", "300.00"));
    }

    @Test
    void noInvoiceIsLeftAloneForTwoPlans() {
        scene.signed();

        refused("invoices.planned", () -> draft(scene.terms("100.00", 2, scene.other)));
    }

    @Test
    void ofTwoDraftsOnTheSameInvoiceOneIsProposed() {
        long first = scene.drafted();
        scene.proposed();

        refused("invoices.planned", () -> desk.propose(creditor(), first, ON, "controller"));
    }

    @Test
    void whatWasNotProposedOrIsOverCannotBeSigned() {
        long plan = scene.drafted();
        refused("signature.unproposed", () -> scene.sign(plan, ON));

        desk.cancel(creditor(), plan, "no", ON, "controller");
        refused("plan.over", () -> scene.sign(plan, ON));
        refused("plan.over", () -> desk.cancel(creditor(), plan, "no", ON, "controller"));
    }

    @Test
    void aProposalThatStoodNoMoreOnThatDayIsNotSigned() {
        long plan = desk.draft(
                        new NewPlan(
                                creditor(),
                                scene.client,
                                Set.of(scene.one, scene.other),
                                PlanCharges.NONE,
                                euros("0"),
                                Schedule.equal(euros("300.00"), null, 3, ON.plusDays(40), new MonthlyDays(10))),
                        ON,
                        "controller")
                .id();
        desk.propose(creditor(), plan, ON, "controller");

        refused("signedOn.expired", () -> scene.sign(plan, ON.plusDays(15)));
        scene.sign(plan, ON.plusDays(14));
    }

    @Test
    void aSignatureAfterTheFirstGraceIsTooLate() {
        long plan = scene.proposed();

        refused("signature.missed", () -> scene.sign(plan, ON.plusDays(15)));
    }

    @Test
    void aChangedPlanIsAFurtherVersionAndTheOldOneHoldsUntilItIsSigned() {
        long plan = scene.signed();
        desk.revise(plan, scene.terms("300.00", 6), "a bad summer", ON.plusDays(2), "controller");
        desk.propose(creditor(), plan, ON.plusDays(2), "controller");
        assertThat(scene.instalments(plan, ON.plusDays(2))).hasSize(3);
        assertThat(scene.held(ON.plusDays(2))).containsExactly("F1 2026-08-15", "F2 2026-08-15");

        scene.sign(plan, ON.plusDays(3));
        assertThat(scene.instalments(plan, ON.plusDays(3))).hasSize(6);
        assertThat(scene.held(ON.plusDays(3))).containsExactly("F1 2026-11-15", "F2 2026-11-15");
    }

    private NewPlan terms(PlanCharges charges, String amount, String total) {
        return new NewPlan(
                creditor(),
                scene.client,
                Set.of(scene.one, scene.other),
                charges,
                euros(amount),
                Schedule.equal(euros(total), null, 3, ON, new MonthlyDays(10)));
    }

    private void draft(NewPlan terms) {
        desk.draft(terms, ON, "controller");
    }

    private long creditor() {
        return scene.books.creditorId();
    }

    private static void refused(String why, ThrowingCallable call) {
        assertThatExceptionOfType(PlanRefusedException.class).isThrownBy(call).withMessage(why);
    }
}
