package io.quittance.matching.score;

import java.math.BigDecimal;

/**
 * When a proposal is applied by itself, as a finance manager decided.
 *
 * @param threshold the least score, from 60; 101: none is applied
 * @param margin by how much it must stand out from the next best that would do something else
 * @param tolerance the most that may lack and be given up with it, in the credit's currency
 */
public record MatchingRules(int threshold, int margin, BigDecimal tolerance) {

    /** As shipped. */
    public static final MatchingRules SHIPPED = new MatchingRules(90, 10, new BigDecimal("1.00"));
}
