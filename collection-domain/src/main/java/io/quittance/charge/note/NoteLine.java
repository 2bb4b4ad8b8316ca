package io.quittance.charge.note;

import io.quittance.charge.LateCharges;
import io.quittance.charge.ledger.ChargedInvoice;
import io.quittance.money.Money;

/**
 * What a debit note asks for one invoice.
 *
 * @param interest what accrued and was neither waived, paid nor on a note before
 * @param indemnity likewise, in euros
 */
public record NoteLine(ChargedInvoice invoice, Money interest, Money indemnity) {

    /** Whether there is anything to ask for. */
    public boolean asks() {
        return interest.isPositive() || indemnity.isPositive();
    }

    /** All that accrued on the invoice, with its computation. */
    public LateCharges accrued() {
        return invoice.accrued();
    }

    /** Interest of the computation that is not asked for here: waived, paid, or on a note before. */
    public Money settled() {
        return accrued().interest().total().minus(interest);
    }
}
