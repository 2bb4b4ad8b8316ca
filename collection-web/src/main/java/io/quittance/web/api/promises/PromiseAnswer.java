package io.quittance.web.api.promises;

import io.quittance.promise.PromiseChannel;
import io.quittance.promise.PromiseList.PromiseRow;
import io.quittance.promise.PromiseState;
import io.quittance.web.api.Address;
import io.quittance.web.api.Amount;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/**
 * A promise and what became of it.
 *
 * @param client its number
 * @param received by its last day, as far as is known
 * @param heldUntil the last day on which money still counts, and on which its invoices are left alone
 * @param ofClient any money of the client counts; {@code invoices} are those left alone meanwhile
 * @param href where it can be deleted, which withdraws it
 */
record PromiseAnswer(
        long id,
        String client,
        Amount amount,
        String currency,
        LocalDate promisedFor,
        LocalDate heldUntil,
        PromiseState state,
        Amount received,
        boolean ofClient,
        List<String> invoices,
        String promisedBy,
        PromiseChannel channel,
        String note,
        LocalDate promisedOn,
        String recordedBy,
        URI href) {

    static PromiseAnswer of(PromiseRow row) {
        return new PromiseAnswer(
                row.id(),
                row.clientNumber(),
                Amount.of(row.amount()),
                row.amount().currency().getCurrencyCode(),
                row.promisedFor(),
                row.heldUntil(),
                row.state(),
                Amount.of(row.received()),
                row.ofClient(),
                row.invoices().isEmpty() ? List.of() : List.of(row.invoices().split(", ")),
                row.promisedBy(),
                row.channel(),
                row.note(),
                row.promisedOn(),
                row.recordedBy(),
                Address.of("promises", row.id()));
    }
}
