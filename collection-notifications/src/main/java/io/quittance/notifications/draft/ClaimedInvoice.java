package io.quittance.notifications.draft;

import io.quittance.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An invoice that a message asks for.
 *
 * @param balance what is left of the total
 * @param held the part of the balance that is set aside; less than the balance
 * @param leads whether it climbed the step's own rung; others climbed a lower one, or are listed for information
 */
public record ClaimedInvoice(
        long id,
        String number,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money total,
        Money balance,
        Money held,
        boolean leads) {

    public Money claimed() {
        return balance.minus(held);
    }

    /** Days since the due date; 0 and negative are not overdue. */
    public long daysOverdueOn(LocalDate on) {
        return ChronoUnit.DAYS.between(dueOn, on);
    }
}
