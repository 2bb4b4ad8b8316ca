package io.quittance.benchmarks.books;

import java.util.Locale;

/** What became of some credits. */
public final class Tally {

    private int credits;
    private int automatic;
    private int wrong;
    private int firstRight;

    /**
     * One more.
     *
     * @param right whether what was done by itself was right
     */
    public void count(boolean done, boolean right, boolean first) {
        credits++;
        automatic += done ? 1 : 0;
        wrong += done && !right ? 1 : 0;
        firstRight += first ? 1 : 0;
    }

    public int credits() {
        return credits;
    }

    public int automatic() {
        return automatic;
    }

    public int wrong() {
        return wrong;
    }

    public int firstRight() {
        return firstRight;
    }

    /** Those of the other, too. */
    public void add(Tally other) {
        credits += other.credits;
        automatic += other.automatic;
        wrong += other.wrong;
        firstRight += other.firstRight;
    }

    /** With two decimals. */
    public static String percent(int some, int all) {
        return all == 0 ? "–" : String.format(Locale.ROOT, "%.2f %%", 100.0 * some / all);
    }
}
