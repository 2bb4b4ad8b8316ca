package io.quittance.hold;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be held: a whole client (no invoice), an invoice, or an amount of one in its currency.
 *
 * @param until the last day on which the hold counts; null: until it is lifted
 */
public record HoldRequest(
        long creditorId,
        long clientId,
        @Nullable Long invoiceId,
        HoldReason reason,
        @Nullable LocalDate until,
        @Nullable BigDecimal amount,
        String note) {

    public HoldRequest {
        if (amount != null && invoiceId == null) {
            throw new IllegalArgumentException("a part can be held of an invoice only, not of a client");
        }
        if (amount != null && amount.signum() <= 0) {
            throw new IllegalArgumentException("the amount held must be positive: " + amount);
        }
    }
}
