package io.quittance.benchmarks.matching;

import java.util.Locale;

/** What became of the credits of one kind. */
final class Tally {

    int credits;
    int automatic;
    int wrong;
    int firstRight;

    void add(Tally other) {
        credits += other.credits;
        automatic += other.automatic;
        wrong += other.wrong;
        firstRight += other.firstRight;
    }

    static String percent(int some, int all) {
        return all == 0 ? "–" : String.format(Locale.ROOT, "%.2f %%", 100.0 * some / all);
    }
}
