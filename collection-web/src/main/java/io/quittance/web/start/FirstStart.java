package io.quittance.web.start;

import io.quittance.creditor.Creditor;
import io.quittance.creditor.FirstCreditor;
import io.quittance.dunning.conduct.PublicHolidays;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.web.frame.Now;
import io.quittance.web.security.StarterAccounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Makes what must exist before anybody can work: a creditor with policies, the public holidays and, on the embedded default, accounts
 * and an address to send from. A demonstration is started on any day: on that one, clients may be contacted even on a Sunday.
 */
@Component
class FirstStart implements ApplicationRunner {

    /** Who history says made these things. */
    private static final String PRODUCT = "quittance";

    /** Of a domain that exists nowhere; good enough for the mail catcher inside the program. */
    private static final String SENDER = "recouvrement@ma-societe.example";

    private final FirstCreditor firstCreditor;
    private final ShippedPolicies shippedPolicies;
    private final StarterAccounts starterAccounts;
    private final PublicHolidays holidays;
    private final Now now;
    private final boolean embedded;
    private final String mailServer;

    FirstStart(
            FirstCreditor firstCreditor,
            ShippedPolicies shippedPolicies,
            StarterAccounts starterAccounts,
            PublicHolidays holidays,
            Now now,
            @Value("${quittance.embedded:false}") boolean embedded,
            @Value("${spring.mail.host:}") String mailServer) {
        this.firstCreditor = firstCreditor;
        this.shippedPolicies = shippedPolicies;
        this.starterAccounts = starterAccounts;
        this.holidays = holidays;
        this.now = now;
        this.embedded = embedded;
        this.mailServer = mailServer;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Creditor creditor = firstCreditor.findOrMake();
        if (creditor.defaultPolicyId().isEmpty()) {
            shippedPolicies.installFor(creditor.id(), PRODUCT);
        }
        starterAccounts.makeWhereAllowed();
        if (embedded && mailServer.isBlank()) {
            firstCreditor.sendFromUnlessSet(SENDER);
            holidays.overlook(now.today(creditor.zone()));
        }
        holidays.keep(now.today(creditor.zone()));
    }
}
