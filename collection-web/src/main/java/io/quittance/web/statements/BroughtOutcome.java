package io.quittance.web.statements;

import io.quittance.matching.StatementIntake.TakenFile;
import io.quittance.statement.booking.BookedFile;
import io.quittance.statement.reading.source.UnreadableStatementException;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import java.io.Serializable;
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
        @Nullable Taken taken,
        @Nullable Refusal refused,
        @Nullable Long waiting) implements Serializable {

    static BroughtOutcome taken(String name, TakenFile taken) {
        return new BroughtOutcome(name, Taken.of(taken), null, null);
    }

    static BroughtOutcome refused(String name, UnreadableStatementException e) {
        return new BroughtOutcome(name, null, Refusal.of(e), null);
    }

    static BroughtOutcome waiting(String name, long id) {
        return new BroughtOutcome(name, null, null, id);
    }

    /**
     * What was booked.
     *
     * @param repeated of the lines, those that other statements had told before
     * @param automatic those that were matched by themselves; of a file told once more none
     * @param waiting those that wait for somebody
     */
    public record Taken(int lines, int repeated, int warnings, int automatic, int waiting) implements Serializable {

        static Taken of(TakenFile taken) {
            BookedFile file = taken.file();
            return new Taken(
                    file.lines(),
                    file.repeated(),
                    file.warnings().size(),
                    taken.autoMatched(),
                    taken.proposed() + taken.unmatched());
        }

        /** Whether all of it had come before. */
        public boolean isKnown() {
            return lines == repeated;
        }
    }

    /**
     * Why a file was refused.
     *
     * @param line counted from 1; 0 where the file as a whole is meant
     */
    public record Refusal(Reason reason, long line, String place, String expected, String found)
            implements Serializable {

        static Refusal of(UnreadableStatementException e) {
            return new Refusal(e.reason(), e.line(), e.place(), e.expected(), e.found());
        }
    }
}
