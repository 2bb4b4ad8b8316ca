package io.quittance.notifications.draft;

import io.quittance.charge.LateCharges;
import io.quittance.charge.LateDebt;
import io.quittance.charge.ReferenceRates;
import io.quittance.charge.ledger.ChargeKind;
import io.quittance.charge.ledger.ChargeStanding;
import io.quittance.charge.terms.ClientTerms;
import io.quittance.client.ClientKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The late charges a message claims beside its overdue invoices, by the law and the contract that count for its
 * client; none from consumers, and none on a part that is held.
 */
final class ClaimedCharges {

    private ClaimedCharges() {}

    /**
     * Charges, and what they were worked out on and by.
     *
     * @param charges what is asked for: what accrued, less what was waived or paid
     */
    record Charged(
            ClaimedInvoice invoice, LateCharges accrued, LateCharges charges, ClientTerms terms, boolean partPaid) {}

    /** True where the level claims late charges and the client owes any. */
    static boolean areClaimed(Claim claim) {
        return claim.step().claimsCharges() && claim.client().kind() != ClientKind.CONSUMER;
    }

    /**
     * By overdue invoice, in their order; what credits and unapplied cash settled in time is not charged.
     *
     * @param received what came in for each invoice, by its id
     * @param written what was claimed, waived and paid of their charges; an invoice that is not there has none
     * @throws io.quittance.charge.MissingRateException if a rate needed is not known
     */
    static List<Charged> of(
            Claim claim,
            Map<Long, List<LateDebt.Payment>> received,
            Map<Long, Map<ChargeKind, ChargeStanding>> written,
            ClientTerms terms,
            ReferenceRates rates) {
        SetOff setOff = new SetOff(claim);
        List<Charged> charged = new ArrayList<>();
        for (ClaimedInvoice invoice : claim.overdue()) {
            List<LateDebt.Payment> paid = new ArrayList<>(received.getOrDefault(invoice.id(), List.of()));
            boolean partPaid = !paid.isEmpty();
            paid.addAll(setOff.against(invoice));
            LateDebt debt = new LateDebt(invoice.total().minus(invoice.held()), invoice.dueOn(), paid);
            LateCharges accrued = terms.charges(debt, invoice.issuedOn(), rates, claim.on());
            LateCharges left = without(written.getOrDefault(invoice.id(), Map.of()), accrued);
            charged.add(new Charged(invoice, accrued, left, terms, partPaid));
        }
        return List.copyOf(charged);
    }

    private static LateCharges without(Map<ChargeKind, ChargeStanding> written, LateCharges accrued) {
        ChargeStanding interest = written.get(ChargeKind.INTEREST);
        ChargeStanding indemnity = written.get(ChargeKind.INDEMNITY);
        return interest == null || indemnity == null
                ? accrued
                : accrued.settling(interest.settled(), indemnity.settled());
    }
}
