package io.quittance.intake.reading.profile;

/** How sure the reading of a column is. */
public enum Certainty {
    /** No value of the column tells anything. */
    NO_VALUES,
    /** Every value is read, and no other format would read them otherwise. */
    CERTAIN,
    /** Every value is read, but another format would read them all too, and otherwise: a person should look. */
    AMBIGUOUS,
    /** No format reads every value: rows of the minority will be rejected. */
    CONTRADICTORY
}
