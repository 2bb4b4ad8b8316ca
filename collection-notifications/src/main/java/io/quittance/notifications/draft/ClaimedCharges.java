package io.quittance.notifications.draft;

import io.quittance.charge.LateChargeRule;
import io.quittance.charge.LateChargeTerms;
import io.quittance.charge.LateCharges;
import io.quittance.charge.LateDebt;
import io.quittance.charge.ReferenceRates;
import io.quittance.client.ClientKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The late charges a message claims beside its overdue invoices, by French law (C. com. art. L441-10 and D441-5; public
 * buyers: CCP art. R2192-31 and D2192-35); none from consumers, and none on a part that is held.
 */
final class ClaimedCharges {

    private ClaimedCharges() {}

    /** Charges and what they were worked out on. */
    record Charged(ClaimedInvoice invoice, LateCharges charges, boolean partPaid) {}

    /** True where the level claims late charges and the client owes any. */
    static boolean areClaimed(Claim claim) {
        return claim.step().claimsCharges() && claim.client().kind() != ClientKind.CONSUMER;
    }

    /**
     * By overdue invoice, in their order; what credits and unapplied cash settled in time is not charged.
     *
     * @param received what came in for each invoice, by its id
     * @throws io.quittance.charge.MissingRateException if a rate needed is not known
     */
    static List<Charged> of(Claim claim, Map<Long, List<LateDebt.Payment>> received, ReferenceRates rates) {
        LateChargeTerms terms = LateChargeTerms.byLaw(
                claim.client().kind() == ClientKind.PUBLIC ? LateChargeRule.FR_PUBLIC : LateChargeRule.FR);
        SetOff setOff = new SetOff(claim);
        List<Charged> charged = new ArrayList<>();
        for (ClaimedInvoice invoice : claim.overdue()) {
            List<LateDebt.Payment> paid = new ArrayList<>(received.getOrDefault(invoice.id(), List.of()));
            boolean partPaid = !paid.isEmpty();
            paid.addAll(setOff.against(invoice));
            LateDebt debt = new LateDebt(invoice.total().minus(invoice.held()), invoice.dueOn(), paid);
            charged.add(new Charged(invoice, LateCharges.of(debt, terms, rates, claim.on()), partPaid));
        }
        return List.copyOf(charged);
    }
}
