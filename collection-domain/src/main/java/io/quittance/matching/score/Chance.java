package io.quittance.matching.score;

import java.util.Arrays;

/**
 * What is taken off a score because sums fit by chance: with so many sums to choose from, of amounts of this size, how many
 * would be expected to hit any amount.
 */
public final class Chance {

    /** Amounts that are all whole are a hundred times likelier to be equal. */
    private static final long WHOLE = 100;

    /** The same sum made by others: one of them is a guess. */
    public static final int OTHERS = 12;

    private Chance() {}

    /**
     * Points for sums that were hit.
     *
     * @param tried sums to choose from
     * @param amount that was hit, in the smallest unit
     * @param amounts that were added up
     */
    public static int less(double tried, long amount, long[] amounts) {
        boolean whole = amount % WHOLE == 0 && Arrays.stream(amounts).allMatch(one -> one % WHOLE == 0);
        double expected = tried * (whole ? WHOLE : 1) / Math.max(1, amount);
        if (expected <= 0.02) {
            return 0;
        }
        return expected <= 0.1 ? 5 : expected <= 0.5 ? 10 : 25;
    }
}
