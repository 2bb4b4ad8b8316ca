package io.quittance.matching.policy;

import io.quittance.matching.score.MatchingRules;
import java.math.BigDecimal;

/**
 * How a creditor matches.
 *
 * @param threshold see {@link MatchingRules}
 * @param margin see {@link MatchingRules}
 * @param tolerance the most of one payment that one person may give up with it, in its currency
 * @param thanks whether a client is thanked by mail for a payment that settles what it was reminded of
 */
public record MatchingSettings(int threshold, int margin, BigDecimal tolerance, boolean thanks) {

    /** As shipped. */
    public static final MatchingSettings USUAL = new MatchingSettings(
            MatchingRules.SHIPPED.threshold(),
            MatchingRules.SHIPPED.margin(),
            MatchingRules.SHIPPED.tolerance(),
            false);

    /** What of it the engine follows. */
    public MatchingRules rules() {
        return new MatchingRules(threshold, margin, tolerance);
    }
}
