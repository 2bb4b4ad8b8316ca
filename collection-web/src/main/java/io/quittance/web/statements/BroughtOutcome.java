package io.quittance.web.statements;

import io.quittance.matching.StatementIntake.TakenFile;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file that a person brought.
 *
 * @param taken null: it was refused
 * @param refused null: it was booked
 */
public record BroughtOutcome(
        String name, @Nullable TakenFile taken, @Nullable Refusal refused) {

    /**
     * Why a file was refused.
     *
     * @param line counted from 1; 0 where the file as a whole is meant
     */
    public record Refusal(Reason reason, long line, String place, String expected, String found) {}
}
