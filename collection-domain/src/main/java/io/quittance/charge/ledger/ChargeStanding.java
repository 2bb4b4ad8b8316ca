package io.quittance.charge.ledger;

import io.quittance.money.Money;

/**
 * What is written down of one kind of charges of an invoice.
 *
 * @param claimed cumulative, as the latest claim that stands says
 */
public record ChargeStanding(Money claimed, Money waived, Money paid) {

    /** What was claimed and neither waived nor paid; never less than nothing. */
    public Money due() {
        return atLeastZero(claimed.minus(settled()));
    }

    /** What is no longer asked for, whatever accrues: waived and paid. */
    public Money settled() {
        return waived.plus(paid);
    }

    /** What of an accrued amount is neither waived nor paid; never less than nothing. */
    public Money outstanding(Money accrued) {
        return atLeastZero(accrued.minus(settled()));
    }

    private static Money atLeastZero(Money amount) {
        return amount.isNegative() ? Money.zero(amount.currency()) : amount;
    }
}
