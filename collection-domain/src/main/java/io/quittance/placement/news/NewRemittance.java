package io.quittance.placement.news;

import io.quittance.money.Money;
import java.time.LocalDate;

/**
 * Money that an agency collected and hands on, less its fee.
 *
 * @param reference the agency's own, by which the same remittance is known again
 * @param collected what the client paid; its debt falls by this
 * @param fee what the agency kept; the bank shows the difference
 * @param receivedOn the day the creditor's account was credited
 */
public record NewRemittance(String reference, Money collected, Money fee, LocalDate receivedOn) {

    /**
     * @throws IllegalArgumentException when the reference is blank, nothing was collected or the fee is more than that
     */
    public NewRemittance {
        reference = reference.strip();
        if (reference.isEmpty()) {
            throw new IllegalArgumentException("reference: the agency's own, to know it again");
        }
        if (!collected.isPositive()) {
            throw new IllegalArgumentException("collected: more than nothing, not " + collected);
        }
        if (fee.isNegative() || fee.compareTo(collected) > 0) {
            throw new IllegalArgumentException("fee: from nothing to what was collected, not " + fee);
        }
    }
}
