package io.quittance.notifications.draft;

import io.quittance.charge.InvoicePayments;
import io.quittance.charge.PublishedRates;
import io.quittance.charge.ledger.ChargeClaims;
import io.quittance.charge.ledger.ChargeClaims.Claiming;
import io.quittance.charge.ledger.Standings;
import io.quittance.charge.terms.TermsOfClients;
import io.quittance.notifications.draft.ClaimedCharges.Charged;
import java.util.List;
import org.springframework.stereotype.Component;

/** Works out the late charges of a claim from the books, and keeps them once they are claimed. */
@Component
public class ChargesOfClaims {

    private final InvoicePayments payments;
    private final TermsOfClients terms;
    private final PublishedRates rates;
    private final Standings standings;
    private final ChargeClaims claims;

    ChargesOfClaims(
            InvoicePayments payments,
            TermsOfClients terms,
            PublishedRates rates,
            Standings standings,
            ChargeClaims claims) {
        this.payments = payments;
        this.terms = terms;
        this.rates = rates;
        this.standings = standings;
        this.claims = claims;
    }

    /** By overdue invoice; none where the level claims none. */
    List<Charged> of(Claim claim) {
        if (!ClaimedCharges.areClaimed(claim)) {
            return List.of();
        }
        List<Long> invoices = claim.overdue().stream().map(ClaimedInvoice::id).toList();
        return ClaimedCharges.of(
                claim,
                payments.of(invoices),
                standings.of(invoices),
                terms.of(claim.client().id()),
                rates.all());
    }

    /**
     * Keeps what the message or letter of a claim's step asks for, in the place of what one of an earlier day did; in the
     * transaction in which that is written.
     */
    public void keep(Claim claim, String by) {
        if (!claim.step().claimsCharges()) {
            return; // nor did an earlier day: a level never changes
        }
        claims.forget(claim.step().id());
        for (Charged one : of(claim)) {
            one.terms()
                    .rule()
                    .ifPresent(rule -> claims.keep(
                            Claiming.ofStep(
                                    claim.step().creditorId(),
                                    claim.client().id(),
                                    rule,
                                    claim.on(),
                                    claim.step().id(),
                                    by),
                            one.invoice().id(),
                            one.accrued()));
        }
    }
}
