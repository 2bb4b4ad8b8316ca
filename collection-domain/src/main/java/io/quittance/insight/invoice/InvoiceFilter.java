package io.quittance.insight.invoice;

import io.quittance.calendar.AgeingBucket;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the list of invoices is narrowed to; null: not narrowed by that.
 *
 * @param text the start of an invoice number, or part of its client's name; case and accents do not matter
 * @param client a client's number
 * @param bucket open and this late
 * @param asOf as the books stood at the end of that day, replayed from allocations; null: as they stand
 */
public record InvoiceFilter(
        @Nullable InvoiceState state,
        @Nullable String text,
        @Nullable String client,
        @Nullable AgeingBucket bucket,
        @Nullable String currency,
        @Nullable LocalDate asOf) {

    public static final InvoiceFilter NONE = new InvoiceFilter(null, null, null, null, null, null);

    /** The invoices behind one cell of an aged balance. */
    public static InvoiceFilter behind(AgeingBucket bucket, String currency, LocalDate asOf) {
        return new InvoiceFilter(InvoiceState.OPEN, null, null, bucket, currency, asOf);
    }
}
