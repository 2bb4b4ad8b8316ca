package io.quittance.dunning.policy;

import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what policies say, by adding a version. */
@Component
public class PolicyDesk {

    private final Policies policies;
    private final PolicyVersions versions;
    private final History history;

    PolicyDesk(Policies policies, PolicyVersions versions, History history) {
        this.policies = policies;
        this.versions = versions;
        this.history = history;
    }

    /**
     * Makes a new version, which the next night follows; says the same as before: no new version, the one in force is
     * returned.
     *
     * @param levels in the order of their ranks
     * @param contactGapDays days between two steps for one client
     * @throws PolicyInvalidException naming every level and field that breaks a rule
     * @throws java.util.NoSuchElementException when there is no such policy
     */
    @Transactional
    public PolicyVersion revise(long policyId, List<Level> levels, int contactGapDays, LocalDate on, String by) {
        Policy policy = policies.lock(policyId).orElseThrow();
        List<LevelProblem> problems = LadderCheck.problemsOf(contactGapDays, levels);
        if (!problems.isEmpty()) {
            throw new PolicyInvalidException(problems);
        }
        PolicyVersion inForce =
                versions.findFirstByPolicyIdOrderByVersionDesc(policyId).orElse(null);
        if (inForce != null && inForce.says(contactGapDays, levels)) {
            return inForce;
        }
        int next = inForce == null ? 1 : inForce.version() + 1;
        PolicyVersion revised = versions.save(new PolicyVersion(policyId, next, contactGapDays, levels, by));
        versions.flush();
        history.record(fact(policy, revised, on, by));
        return revised;
    }

    private static Fact fact(Policy policy, PolicyVersion revised, LocalDate on, String by) {
        Map<String, String> detail = Map.of(
                "policy", policy.code(),
                "version", Integer.toString(revised.version()),
                "levels", Integer.toString(revised.levels().size()));
        return new Fact(policy.creditorId(), null, null, FactKind.POLICY_REVISED, on, by, detail);
    }
}
