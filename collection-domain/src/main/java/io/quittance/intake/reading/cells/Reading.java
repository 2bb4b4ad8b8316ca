package io.quittance.intake.reading.cells;

import org.jspecify.annotations.Nullable;

/**
 * What became of one cell: a value, a problem, or a value with a remark.
 *
 * @param value the typed value, or null where there is none
 * @param code what is wrong, or null
 * @param expected what was expected, empty where nothing is wrong
 */
record Reading(@Nullable Object value, @Nullable ProblemCode code, String expected) {

    static Reading of(Object value) {
        return new Reading(value, null, "");
    }

    static Reading problem(ProblemCode code, String expected) {
        return new Reading(null, code, expected);
    }

    static Reading remark(Object value, ProblemCode code, String expected) {
        return new Reading(value, code, expected);
    }

    static Reading orProblem(@Nullable Object value, ProblemCode code, String expected) {
        return value == null ? problem(code, expected) : of(value);
    }
}
