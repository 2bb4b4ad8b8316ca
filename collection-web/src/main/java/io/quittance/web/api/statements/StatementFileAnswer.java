package io.quittance.web.api.statements;

import io.quittance.matching.StatementIntake.TakenFile;
import io.quittance.statement.booking.BookedFile;
import io.quittance.web.statements.StatementWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A file of statements, and what became of its movements.
 *
 * @param lines how many movements it tells, repeated or not
 * @param credits those of them that came in
 * @param debits those of them that went out
 * @param repeated those of them that were booked before: they are not booked twice
 * @param autoMatched those of them that were matched by themselves
 * @param proposed those of them that wait for a person, who is proposed what they may be
 * @param unmatched those of them that wait without a proposal
 */
record StatementFileAnswer(
        long id,
        String name,
        String format,
        String source,
        LocalDate receivedOn,
        String receivedBy,
        int statements,
        int lines,
        int credits,
        int debits,
        int repeated,
        List<Remark> warnings,
        int autoMatched,
        int proposed,
        int unmatched) {

    /**
     * What to know of a statement.
     *
     * @param statement its position in the file, from 1
     * @param place where in the file; empty where the statement as a whole is meant
     * @param about amounts, days or codes as told
     * @param message the same in a sentence, in the reader's language
     */
    record Remark(int statement, String code, String place, String about, String message) {}

    static StatementFileAnswer of(TakenFile taken, StatementWords words) {
        BookedFile file = taken.file();
        List<Remark> remarks = file.warnings().stream()
                .map(one -> new Remark(
                        one.position(),
                        one.warning().kind().name(),
                        one.warning().place(),
                        one.warning().about(),
                        words.of(one.warning())))
                .toList();
        return new StatementFileAnswer(
                file.id(),
                file.name(),
                file.format().name(),
                file.source().name().toLowerCase(Locale.ROOT),
                file.receivedOn(),
                file.receivedBy(),
                file.statements(),
                file.lines(),
                file.credits(),
                file.debits(),
                file.repeated(),
                remarks,
                taken.autoMatched(),
                taken.proposed(),
                taken.unmatched());
    }
}
