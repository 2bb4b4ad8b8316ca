package io.quittance.web.api.holds;

import io.quittance.hold.Hold;
import io.quittance.hold.HoldReason;
import io.quittance.insight.client.HoldsOfClient.HoldInForce;
import io.quittance.invoice.Invoice;
import io.quittance.money.Money;
import io.quittance.web.api.Address;
import io.quittance.web.api.Amount;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hold, as it was placed.
 *
 * @param invoice its number; null: the whole client is held
 * @param amount the part held, in {@code currency}; null: all of it
 * @param placedOn the first day on which it counts
 * @param until the last one; null: until it is lifted
 * @param href where it can be deleted, which lifts it
 */
public record HoldAnswer(
        long id,
        String client,
        @Nullable String invoice,
        HoldReason reason,
        @Nullable Amount amount,
        @Nullable String currency,
        String note,
        LocalDate placedOn,
        String placedBy,
        @Nullable LocalDate until,
        URI href) {

    /** A hold of this client that is in force. */
    public static HoldAnswer of(String client, HoldInForce hold) {
        Money amount = hold.amount();
        return new HoldAnswer(
                hold.id(),
                client,
                hold.invoice(),
                hold.reason(),
                amount == null ? null : Amount.of(amount),
                amount == null ? null : amount.currency().getCurrencyCode(),
                hold.note(),
                hold.placedOn(),
                hold.placedBy(),
                hold.until(),
                href(client, hold.invoice(), hold.id()));
    }

    static HoldAnswer of(String client, @Nullable Invoice invoice, Hold hold) {
        String number = invoice == null ? null : invoice.number();
        return new HoldAnswer(
                hold.id(),
                client,
                number,
                hold.reason(),
                hold.amount().map(Amount::new).orElse(null),
                invoice == null || hold.amount().isEmpty()
                        ? null
                        : invoice.balance().currency().getCurrencyCode(),
                hold.note(),
                hold.placedOn(),
                hold.placedBy(),
                hold.until().orElse(null),
                href(client, number, hold.id()));
    }

    private static URI href(String client, @Nullable String invoice, long id) {
        return invoice == null
                ? Address.of("clients", client, "holds", id)
                : Address.of("invoices", invoice, "holds", id);
    }
}
