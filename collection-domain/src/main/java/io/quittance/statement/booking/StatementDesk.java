package io.quittance.statement.booking;

import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.statement.account.AccountNames;
import io.quittance.statement.content.Statement;
import io.quittance.statement.reading.StatementFile;
import io.quittance.statement.reading.TableReader;
import io.quittance.statement.reading.source.Bookable;
import io.quittance.statement.reading.source.UnreadableStatementException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Books files of statements, whole or not at all. */
@Component
public class StatementDesk {

    private final TableReader tables;
    private final BookedFiles files;
    private final AccountNames accounts;
    private final StatementRows rows;
    private final Booking booking;
    private final History history;
    private final JdbcClient jdbc;

    StatementDesk(
            TableReader tables,
            BookedFiles files,
            AccountNames accounts,
            StatementRows rows,
            Booking booking,
            History history,
            JdbcClient jdbc) {
        this.tables = tables;
        this.files = files;
        this.accounts = accounts;
        this.rows = rows;
        this.booking = booking;
        this.history = history;
        this.jdbc = jdbc;
    }

    /**
     * Reads a file and books what of it is new. The same bytes again are the same file, all of it repeated.
     *
     * @param on the business day on which it came
     * @throws UnreadableStatementException if the file is refused; nothing of it is booked then
     */
    @Transactional
    public BookedFile book(long creditorId, ReceivedFile file, LocalDate on, String by) {
        byte[] bytes = file.bytes();
        StatementFile read = StatementFile.recognised(bytes)
                .or(() -> tables.read(creditorId, bytes))
                .orElseThrow(() -> StatementFile.unknown(bytes));
        return book(creditorId, file, read, on, by);
    }

    /** The same for a file that somebody else read. */
    @Transactional
    public BookedFile book(long creditorId, ReceivedFile file, StatementFile read, LocalDate on, String by) {
        Bookable.require(read.statements());
        waitForCreditor(creditorId);
        Optional<Long> before = files.withHash(creditorId, file.sha256());
        if (before.isPresent()) {
            return files.find(creditorId, before.get()).orElseThrow().again();
        }
        accounts.settle(creditorId);
        long fileId = rows.file(creditorId, file, read, on, by);
        for (int i = 0; i < read.statements().size(); i++) {
            Statement statement = read.statements().get(i);
            booking.book(
                    creditorId,
                    fileId,
                    i + 1,
                    read.format(),
                    accounts.nameOf(creditorId, statement.account()),
                    statement);
        }
        BookedFile booked = files.find(creditorId, fileId).orElseThrow();
        history.record(new Fact(
                creditorId,
                null,
                null,
                FactKind.STATEMENT_BOOKED,
                on,
                by,
                Map.of(
                        "file", booked.name(),
                        "lines", Integer.toString(booked.lines()),
                        "repeated", Integer.toString(booked.repeated()))));
        return booked;
    }

    /**
     * Books a movement that was taken for one told before: it was another one.
     *
     * @param no of the repeated movement in the statement
     * @throws NoSuchElementException when this creditor has no such statement, or it repeats no such movement
     */
    @Transactional
    public void bookAllTheSame(long creditorId, long statementId, int no, LocalDate on, String by) {
        waitForCreditor(creditorId);
        Source source = jdbc.sql("""
                select f.columns, f.bytes, s.position, s.account from statement s
                join statement_file f on f.id = s.file_id
                where s.id = :statement and s.creditor_id = :creditor
                """)
                .param("statement", statementId)
                .param("creditor", creditorId)
                .query((row, n) -> new Source(
                        row.getBytes("bytes"),
                        row.getString("columns"),
                        row.getInt("position"),
                        row.getString("account")))
                .optional()
                .orElseThrow();
        int repeated = jdbc.sql("delete from statement_repeat where statement_id = :statement and no = :no")
                .param("statement", statementId)
                .param("no", no)
                .update();
        if (repeated == 0) {
            throw new NoSuchElementException("movement " + no + " of statement " + statementId);
        }
        List<Statement> told = readAgain(source).statements();
        NewLine line = NewLine.of(no, told.get(source.position() - 1).lines().get(no - 1));
        booking.bookAnother(creditorId, statementId, source.account(), line);
        Map<String, String> detail = Map.of(
                "statement", Long.toString(statementId),
                "bookedOn", line.bookedOn().toString(),
                "amount", line.amount().toPlainString(),
                "currency", line.currency());
        history.record(new Fact(creditorId, null, null, FactKind.STATEMENT_LINE_BOOKED, on, by, detail));
    }

    private StatementFile readAgain(Source source) {
        return source.columns().isEmpty()
                ? StatementFile.read(source.bytes())
                : tables.readAgain(source.bytes(), source.columns());
    }

    /** Two files at once would both take a movement for new. */
    private void waitForCreditor(long creditorId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('quittance.statements.of.' || :id, 0))::text")
                .param("id", creditorId)
                .query(String.class)
                .single();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Source(byte[] bytes, String columns, int position, String account) {}
}
