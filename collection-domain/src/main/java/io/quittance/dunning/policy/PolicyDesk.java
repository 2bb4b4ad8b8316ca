package io.quittance.dunning.policy;

import io.quittance.dunning.conduct.Conduct;
import io.quittance.dunning.policy.PolicyVersion.CallRules;
import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
     * @param calls what the policy says of calls
     * @param conduct when clients are contacted, and how often
     * @throws PolicyInvalidException naming every level and field that breaks a rule
     * @throws java.util.NoSuchElementException when there is no such policy
     */
    @Transactional
    public PolicyVersion revise(
            long policyId,
            List<Level> levels,
            int contactGapDays,
            CallRules calls,
            Conduct conduct,
            LocalDate on,
            String by) {
        Policy policy = policies.lock(policyId).orElseThrow();
        List<LevelProblem> problems = LadderCheck.problemsOf(contactGapDays, calls, conduct, levels);
        if (!problems.isEmpty()) {
            throw new PolicyInvalidException(problems);
        }
        PolicyVersion inForce =
                versions.findFirstByPolicyIdOrderByVersionDesc(policyId).orElse(null);
        if (inForce != null && inForce.says(contactGapDays, calls, conduct, levels)) {
            return inForce;
        }
        int next = inForce == null ? 1 : inForce.version() + 1;
        PolicyVersion revised =
                versions.save(new PolicyVersion(policyId, next, contactGapDays, calls, conduct, levels, by));
        versions.flush();
        history.record(fact(policy, revised, on, by));
        return revised;
    }

    /** The same, of a policy whose rules for calls and for contacts stay as they are. */
    @Transactional
    public PolicyVersion revise(long policyId, List<Level> levels, int contactGapDays, LocalDate on, String by) {
        Optional<PolicyVersion> before = versions.findFirstByPolicyIdOrderByVersionDesc(policyId);
        return revise(
                policyId,
                levels,
                contactGapDays,
                before.map(PolicyVersion::callRules).orElse(CallRules.USUAL),
                before.map(PolicyVersion::conduct).orElse(Conduct.STANDARD),
                on,
                by);
    }

    /**
     * Makes another policy that says the same as this one does now, to be revised on its own.
     *
     * @param name not blank; its letters and digits make the code
     */
    @Transactional
    public Policy copy(long policyId, String name, LocalDate on, String by) {
        Policy model = policies.findById(policyId).orElseThrow();
        PolicyVersion said =
                versions.findFirstByPolicyIdOrderByVersionDesc(policyId).orElseThrow();
        Policy copy = policies.save(new Policy(model.creditorId(), freeCode(model.creditorId(), name), name));
        PolicyVersion first = versions.save(new PolicyVersion(
                copy.id(), 1, said.contactGapDays(), said.callRules(), said.conduct(), said.levels(), by));
        history.record(fact(copy, first, on, by));
        return copy;
    }

    private String freeCode(long creditorId, String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String code =
                letters.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String wanted = code.isEmpty() ? "policy" : code;
        String free = wanted;
        for (int n = 2; policies.findByCreditorIdAndCode(creditorId, free).isPresent(); n++) {
            free = wanted + "-" + n;
        }
        return free;
    }

    private static Fact fact(Policy policy, PolicyVersion revised, LocalDate on, String by) {
        Map<String, String> detail = Map.of(
                "policy", policy.code(),
                "version", Integer.toString(revised.version()),
                "levels", Integer.toString(revised.levels().size()));
        return new Fact(policy.creditorId(), null, null, FactKind.POLICY_REVISED, on, by, detail);
    }
}
