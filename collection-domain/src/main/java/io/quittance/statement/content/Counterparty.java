package io.quittance.statement.content;

import io.quittance.money.Iban;
import org.jspecify.annotations.Nullable;

/**
 * Who paid, or was paid, as far as the bank tells; each part null where it does not.
 *
 * @param name of the account's holder
 * @param onBehalfOf whom the holder paid for (the ultimate debtor), or was paid for
 * @param iban null where none is told or the one told is not well formed
 * @param account as told, where it is no well-formed IBAN
 * @param bic or the national code of the bank
 */
public record Counterparty(
        @Nullable String name,
        @Nullable String onBehalfOf,
        @Nullable Iban iban,
        @Nullable String account,
        @Nullable String bic) {

    /** Nobody is named. */
    public static final Counterparty UNKNOWN = new Counterparty(null, null, null, null, null);

    /** The account number goes to where it belongs: {@code iban} when it is well formed, else {@code account}. */
    public static Counterparty of(
            @Nullable String name, @Nullable String onBehalfOf, @Nullable String number, @Nullable String bic) {
        Iban iban = number == null ? null : Iban.parse(number).orElse(null);
        return new Counterparty(name, onBehalfOf, iban, iban == null ? number : null, bic);
    }
}
