package io.quittance.web.api.payments;

import io.quittance.payment.Payment;
import io.quittance.payment.ReceivedPayment;
import io.quittance.web.api.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A payment and what it settled.
 *
 * @param allocations in the order in which they were served
 * @param unapplied what matched nothing
 */
record PaymentAnswer(
        long id,
        String client,
        Amount amount,
        String currency,
        LocalDate on,
        String reference,
        List<AllocationAnswer> allocations,
        Amount unapplied) {

    static PaymentAnswer of(PaymentOrder order, String client, ReceivedPayment received) {
        return new PaymentAnswer(
                received.id(),
                client,
                order.amount(),
                order.currency().code(),
                order.on().date(),
                Objects.requireNonNullElse(order.reference(), "").strip(),
                received.allocations().stream()
                        .map(share -> new AllocationAnswer(share.invoice(), Amount.of(share.amount())))
                        .toList(),
                Amount.of(received.unapplied()));
    }

    static PaymentAnswer of(Payment payment, String client, List<AllocationAnswer> allocations) {
        return new PaymentAnswer(
                payment.id(),
                client,
                Amount.of(payment.amount()),
                payment.amount().currency().getCurrencyCode(),
                payment.receivedOn(),
                payment.reference(),
                allocations,
                Amount.of(payment.unapplied()));
    }

    /** What one invoice got of it, by its number. */
    record AllocationAnswer(String invoice, Amount amount) {}
}
