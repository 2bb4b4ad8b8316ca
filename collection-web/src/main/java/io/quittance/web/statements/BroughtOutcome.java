package io.quittance.web.statements;

import io.quittance.matching.StatementIntake.TakenFile;
import io.quittance.statement.reading.source.UnreadableStatementException;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file that a person brought.
 *
 * @param taken null: it was not booked
 * @param refused null: it was not
 * @param waiting a table that waits for somebody to say which column is what; null: it does not
 */
public record BroughtOutcome(
        String name,
        @Nullable TakenFile taken,
        @Nullable Refusal refused,
        @Nullable Long waiting) {

    static BroughtOutcome taken(String name, TakenFile taken) {
        return new BroughtOutcome(name, taken, null, null);
    }

    static BroughtOutcome refused(String name, UnreadableStatementException e) {
        return new BroughtOutcome(name, null, Refusal.of(e), null);
    }

    static BroughtOutcome waiting(String name, long id) {
        return new BroughtOutcome(name, null, null, id);
    }

    /**
     * Why a file was refused.
     *
     * @param line counted from 1; 0 where the file as a whole is meant
     */
    public record Refusal(Reason reason, long line, String place, String expected, String found) {

        static Refusal of(UnreadableStatementException e) {
            return new Refusal(e.reason(), e.line(), e.place(), e.expected(), e.found());
        }
    }
}
