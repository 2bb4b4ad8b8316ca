package io.quittance.web.api.clients;

import io.quittance.insight.client.ClientTimeline.Entry;
import io.quittance.insight.client.TimelineKind;
import io.quittance.web.api.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param kind what sort of thing
 * @param what of a message its status, of a payment its source, of everything else the name of the fact
 * @param id of the message or payment, else of the fact
 * @param on the business day
 * @param recordedAt when it was written down
 * @param by who did it; null: the product
 * @param invoice the number of the invoice it is about; null: the client as a whole
 * @param detail plain values: amounts as "1234.56", days as 2026-11-04
 */
record HistoryAnswer(
        TimelineKind kind,
        String what,
        long id,
        LocalDate on,
        Instant recordedAt,
        @Nullable String by,
        @Nullable String invoice,
        @Nullable String currency,
        @Nullable Amount amount,
        Map<String, String> detail) {

    static HistoryAnswer of(Entry entry) {
        return new HistoryAnswer(
                entry.kind(),
                entry.what(),
                entry.id(),
                entry.on(),
                entry.at(),
                entry.by(),
                entry.invoice(),
                entry.amount() == null ? null : entry.amount().currency().getCurrencyCode(),
                entry.amount() == null ? null : Amount.of(entry.amount()),
                entry.detail());
    }
}
