package io.quittance.matching;

import io.quittance.statement.booking.BookedFile;
import io.quittance.statement.booking.ReceivedFile;
import io.quittance.statement.booking.StatementDesk;
import io.quittance.statement.reading.StatementFile;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes a file of statements in: it is booked whole, then what waits is matched as far as that is sure. */
@Component
public class StatementIntake {

    private final StatementDesk statements;
    private final MatchingRun matching;
    private final JdbcClient jdbc;

    StatementIntake(StatementDesk statements, MatchingRun matching, JdbcClient jdbc) {
        this.statements = statements;
        this.matching = matching;
        this.jdbc = jdbc;
    }

    /**
     * What became of a file.
     *
     * @param autoMatched movements of this file that were matched without asking anybody, and still are
     * @param proposed movements of it that wait with a proposal
     * @param unmatched movements of it that wait without one
     */
    public record TakenFile(BookedFile file, int autoMatched, int proposed, int unmatched) {}

    /**
     * Books and matches. What cannot be matched, or fails while it is, waits: the file is booked all the same.
     *
     * @param on the business day on which it came, from which on what is matched counts
     * @throws io.quittance.statement.reading.source.UnreadableStatementException if the file is refused; nothing of it is
     *     booked then
     */
    public TakenFile take(long creditorId, ReceivedFile file, LocalDate on, String by) {
        BookedFile booked = statements.book(creditorId, file, on, by);
        matching.match(creditorId, on, by);
        return counted(booked);
    }

    /** The same for a file that somebody else read. */
    public TakenFile take(long creditorId, ReceivedFile file, StatementFile read, LocalDate on, String by) {
        BookedFile booked = statements.book(creditorId, file, read, on, by);
        matching.match(creditorId, on, by);
        return counted(booked);
    }

    /** How a file that was booked before stands now. */
    public TakenFile counted(BookedFile file) {
        return jdbc.sql("""
                select count(*) filter (where exists (select from statement_match m
                                                      where m.line_id = l.id and m.automatic and m.undone_on is null)) as automatic,
                       count(*) filter (where l.waiting <> 0 and p.line_id is not null) as proposed,
                       count(*) filter (where l.waiting <> 0 and p.line_id is null) as unmatched
                from statement s
                join statement_line l on l.statement_id = s.id
                left join match_proposal p on p.line_id = l.id and p.rank = 1
                where s.file_id = :file
                """)
                .param("file", file.id())
                .query((row, number) ->
                        new TakenFile(file, row.getInt("automatic"), row.getInt("proposed"), row.getInt("unmatched")))
                .single();
    }
}
