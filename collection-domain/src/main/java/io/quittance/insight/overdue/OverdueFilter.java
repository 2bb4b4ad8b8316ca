package io.quittance.insight.overdue;

import io.quittance.calendar.AgeingBucket;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the overdue list is narrowed to; null: not narrowed by that.
 *
 * @param text part of a client's name, or the start of its number or of the number of one of its invoices; case and accents
 *     do not matter
 * @param buckets clients with an open invoice as late as one of these
 * @param level clients whose highest level reached is this one; 0: none reached yet
 * @param held true: clients that a hold concerns today; false: the others
 * @param collectorId clients followed by this person
 * @param currency what is owed in this currency only, and sorted by it
 * @param promiseBroken true: clients whose last promise was not kept, or only in part
 * @param notDueToo true: every client with something open; false: only those with something overdue
 */
public record OverdueFilter(
        @Nullable String text,
        @Nullable Set<AgeingBucket> buckets,
        @Nullable Integer level,
        @Nullable Boolean held,
        @Nullable Long collectorId,
        @Nullable String segment,
        @Nullable String currency,
        boolean notDueToo,
        boolean promiseBroken) {

    /** Everyone with something overdue. */
    public static final OverdueFilter NONE = new OverdueFilter(null, null, null, null, null, null, null, false, false);
}
