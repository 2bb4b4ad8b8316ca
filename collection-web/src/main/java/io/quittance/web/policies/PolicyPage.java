package io.quittance.web.policies;

import io.quittance.dunning.policy.Policies;
import io.quittance.dunning.policy.Policy;
import io.quittance.dunning.policy.PolicyHistory;
import io.quittance.dunning.policy.PolicyVersion;
import io.quittance.dunning.policy.PolicyVersions;
import io.quittance.notifications.mail.TextCarrier;
import io.quittance.web.frame.Visit;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a policy shows around its form. */
@Component
class PolicyPage {

    static final String VIEW = "policies/policy";

    private final Policies policies;
    private final PolicyVersions versions;
    private final PolicyHistory history;
    private final TemplateCodes templates;
    private final ObjectProvider<TextCarrier> texts;

    PolicyPage(
            Policies policies,
            PolicyVersions versions,
            PolicyHistory history,
            TemplateCodes templates,
            ObjectProvider<TextCarrier> texts) {
        this.policies = policies;
        this.versions = versions;
        this.history = history;
        this.templates = templates;
        this.texts = texts;
    }

    /**
     * @throws NoSuchElementException when the creditor has no such policy
     */
    void put(long id, Visit visit, Model model) {
        Policy policy = policies.findById(id)
                .filter(found -> found.creditorId() == visit.creditorId())
                .orElseThrow();
        List<PolicyVersion> said = versions.findByPolicyIdOrderByVersionDesc(id);
        model.addAttribute("policy", policy);
        model.addAttribute("versions", VersionRow.of(history.of(id), said));
        model.addAttribute("inForce", said.getFirst());
        model.addAttribute("takesTexts", texts.getIfAvailable() != null);
        model.addAttribute(
                "templates",
                templates.choices(visit.creditorId(), said.getFirst().levels()));
    }
}
