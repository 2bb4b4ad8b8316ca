package io.quittance.notifications.enclosure.delivery;

import org.jspecify.annotations.Nullable;

/**
 * One file of a delivery, and the invoice that its name means.
 *
 * @param name as it was called
 * @param invoiceId 0: none, or more than one
 * @param number of that invoice; null with {@code invoiceId}
 * @param client its client's name; null with {@code invoiceId}
 */
public record DeliveredFile(
        int position,
        String name,
        Fit fit,
        long invoiceId,
        @Nullable String number,
        @Nullable String client) {

    /** What a file is good for. */
    public enum Fit {
        /** It becomes the file of an invoice that had none. */
        NEW,
        /** It becomes the file of an invoice that had another. */
        REPLACES,
        /** The invoice has the same already. */
        SAME,
        /** No invoice is called so. */
        UNKNOWN,
        /** More than one invoice is called so, as far as a name of a file can tell. */
        AMBIGUOUS,
        /** An earlier file of this delivery is for the same invoice. */
        TWICE,
        EMPTY,
        TOO_LARGE,
        /** No PDF. */
        WRONG_TYPE
    }

    /** Whether it is kept. */
    public boolean isWanted() {
        return fit == Fit.NEW || fit == Fit.REPLACES;
    }
}
