package io.quittance.payment;

import io.quittance.money.Money;
import java.util.List;

/**
 * What became of a payment.
 *
 * @param allocations its shares in the order in which they were served
 * @param charges what late charges got of it
 */
public record ReceivedPayment(long id, List<Share> allocations, Money charges, Money unapplied) {

    public ReceivedPayment {
        allocations = List.copyOf(allocations);
    }

    /** What one invoice got of it. */
    public record Share(String invoice, Money amount) {}
}
