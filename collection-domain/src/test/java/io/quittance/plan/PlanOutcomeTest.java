package io.quittance.plan;

import static io.quittance.plan.PlanScene.ON;
import static io.quittance.plan.PlanState.ACTIVE;
import static io.quittance.plan.PlanState.BROKEN;
import static io.quittance.plan.PlanState.COMPLETED;
import static io.quittance.plan.PlanState.LATE;
import static io.quittance.plan.PlanState.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.payment.PaymentDesk;
import io.quittance.payment.ReceivedPayment;
import io.quittance.payment.TakeBackReason;
import io.quittance.payment.TakenBack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a plan is read from what was paid, whatever came first: the payment, the day or the night. */
@PlanTest
class PlanOutcomeTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 6, 10);
    private static final LocalDate SECOND = LocalDate.of(2026, 7, 10);
    private static final LocalDate THIRD = LocalDate.of(2026, 8, 10);
    private static final int GRACE = 5;

    @Autowired
    private PlanScene scene;

    @Autowired
    private PaymentDesk payments;

    @BeforeEach
    void books() {
        scene.open();
    }

    @Test
    void aSecondInstalmentThatIsMissedBreaksThePlanAndTheLadderGoesOnWhereItStopped() {
        scene.night(ON);
        scene.sent(ON);
        long plan = scene.signed();
        scene.night(FIRST);
        assertThat(scene.state(plan, FIRST)).isEqualTo(ACTIVE);

        scene.paid("100.00", FIRST, FIRST);
        scene.night(SECOND);
        assertThat(scene.state(plan, SECOND)).isEqualTo(ACTIVE);

        LocalDate late = SECOND.plusDays(1);
        scene.night(late);
        assertThat(scene.state(plan, late)).isEqualTo(LATE);
        assertThat(scene.instalments(plan, late))
                .containsExactly("2026-06-10 100.00 PAID", "2026-07-10 0.00 LATE", "2026-08-10 0.00 DUE");
        assertThat(scene.steps()).containsExactly("1 2026-06-01");

        LocalDate broken = SECOND.plusDays(GRACE + 1);
        scene.night(broken);
        scene.night(broken.plusDays(1));
        assertThat(scene.state(plan, broken)).isEqualTo(BROKEN);
        assertThat(scene.held(broken)).isEmpty();
        assertThat(scene.steps()).startsWith("1 2026-06-01", "2 " + broken);
        assertThat(scene.facts()).endsWith("PLAN_SIGNED", "PLAN_SEEN LATE", "PLAN_SEEN BROKEN");

        scene.paid("200.00", broken.plusDays(2), broken.plusDays(2));
        assertThat(scene.state(plan, broken.plusDays(2))).isEqualTo(BROKEN);
    }

    @Test
    void aLateInstalmentThatIsPaidWithinTheGraceHealsThePlan() {
        long plan = scene.signed();
        assertThat(scene.state(plan, FIRST.minusDays(1))).isEqualTo(SIGNED);
        scene.night(FIRST.plusDays(1));
        scene.paid("40.00", FIRST.plusDays(2), FIRST.plusDays(2));
        assertThat(scene.state(plan, FIRST.plusDays(2))).isEqualTo(LATE);
        scene.paid("60.00", FIRST.plusDays(GRACE), FIRST.plusDays(GRACE));

        scene.night(FIRST.plusDays(GRACE + 1));

        assertThat(scene.state(plan, FIRST.plusDays(GRACE + 1))).isEqualTo(ACTIVE);
        assertThat(scene.facts()).endsWith("PLAN_SEEN LATE", "PLAN_SEEN ACTIVE");
        assertThat(scene.held(FIRST.plusDays(GRACE + 1))).hasSize(2);
    }

    @Test
    void whatComesInGoesToTheInstalmentsInOrder() {
        long plan = scene.signed();
        scene.paid("150.00", FIRST, FIRST);

        assertThat(scene.instalments(plan, FIRST))
                .containsExactly("2026-06-10 100.00 PAID", "2026-07-10 50.00 DUE", "2026-08-10 0.00 DUE");

        scene.paid("150.00", FIRST, FIRST);
        scene.night(FIRST.plusDays(1));
        assertThat(scene.state(plan, FIRST.plusDays(1))).isEqualTo(COMPLETED);
        assertThat(scene.held(FIRST.plusDays(1))).isEmpty();
        assertThat(scene.facts()).endsWith("PLAN_SEEN COMPLETED");
    }

    @Test
    void aFirstPaymentThatComesWithTheSignatureCounts() {
        long plan = scene.proposed();
        scene.paid("100.00", ON, ON);
        scene.sign(plan, ON.plusDays(1));

        assertThat(scene.state(plan, ON.plusDays(1))).isEqualTo(ACTIVE);
    }

    @Test
    void whatWasPaidBeforeThePlanWasWrittenDoesNotCount() {
        scene.paid("50.00", ON, ON);
        long plan = scene.drafted("250.00", 2);

        assertThat(scene.instalments(plan, ON)).containsExactly("2026-06-10 0.00 DUE", "2026-07-10 0.00 DUE");
    }

    @Test
    void aPaymentThatIsTakenBackOpensItsInstalmentAgain() {
        long plan = scene.signed();
        ReceivedPayment payment = scene.paid("100.00", FIRST, FIRST);
        payments.takeBack(
                scene.books.creditorId(),
                payment.id(),
                new TakenBack(FIRST.plusDays(2), "controller", TakeBackReason.RETURNED));

        assertThat(scene.state(plan, FIRST.plusDays(2))).isEqualTo(LATE);
        scene.night(FIRST.plusDays(GRACE + 1));
        assertThat(scene.held(FIRST.plusDays(GRACE + 1))).isEmpty();
    }

    @Test
    void whateverComesFirstTheResultIsTheSame() {
        List<List<String>> ends = new ArrayList<>();
        for (List<String> order : List.of(
                List.of("small", "large", "night"),
                List.of("large", "small", "night"),
                List.of("night", "small", "large"),
                List.of("large", "night", "small"))) {
            scene.open();
            long plan = scene.signed();
            LocalDate late = FIRST.plusDays(GRACE + 2);
            for (String event : order) {
                switch (event) {
                    case "small" -> scene.paid("40.00", FIRST.plusDays(GRACE), late);
                    case "large" -> scene.paid("70.00", FIRST, late);
                    default -> scene.night(late);
                }
            }
            LocalDate after = late.plusDays(1);
            scene.night(after);
            List<String> end = new ArrayList<>(scene.instalments(plan, after));
            end.add(scene.state(plan, after).name());
            end.addAll(scene.held(after));
            ends.add(end);
        }

        assertThat(ends.getFirst())
                .containsExactly(
                        "2026-06-10 100.00 PAID",
                        "2026-07-10 10.00 DUE",
                        "2026-08-10 0.00 DUE",
                        "ACTIVE",
                        "F1 2026-08-15",
                        "F2 2026-08-15");
        assertThat(ends).containsOnly(ends.getFirst());
    }

    @Test
    void aBrokenPlanIsHealedByAVersionThatTheClientSigns() {
        long plan = scene.signed();
        LocalDate broken = FIRST.plusDays(GRACE + 1);
        scene.night(broken);
        assertThat(scene.state(plan, broken)).isEqualTo(BROKEN);

        scene.reviseFrom(plan, broken);
        scene.sign(plan, broken);
        assertThat(scene.state(plan, broken)).isEqualTo(SIGNED);
        assertThat(scene.held(broken)).hasSize(2);
        assertThat(scene.state(plan, THIRD.plusDays(1))).isEqualTo(LATE);
    }
}
