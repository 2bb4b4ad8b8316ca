package io.quittance.dunning.policy;

import static io.quittance.dunning.policy.Channel.CALL;
import static io.quittance.dunning.policy.Channel.EMAIL;
import static io.quittance.dunning.policy.Channel.HANDOVER;
import static io.quittance.dunning.policy.Channel.REGISTERED_LETTER;

import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.dunning.conduct.Conduct;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The two policies that every creditor starts with. */
@Component
public class ShippedPolicies {

    /** 48 hours between two steps is a custom of the trade, not a law: each creditor may revise it. */
    private static final int STANDARD_CONTACT_GAP = 2;

    private static final int KEY_ACCOUNT_CONTACT_GAP = 5;

    private final Creditors creditors;
    private final Policies policies;
    private final PolicyVersions versions;

    ShippedPolicies(Creditors creditors, Policies policies, PolicyVersions versions) {
        this.creditors = creditors;
        this.policies = policies;
        this.versions = versions;
    }

    /**
     * Adds "standard" and "key-account" where they are missing, and makes "standard" the default of a creditor that has
     * none; what was revised since stays as it is.
     *
     * @throws java.util.NoSuchElementException when the creditor does not exist
     */
    @Transactional
    public void installFor(long creditorId, String by) {
        Creditor creditor = creditors.findById(creditorId).orElseThrow();
        Policy standard = install(creditorId, "standard", "Standard", STANDARD_CONTACT_GAP, standard(), by);
        install(creditorId, "key-account", "Key account", KEY_ACCOUNT_CONTACT_GAP, keyAccount(), by);
        if (creditor.defaultPolicyId().isEmpty()) {
            creditor.followByDefault(standard.id());
            creditors.save(creditor);
        }
        versions.flush();
    }

    private Policy install(long creditorId, String code, String name, int contactGap, List<Level> levels, String by) {
        return policies.findByCreditorIdAndCode(creditorId, code).orElseGet(() -> {
            Policy policy = policies.save(new Policy(creditorId, code, name));
            versions.save(new PolicyVersion(
                    policy.id(), 1, contactGap, PolicyVersion.CallRules.USUAL, Conduct.STANDARD, levels, by));
            return policy;
        });
    }

    private static List<Level> standard() {
        return List.of(
                courtesy(-7),
                reminder(2, 3, 5, "reminder-1", "0"),
                reminder(3, 10, 5, "reminder-2", "0"),
                call(4, 15, 3, "call-2"),
                withCharges(reminder(5, 25, 5, "final-reminder", "20")),
                formalNotice(6, 35, 8, false),
                handover(7, 50, 10));
    }

    /** Later and softer: a call before the second mail, charges only with the formal notice, people approve the firm steps. */
    private static List<Level> keyAccount() {
        return List.of(
                courtesy(-7),
                reminder(2, 10, 7, "reminder-1", "0"),
                call(3, 20, 7, "call-1"),
                reminder(4, 35, 10, "reminder-2", "0"),
                reminder(5, 50, 10, "final-reminder", "50"),
                formalNotice(6, 75, 15, true),
                handover(7, 120, 20));
    }

    /** Nobody is owed a courtesy on paper: no letter where there is no email. */
    private static Level courtesy(int afterDays) {
        return new Level(1, afterDays, 0, EMAIL, "courtesy", BigDecimal.ZERO, false, false, false);
    }

    private static Level reminder(int rank, int afterDays, int gap, String template, String minimum) {
        return new Level(rank, afterDays, gap, EMAIL, template, new BigDecimal(minimum), false, false, true);
    }

    private static Level withCharges(Level reminder) {
        return new Level(
                reminder.rank(),
                reminder.afterDays(),
                reminder.minGapDays(),
                reminder.channel(),
                reminder.template(),
                reminder.minimumAmount(),
                true,
                reminder.needsApproval(),
                reminder.letterIfNoEmail());
    }

    /** Which reminder it follows decides what is said. */
    private static Level call(int rank, int afterDays, int gap, String template) {
        return new Level(rank, afterDays, gap, CALL, template, new BigDecimal("20"), false, false, false);
    }

    private static Level formalNotice(int rank, int afterDays, int gap, boolean approved) {
        BigDecimal minimum = new BigDecimal("50");
        return new Level(rank, afterDays, gap, REGISTERED_LETTER, "formal-notice", minimum, true, approved, false);
    }

    private static Level handover(int rank, int afterDays, int gap) {
        return new Level(rank, afterDays, gap, HANDOVER, "handover", new BigDecimal("100"), true, true, false);
    }
}
