package io.quittance.web.api.invoices;

import io.quittance.notifications.enclosure.FileFault;
import io.quittance.notifications.enclosure.InvoiceFile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The file of an invoice as it is kept.
 *
 * @param invoice its number
 * @param size in bytes
 * @param sha256 of the bytes, in hexadecimal
 * @param pages 0: it cannot be printed
 * @param fault why it cannot; null: it can
 */
record InvoiceFileAnswer(
        String invoice,
        long size,
        String sha256,
        int pages,
        @Nullable FileFault fault,
        Instant storedAt,
        String storedBy) {

    static InvoiceFileAnswer of(InvoiceFile file) {
        return new InvoiceFileAnswer(
                file.number(),
                file.size(),
                file.sha256(),
                file.pages(),
                file.fault(),
                file.storedAt(),
                file.storedBy());
    }
}
