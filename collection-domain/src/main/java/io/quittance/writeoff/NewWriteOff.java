package io.quittance.writeoff;

import io.quittance.money.Money;
import java.util.Map;

/**
 * A debt to be given up.
 *
 * @param currency ISO 4217; that of each invoice
 * @param losses the most that goes, by the id of an invoice of this client
 * @param reason why, not blank
 */
public record NewWriteOff(long creditorId, long clientId, String currency, Map<Long, Money> losses, String reason) {

    public NewWriteOff {
        losses = Map.copyOf(losses);
        reason = reason.strip();
        if (reason.isEmpty()) {
            throw new IllegalArgumentException("reason: a debt is given up for a reason");
        }
    }
}
