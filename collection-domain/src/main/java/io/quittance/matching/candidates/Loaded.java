package io.quittance.matching.candidates;

import io.quittance.matching.candidates.ClientDebts.Agreed;
import io.quittance.matching.candidates.ClientDebts.Item;
import io.quittance.matching.candidates.ClientDebts.Known;
import io.quittance.matching.engine.Debtor;
import io.quittance.matching.engine.OpenItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was read of some clients, for all credits that they may have paid.
 *
 * @param made clients without settled invoices, by day: most credits ask for the same
 */
record Loaded(
        Map<Long, Known> clients,
        Map<Long, List<Item>> items,
        Map<Long, List<Agreed>> agreed,
        String currency,
        Map<Made, Debtor> made) {

    /**
     * The client as it is for money that came on a day.
     *
     * @param settled invoices by id that are named, though nothing is left of them
     * @throws IllegalArgumentException if there is no such client
     */
    Debtor debtor(long clientId, Set<Long> settled, LocalDate on) {
        boolean named =
                items.getOrDefault(clientId, List.of()).stream().anyMatch(item -> settled.contains(item.invoiceId()));
        return named
                ? make(clientId, settled, on)
                : made.computeIfAbsent(new Made(clientId, on), one -> make(clientId, Set.of(), on));
    }

    private Debtor make(long clientId, Set<Long> settled, LocalDate on) {
        Known known = clients.get(clientId);
        if (known == null) {
            throw new IllegalArgumentException("There is no client %d".formatted(clientId));
        }
        List<OpenItem> owed = items.getOrDefault(clientId, List.of()).stream()
                .filter(item -> !item.isSettled() || settled.contains(item.invoiceId()))
                .map(item -> item.on(on, currency))
                .toList();
        return new Debtor(
                clientId,
                known.number(),
                known.name(),
                Set.copyOf(known.names()),
                Set.copyOf(known.ibans()),
                owed,
                agreed.getOrDefault(clientId, List.of()).stream()
                        .map(Agreed::expected)
                        .toList());
    }

    /** A client on a day. */
    record Made(long clientId, LocalDate on) {}
}
