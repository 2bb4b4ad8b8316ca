package io.quittance.benchmarks.night;

import java.util.Locale;

/** What kind of night it is. */
public enum Shape {
    /** A normal one. */
    MIXED,
    /** The worst one. */
    ALL_DUE,
    /** One with nothing to do: nothing is due. */
    NOTHING_DUE,
    /** One with nothing to do: all of it is late, and was asked for yesterday. */
    WAITING;

    /** As figures are called after it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Shape of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
