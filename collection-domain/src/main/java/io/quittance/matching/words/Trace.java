package io.quittance.matching.words;

/**
 * Where a key was read from.
 *
 * @param written what stands there
 * @param announced whether a word such as "invoice" stands before it, or it stands in a field for it
 * @param doubtful whether it is more likely a date, an amount or the half of something long
 */
record Trace(String written, boolean announced, boolean doubtful) {

    /** The one of the two that says more. */
    static Trace better(Trace one, Trace other) {
        return other.weight() > one.weight() ? other : one;
    }

    private int weight() {
        return (announced ? 2 : 0) + (doubtful ? 0 : 1);
    }
}
