package io.quittance.web.api.invoices;

import io.quittance.insight.invoice.InvoiceList.ListedInvoice;
import io.quittance.web.api.Amount;
import java.time.LocalDate;

/**
 * An invoice as the list shows it, on the day looked at.
 *
 * @param client its number
 * @param balance what is left; of a credit note negative
 * @param daysOverdue 0 or less: not overdue; 0 when nothing is owed
 */
record ListedInvoiceAnswer(
        String number,
        String client,
        String clientName,
        LocalDate issuedOn,
        LocalDate dueOn,
        String currency,
        Amount total,
        Amount balance,
        int daysOverdue) {

    static ListedInvoiceAnswer of(ListedInvoice invoice) {
        return new ListedInvoiceAnswer(
                invoice.number(),
                invoice.clientNumber(),
                invoice.clientName(),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.total().currency().getCurrencyCode(),
                Amount.of(invoice.total()),
                Amount.of(invoice.balance()),
                invoice.balance().isPositive() ? invoice.daysOverdue() : 0);
    }
}
