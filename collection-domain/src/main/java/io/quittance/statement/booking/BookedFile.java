package io.quittance.statement.booking;

import io.quittance.statement.content.StatementWarning;
import io.quittance.statement.reading.StatementFormat;
import java.time.LocalDate;
import java.util.List;

/**
 * A file in the books, and what became of its movements.
 *
 * @param lines how many movements it tells: so many came in, so many went out
 * @param repeated those of them that other statements had told before
 * @param waiting those of them that wait to be matched
 * @param warnings what to know of it today; a gap that is filled since is none
 */
public record BookedFile(
        long id,
        String name,
        StatementFormat format,
        StatementSource source,
        LocalDate receivedOn,
        String receivedBy,
        int statements,
        int lines,
        int credits,
        int debits,
        int repeated,
        int waiting,
        List<Remark> warnings) {

    public BookedFile {
        warnings = List.copyOf(warnings);
    }

    /**
     * A warning of one of its statements.
     *
     * @param position of the statement in the file, from 1
     */
    public record Remark(int position, StatementWarning warning) {}

    /** The same file told once more: everything in it is booked already. */
    BookedFile again() {
        return new BookedFile(
                id,
                name,
                format,
                source,
                receivedOn,
                receivedBy,
                statements,
                lines,
                credits,
                debits,
                lines,
                waiting,
                warnings);
    }
}
