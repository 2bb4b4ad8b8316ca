package io.quittance.matching.engine;

import io.quittance.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a credit note that a credit may settle.
 *
 * @param orderReference the client's own number of the order; null where none is known
 * @param total including VAT; below zero: a credit note
 * @param balance what is left of the total; zero: it is settled already, and only named to say so
 * @param discount what is forgone if the credit came in time for it; null: nothing was offered
 */
public record OpenItem(
        long invoiceId,
        String number,
        @Nullable String orderReference,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money total,
        Money balance,
        @Nullable Money discount) {}
