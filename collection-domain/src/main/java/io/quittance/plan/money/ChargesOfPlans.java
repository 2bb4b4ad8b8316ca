package io.quittance.plan.money;

import io.quittance.charge.LateChargeRule;
import io.quittance.charge.ledger.ChargeClaims;
import io.quittance.charge.ledger.ChargeClaims.Claiming;
import io.quittance.charge.terms.TermsOfClients;
import io.quittance.money.Money;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the late charges that a plan keeps into their ledger: they are claimed by the client's own signature. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ChargesOfPlans {

    private final TermsOfClients terms;
    private final PlannedCharges planned;
    private final ChargeClaims claims;

    ChargesOfPlans(TermsOfClients terms, PlannedCharges planned, ChargeClaims claims) {
        this.terms = terms;
        this.planned = planned;
        this.claims = claims;
    }

    /** The client signed: the charges that the version keeps are acknowledged. */
    public void acknowledged(long creditorId, long clientId, long versionId, Money kept, LocalDate on, String by) {
        LateChargeRule rule = terms.of(clientId).rule().orElseThrow();
        Claiming claiming = Claiming.ofPlan(creditorId, clientId, rule, on, versionId, by);
        planned.unpaid(clientId, versionId, kept, on).forEach(share -> claims.acknowledge(claiming, share));
    }
}
