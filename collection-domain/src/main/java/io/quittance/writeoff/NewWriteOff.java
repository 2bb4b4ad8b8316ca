package io.quittance.writeoff;

import java.util.List;

/**
 * A debt to be given up.
 *
 * @param currency ISO 4217; that of each invoice
 * @param invoices ids of invoices of this client
 * @param reason why, not blank
 */
public record NewWriteOff(long creditorId, long clientId, String currency, List<Long> invoices, String reason) {

    public NewWriteOff {
        invoices = List.copyOf(invoices);
        reason = reason.strip();
        if (reason.isEmpty()) {
            throw new IllegalArgumentException("reason: a debt is given up for a reason");
        }
    }
}
