package io.quittance.benchmarks.night;

import java.math.BigDecimal;

/**
 * What a night wrote.
 *
 * @param lines all of them, those for information included
 * @param tasks opened that night
 * @param asked of all clients together, in euros
 */
record Written(long steps, long lines, long skips, long tasks, BigDecimal asked) {

    /** Rows of all tables: one of history for each step. */
    long rows() {
        return 2 * steps + lines + skips + tasks;
    }

    boolean isSame(Written other) {
        return steps == other.steps
                && lines == other.lines
                && skips == other.skips
                && tasks == other.tasks
                && asked.compareTo(other.asked) == 0;
    }
}
