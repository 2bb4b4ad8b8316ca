package io.quittance.placement;

import io.quittance.charge.LateCharges;
import io.quittance.charge.ledger.ChargeKind;
import io.quittance.charge.ledger.ChargeStanding;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.Map;

/**
 * An invoice as it is placed on a day, or would be.
 *
 * @param principal the balance less what is set aside of it; positive
 * @param held the part set aside, by a dispute or by credits and unapplied cash, which is not placed
 * @param charges accrued on the principal by that day, with their computation, less what was waived or paid
 */
public record PlacedDebt(
        long invoiceId,
        String number,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money total,
        Money principal,
        Money held,
        LateCharges charges) {

    /** The same without the charges that were waived or paid. */
    PlacedDebt settling(Map<ChargeKind, ChargeStanding> written) {
        ChargeStanding interest = written.get(ChargeKind.INTEREST);
        ChargeStanding indemnity = written.get(ChargeKind.INDEMNITY);
        return interest == null || indemnity == null
                ? this
                : new PlacedDebt(
                        invoiceId,
                        number,
                        issuedOn,
                        dueOn,
                        total,
                        principal,
                        held,
                        charges.settling(interest.settled(), indemnity.settled()));
    }
}
