package io.quittance.intake.reading.columns;

import org.jspecify.annotations.Nullable;

/**
 * What one column was taken for, and why.
 *
 * @param column position, counted from 0
 * @param header its name
 * @param field the fact it holds, or null where it is not used
 * @param why what decided
 * @param confidence 0 to 1; 0 for a column that is not used
 */
public record ColumnGuess(
        int column, String header, @Nullable Field field, Why why, double confidence) {

    /** What decided about a column. */
    public enum Why {
        /** A person said so. */
        TOLD,
        /** The header is a known name of the field. */
        HEADER,
        /** The header contains a known name of the field. */
        PART_OF_HEADER,
        /** The header says nothing, the values do. */
        VALUES,
        /** Nothing points to a field. */
        NOTHING
    }
}
