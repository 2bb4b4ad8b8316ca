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
 * @param silent whether the words were read already and name no invoice, whatever else they look like
 */
public record Incoming(Money amount, LocalDate receivedOn, List<String> invoices, String words, boolean silent) {

    public Incoming {
        invoices = List.copyOf(invoices);
    }

    /** The words are still to be read. */
    public Incoming(Money amount, LocalDate receivedOn, List<String> invoices, String words) {
        this(amount, receivedOn, invoices, words, false);
    }
}
