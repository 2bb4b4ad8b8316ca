package io.quittance.charge.ledger;

import io.quittance.charge.LateCharges;
import io.quittance.charge.MissingRateException;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One invoice in the ledger of late charges.
 *
 * @param accrued to the day looked at; empty when a rate it needs is not known
 * @param missing that rate
 */
public record ChargedInvoice(
        long id,
        String number,
        LocalDate dueOn,
        Money total,
        Money balance,
        Optional<LateCharges> accrued,
        Optional<MissingRateException> missing,
        ChargeStanding interest,
        ChargeStanding indemnity) {

    /** Interest neither waived nor paid: of what accrued, else of what was claimed. */
    public Money interestOutstanding() {
        return accrued.map(charges -> interest.outstanding(charges.interest().total()))
                .orElseGet(interest::due);
    }

    /** The indemnity neither waived nor paid; in euros. */
    public Money indemnityOutstanding() {
        return accrued.map(charges -> indemnity.outstanding(charges.indemnity()))
                .orElseGet(indemnity::due);
    }

    /** Whether anything is or was owed. */
    public boolean isCharged() {
        return missing.isPresent()
                || accrued.filter(charges -> charges.interest().total().isPositive()
                                || charges.indemnity().isPositive())
                        .isPresent()
                || interest.claimed().isPositive()
                || indemnity.claimed().isPositive()
                || interest.settled().isPositive()
                || indemnity.settled().isPositive();
    }

    /** Whether something is neither waived nor paid. */
    public boolean isOutstanding() {
        return interestOutstanding().isPositive() || indemnityOutstanding().isPositive();
    }

    public ChargeStanding standing(ChargeKind kind) {
        return kind == ChargeKind.INTEREST ? interest : indemnity;
    }

    public Money outstanding(ChargeKind kind) {
        return kind == ChargeKind.INTEREST ? interestOutstanding() : indemnityOutstanding();
    }
}
