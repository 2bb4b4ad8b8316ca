package io.quittance.insight.dispute;

import io.quittance.dispute.DisputeState;
import org.jspecify.annotations.Nullable;

/**
 * Which disputes a list shows; what is null does not narrow it.
 *
 * @param running only those that are open or awaited
 * @param state only those that stand so
 * @param reason the code of their reason
 * @param owner the id of the person who holds them; 0: nobody with an account
 * @param late only those that nobody answered in time
 * @param client the number of their client
 * @param age how long they have been open
 * @param currency ISO 4217, of their invoice
 * @param resolved only those that ended otherwise than by being withdrawn, in the twelve months before today
 */
public record DisputeFilter(
        boolean running,
        @Nullable DisputeState state,
        @Nullable String reason,
        @Nullable Long owner,
        boolean late,
        @Nullable String client,
        @Nullable DisputeAge age,
        @Nullable String currency,
        boolean resolved) {

    /** All there ever were. */
    public static final DisputeFilter NONE = new DisputeFilter(false, null, null, null, false, null, null, null, false);

    /** Those in a state; null: all. */
    public static DisputeFilter in(@Nullable DisputeState state) {
        return new DisputeFilter(false, state, null, null, false, null, null, null, false);
    }
}
