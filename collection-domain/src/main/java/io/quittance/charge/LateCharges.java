package io.quittance.charge;

import io.quittance.charge.LateDebt.Standstill;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * What a late invoice costs its debtor beside its amount, between professionals: interest, and an indemnity for
 * recovery costs. Owed without any reminder, outside VAT, and never part of the invoice's balance.
 *
 * <p>Who the debtor is, is not known here: a consumer owes none of it ({@link #none}), and a client in insolvency
 * proceedings no indemnity on older debts ({@link #withoutIndemnity}).
 *
 * @param indemnity 40 EUR or what is left of it, in EUR whatever the invoice's currency
 */
public record LateCharges(LateInterest interest, Money indemnity) {

    private static final Currency EUR = Currency.getInstance("EUR");

    /**
     * Owed once per late invoice, however many part payments it takes (C. com. art. D441-5; directive 2011/7/EU art.
     * 6).
     */
    public static final Money INDEMNITY = new Money(BigDecimal.valueOf(40), EUR);

    /**
     * Charges accrued by the end of a day, as if the rest was credited on it: days are counted from the day after the
     * due date to that day inclusive. Later payments are not looked at. The indemnity stays owed when the invoice was
     * paid late.
     *
     * @throws MissingRateException if a rate needed is not known yet
     * @throws RateUnderFloorException if the contract's rate is under the floor in a semester that counts
     * @throws IllegalArgumentException if the payments exceed what was owed
     */
    public static LateCharges of(LateDebt debt, LateChargeTerms terms, ReferenceRates rates, LocalDate asOf) {
        return of(debt, terms, rates, asOf, List.of());
    }

    /**
     * The same, without interest for days on which it stood still.
     *
     * @throws MissingRateException if a rate needed is not known yet
     * @throws RateUnderFloorException if the contract's rate is under the floor in a semester that counts
     * @throws IllegalArgumentException if the payments exceed what was owed
     */
    public static LateCharges of(
            LateDebt debt, LateChargeTerms terms, ReferenceRates rates, LocalDate asOf, List<Standstill> standstills) {
        LateInterest interest = new InterestLedger(debt, terms, rates, standstills).on(asOf);
        return new LateCharges(interest, debt.isLate(asOf) ? INDEMNITY : Money.zero(EUR));
    }

    /** The interest alone, as for older debts of a client in insolvency proceedings (C. com. art. L441-10, II). */
    public LateCharges withoutIndemnity() {
        return new LateCharges(interest, Money.zero(EUR));
    }

    /** The same without what was waived or paid of it: neither falls under nothing. */
    public LateCharges settling(Money interestSettled, Money indemnitySettled) {
        Money left = indemnity.minus(indemnitySettled);
        return new LateCharges(interest.settling(interestSettled), left.isNegative() ? Money.zero(EUR) : left);
    }

    /** No charges, as for a consumer. */
    public static LateCharges none(Currency currency) {
        return new LateCharges(new LateInterest(currency, List.of(), BigDecimal.ZERO), Money.zero(EUR));
    }
}
