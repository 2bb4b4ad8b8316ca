package io.quittance.settlement;

import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.Set;

/**
 * An offer: once {@code amount} is paid for these invoices by a day, what is left of them is forgone.
 *
 * @param invoices at least one, all open and in the amount's currency
 * @param until the last day on which the creditor's account may be credited
 * @param byMail whether the client is told by mail once it is offered
 */
public record NewSettlement(
        long creditorId,
        long clientId,
        Set<Long> invoices,
        Money amount,
        LocalDate until,
        String note,
        boolean byMail) {

    public NewSettlement {
        invoices = Set.copyOf(invoices);
        note = note.strip();
    }
}
