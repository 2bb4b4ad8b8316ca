package io.quittance.payment;

import io.quittance.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money received from a client, not recorded yet.
 *
 * @param receivedOn the day the creditor's account was credited
 * @param invoice number of the invoice that it is said to pay, before any in the payer's words; null where nobody said
 * @param reference the payer's words, empty if none: an invoice number in them is the debtor's choice
 */
public record NewPayment(
        long creditorId,
        long clientId,
        Money amount,
        LocalDate receivedOn,
        @Nullable String invoice,
        String reference) {

    public NewPayment {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a payment must be positive: " + amount);
        }
        reference = reference.strip();
    }

    /** Only the payer's words say what it is for. */
    public NewPayment(long creditorId, long clientId, Money amount, LocalDate receivedOn, String reference) {
        this(creditorId, clientId, amount, receivedOn, null, reference);
    }
}
