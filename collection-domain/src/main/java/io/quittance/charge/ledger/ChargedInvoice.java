package io.quittance.charge.ledger;

import io.quittance.charge.LateCharges;
import io.quittance.charge.MissingRateException;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One invoice in the ledger of late charges.
 *
 * @param accrued to the day looked at, or as far as the rates are known
 * @param missing the first rate that is not
 */
public record ChargedInvoice(
        long id,
        String number,
        LocalDate dueOn,
        Money total,
        Money balance,
        LateCharges accrued,
        Optional<MissingRateException> missing,
        ChargeStanding interest,
        ChargeStanding indemnity) {

    /** The last day up to which interest is worked out for want of a rate; empty: it is to the day looked at. */
    public Optional<LocalDate> accruedTo() {
        return missing.map(rate -> rate.semester().firstDay().minusDays(1));
    }

    /** Interest neither waived nor paid: of what accrued; where a rate is missing, no less than of what was claimed. */
    public Money interestOutstanding() {
        Money outstanding = interest.outstanding(accrued.interest().total());
        Money due = interest.due();
        return missing.isPresent() && due.compareTo(outstanding) > 0 ? due : outstanding;
    }

    /** The indemnity neither waived nor paid; in euros. */
    public Money indemnityOutstanding() {
        return indemnity.outstanding(accrued.indemnity());
    }

    /** Whether anything is or was owed. */
    public boolean isCharged() {
        return missing.isPresent()
                || accrued.interest().total().isPositive()
                || accrued.indemnity().isPositive()
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
