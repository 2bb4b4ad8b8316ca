package io.quittance.payment.imputation;

import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * Money of a client and what is said of it.
 *
 * @param receivedOn the day the creditor's account was credited
 * @param invoices numbers of those it is said to pay; empty: nobody said
 * @param words of the payer; an invoice number in them is the debtor's choice
 */
public record Incoming(Money amount, LocalDate receivedOn, List<String> invoices, String words) {

    public Incoming {
        invoices = List.copyOf(invoices);
    }
}
