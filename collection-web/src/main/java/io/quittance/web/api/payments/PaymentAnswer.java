package io.quittance.web.api.payments;

import io.quittance.payment.Payment;
import io.quittance.payment.TakeBackReason;
import io.quittance.payment.TakenBack;
import io.quittance.web.api.Amount;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment and what it settles.
 *
 * @param on the day the creditor's account was credited
 * @param recordedOn the day it was written down
 * @param allocations in the order in which they were served
 * @param unapplied what matched nothing
 * @param takenBack null while it stands
 */
record PaymentAnswer(
        long id,
        String client,
        Amount amount,
        String currency,
        LocalDate on,
        LocalDate recordedOn,
        String reference,
        List<AllocationAnswer> allocations,
        Amount unapplied,
        @Nullable TakenBackAnswer takenBack) {

    static PaymentAnswer of(Payment payment, String client, List<AllocationAnswer> allocations) {
        return new PaymentAnswer(
                payment.id(),
                client,
                Amount.of(payment.amount()),
                payment.amount().currency().getCurrencyCode(),
                payment.receivedOn(),
                payment.recordedOn(),
                payment.reference(),
                allocations,
                Amount.of(payment.unapplied()),
                payment.takenBack().map(TakenBackAnswer::of).orElse(null));
    }

    /** What one invoice got of it, by its number. */
    record AllocationAnswer(String invoice, Amount amount) {}

    /** Since when it counts no more, by whom and why. */
    record TakenBackAnswer(LocalDate on, String by, TakeBackReason reason) {

        static TakenBackAnswer of(TakenBack taken) {
            return new TakenBackAnswer(taken.on(), taken.by(), taken.reason());
        }
    }
}
