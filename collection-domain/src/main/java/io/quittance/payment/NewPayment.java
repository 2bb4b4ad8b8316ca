package io.quittance.payment;

import io.quittance.money.Money;
import io.quittance.payment.imputation.Incoming;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money received from a client, not recorded yet.
 *
 * @param receivedOn the day the creditor's account was credited
 * @param invoices numbers of the invoices that it is said to pay, before any in the payer's words; empty where nobody said
 * @param reference the payer's words, empty if none: an invoice number in them is the debtor's choice
 */
public record NewPayment(
        long creditorId, long clientId, Money amount, LocalDate receivedOn, List<String> invoices, String reference) {

    public NewPayment {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a payment must be positive: " + amount);
        }
        invoices = List.copyOf(invoices);
        reference = reference.strip();
    }

    /** One invoice is said to be paid; null: nobody said. */
    public NewPayment(
            long creditorId,
            long clientId,
            Money amount,
            LocalDate receivedOn,
            @Nullable String invoice,
            String reference) {
        this(creditorId, clientId, amount, receivedOn, invoice == null ? List.of() : List.of(invoice), reference);
    }

    /** Only the payer's words say what it is for. */
    public NewPayment(long creditorId, long clientId, Money amount, LocalDate receivedOn, String reference) {
        this(creditorId, clientId, amount, receivedOn, List.of(), reference);
    }

    /** The money, and what is said of it. */
    Incoming incoming() {
        return new Incoming(amount, receivedOn, invoices, reference);
    }
}
