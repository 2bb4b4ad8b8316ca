package io.quittance.dunning.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.dunning.conduct.Conduct;
import io.quittance.testing.UsePostgres;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@UsePostgres
@Transactional
class PolicyDeskTest {

    private static final LocalDate ON = LocalDate.of(2026, 3, 2);

    @Autowired
    private PolicyDesk desk;

    @Autowired
    private PolicyList list;

    @Autowired
    private PolicyVersions versions;

    @Autowired
    private ShippedPolicies shipped;

    @Autowired
    private Creditors creditors;

    private long creditorId;

    @BeforeEach
    void shippedPolicies() {
        creditorId = creditors.save(new Creditor("ACME")).id();
        shipped.installFor(creditorId, "test");
    }

    @Test
    void twoPoliciesAreShippedAndTheStandardOneIsTheDefault() {
        assertThat(list.of(creditorId)).extracting(PolicyInForce::code).containsExactly("key-account", "standard");
        PolicyInForce standard = standard();
        assertThat(standard.isDefault()).isTrue();
        assertThat(standard.version()).isEqualTo(1);
        assertThat(standard.contactGapDays()).isEqualTo(2);
        assertThat(standard.levels()).extracting(Level::afterDays).containsExactly(-7, 3, 10, 15, 25, 35, 50);
        assertThat(standard.levels().getLast().needsApproval()).isTrue();
        assertThat(standard.levels())
                .filteredOn(Level::claimsCharges)
                .first()
                .extracting(Level::rank)
                .isEqualTo(5);
    }

    @Test
    void shippedPoliciesAreInAccordWithTheirOwnRules() {
        for (PolicyInForce policy : list.of(creditorId)) {
            assertThat(LadderCheck.problemsOf(
                            policy.contactGapDays(), PolicyVersion.CallRules.USUAL, Conduct.STANDARD, policy.levels()))
                    .isEmpty();
        }
    }

    @Test
    void shippingAgainChangesNothing() {
        desk.revise(standard().id(), List.of(email(1, 5)), 3, ON, "manager");

        shipped.installFor(creditorId, "test");

        assertThat(standard().version()).isEqualTo(2);
        assertThat(list.of(creditorId)).hasSize(2);
    }

    @Test
    void aRevisionIsANewVersionAndTheOldOneStays() {
        List<Level> before = standard().levels();

        desk.revise(standard().id(), List.of(email(1, 5), email(2, 9)), 4, ON, "manager");

        assertThat(standard().version()).isEqualTo(2);
        assertThat(standard().contactGapDays()).isEqualTo(4);
        assertThat(standard().levels()).containsExactly(email(1, 5), email(2, 9));
        assertThat(versions.findByPolicyIdOrderByVersionDesc(standard().id())
                        .getLast()
                        .levels())
                .isEqualTo(before);
    }

    @Test
    void aRevisionThatSaysTheSameMakesNoVersion() {
        PolicyInForce standard = standard();

        desk.revise(standard.id(), standard.levels(), standard.contactGapDays(), ON, "manager");

        assertThat(standard().version()).isEqualTo(1);
    }

    @Test
    void everyProblemNamesItsLevelAndField() {
        List<Level> levels = List.of(
                email(1, 5),
                email(2, 5),
                new Level(4, 0, -1, Channel.HANDOVER, "Hand over", new BigDecimal("-1"), false, false, true),
                email(4, 4000));

        assertThatThrownBy(() -> desk.revise(standard().id(), levels, -1, ON, "manager"))
                .isInstanceOfSatisfying(
                        PolicyInvalidException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.rank() + " " + problem.field() + " " + problem.code())
                                .containsExactlyInAnyOrder(
                                        "0 contactGapDays negative",
                                        "2 afterDays order",
                                        "4 rank sequence",
                                        "4 afterDays zero",
                                        "4 afterDays order",
                                        "4 minGapDays negative",
                                        "4 minimumAmount negative",
                                        "4 template code",
                                        "4 letterIfNoEmail channel",
                                        "4 needsApproval handover",
                                        "4 channel last",
                                        "4 afterDays range"))
                .hasMessageContaining("level 2, afterDays: must be more than the 5 of the level before, not 5");
        assertThat(standard().version()).isEqualTo(1);
    }

    @Test
    void aPolicyNeedsALevel() {
        assertThatThrownBy(() -> desk.revise(standard().id(), new ArrayList<>(), 0, ON, "manager"))
                .hasMessage("levels: must hold at least one level");
    }

    @Test
    void aMinimumHasTwoDecimalsAtMost() {
        assertThatThrownBy(() -> new Level(1, 3, 0, Channel.EMAIL, "a", new BigDecimal("0.001"), false, false, false))
                .hasMessage("level 1, minimumAmount: at most two decimals, not 0.001");
    }

    private PolicyInForce standard() {
        return list.of(creditorId).stream()
                .filter(policy -> policy.code().equals("standard"))
                .findFirst()
                .orElseThrow();
    }

    private static Level email(int rank, int afterDays) {
        return new Level(rank, afterDays, 5, Channel.EMAIL, "reminder-1", BigDecimal.ZERO, false, false, true);
    }
}
