package io.quittance.web.start;

import io.quittance.creditor.FirstCreditor;
import io.quittance.web.security.StarterAccounts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Makes what must exist before anybody can work: a creditor and, on the embedded default, the starter accounts. */
@Component
class FirstStart implements ApplicationRunner {

    private final FirstCreditor firstCreditor;
    private final StarterAccounts starterAccounts;

    FirstStart(FirstCreditor firstCreditor, StarterAccounts starterAccounts) {
        this.firstCreditor = firstCreditor;
        this.starterAccounts = starterAccounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        firstCreditor.findOrMake();
        starterAccounts.makeWhereAllowed();
    }
}
