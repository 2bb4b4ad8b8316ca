package io.quittance.web.start;

import io.quittance.creditor.Creditor;
import io.quittance.creditor.FirstCreditor;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.web.security.StarterAccounts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Makes what must exist before anybody can work: a creditor with policies and, on the embedded default, accounts. */
@Component
class FirstStart implements ApplicationRunner {

    /** Who history says made these things. */
    private static final String PRODUCT = "quittance";

    private final FirstCreditor firstCreditor;
    private final ShippedPolicies shippedPolicies;
    private final StarterAccounts starterAccounts;

    FirstStart(FirstCreditor firstCreditor, ShippedPolicies shippedPolicies, StarterAccounts starterAccounts) {
        this.firstCreditor = firstCreditor;
        this.shippedPolicies = shippedPolicies;
        this.starterAccounts = starterAccounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Creditor creditor = firstCreditor.findOrMake();
        if (creditor.defaultPolicyId().isEmpty()) {
            shippedPolicies.installFor(creditor.id(), PRODUCT);
        }
        starterAccounts.makeWhereAllowed();
    }
}
