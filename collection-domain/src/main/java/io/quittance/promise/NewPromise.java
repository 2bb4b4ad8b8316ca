package io.quittance.promise;

import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A promise as somebody took it down.
 *
 * @param invoices those that the client named; empty: the client as a whole, the oldest due first
 * @param promisedFor the day on which the client pays
 * @param graceDays after that day during which money still counts; null: as the client's policy says
 * @param promisedBy who gave it; may be empty
 * @param callId the call in which it was given; null: none
 * @param despiteBroken whether whoever records it knows that the client broke two promises in six months
 */
public record NewPromise(
        long creditorId,
        long clientId,
        Money amount,
        Set<Long> invoices,
        LocalDate promisedFor,
        @Nullable Integer graceDays,
        String promisedBy,
        PromiseChannel channel,
        String note,
        @Nullable Long callId,
        boolean despiteBroken) {

    public NewPromise {
        invoices = Set.copyOf(invoices);
        promisedBy = promisedBy.strip();
        note = note.strip();
    }

    /** The client promised for all that it owes, not for invoices that it named. */
    public boolean isOfClient() {
        return invoices.isEmpty();
    }
}
