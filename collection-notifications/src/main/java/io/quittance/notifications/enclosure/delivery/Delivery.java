package io.quittance.notifications.enclosure.delivery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Files that were brought together.
 *
 * @param kept how many became the file of an invoice; 0 until then
 * @param keptBy null: nobody kept them yet
 */
public record Delivery(
        long id,
        LocalDate broughtOn,
        String broughtBy,
        int kept,
        @Nullable String keptBy) {

    /** What it held is where it belongs; what did not fit is gone. */
    public boolean isSettled() {
        return keptBy != null;
    }
}
