package io.quittance.payment;

import io.quittance.money.Money;
import java.time.LocalDate;

/**
 * Money received from a client, not recorded yet.
 *
 * @param receivedOn the day the creditor's account was credited
 * @param reference the payer's words, empty if none: an invoice number in them is the debtor's choice
 */
public record NewPayment(long creditorId, long clientId, Money amount, LocalDate receivedOn, String reference) {

    public NewPayment {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a payment must be positive: " + amount);
        }
        reference = reference.strip();
    }
}
