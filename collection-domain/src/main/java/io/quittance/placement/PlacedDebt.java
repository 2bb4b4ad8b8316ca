package io.quittance.placement;

import io.quittance.charge.LateCharges;
import io.quittance.money.Money;
import java.time.LocalDate;

/**
 * An invoice as it is placed on a day, or would be.
 *
 * @param principal the balance less what is set aside of it; positive
 * @param held the part set aside, by a dispute or by credits and unapplied cash, which is not placed
 * @param charges accrued on the principal by that day, with their computation
 */
public record PlacedDebt(
        long invoiceId,
        String number,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money total,
        Money principal,
        Money held,
        LateCharges charges) {}
