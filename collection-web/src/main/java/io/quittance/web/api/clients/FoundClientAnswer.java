package io.quittance.web.api.clients;

import io.quittance.insight.client.ClientSearch.FoundClient;
import io.quittance.web.api.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A client as the list shows it.
 *
 * @param email the first address on file
 * @param open all that is owed in {@code currency}, the creditor's
 */
record FoundClientAnswer(
        String number,
        String name,
        String city,
        String country,
        @Nullable String segment,
        @Nullable String collector,
        @Nullable String email,
        String currency,
        Amount open,
        Amount overdue) {

    static FoundClientAnswer of(FoundClient client) {
        return new FoundClientAnswer(
                client.number(),
                client.name(),
                client.city(),
                client.country(),
                client.segment(),
                client.collector(),
                client.email(),
                client.open().currency().getCurrencyCode(),
                Amount.of(client.open()),
                Amount.of(client.overdue()));
    }
}
