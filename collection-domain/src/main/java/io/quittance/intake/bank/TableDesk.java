package io.quittance.intake.bank;

import io.quittance.intake.bank.WaitingTables.Content;
import io.quittance.intake.file.ReadingChoice;
import io.quittance.matching.StatementIntake;
import io.quittance.matching.StatementIntake.TakenFile;
import io.quittance.statement.booking.ReceivedFile;
import io.quittance.statement.booking.StatementSource;
import io.quittance.statement.reading.StatementFile;
import io.quittance.statement.reading.source.UnreadableStatementException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a person say which column of a bank's table is what, books it, and remembers it for the next of its kind. */
@Component
public class TableDesk {

    private final WaitingTables waiting;
    private final KnownTables known;
    private final RememberedTables reader;
    private final StatementIntake intake;

    TableDesk(WaitingTables waiting, KnownTables known, RememberedTables reader, StatementIntake intake) {
        this.waiting = waiting;
        this.known = known;
        this.reader = reader;
        this.intake = intake;
    }

    /**
     * A table that waits, and how it is read as far as that is said.
     *
     * @param table null: it cannot be read to its end, whatever is said
     * @param file what would be booked; null: it cannot be yet
     * @param refused why it cannot; null: it can
     */
    public record Look(
            String name,
            @Nullable BankTable table,
            @Nullable StatementFile file,
            @Nullable UnreadableStatementException refused) {}

    /**
     * Keeps a file that could not be booked until a person has said how it is read; empty: it is no table.
     *
     * @return by which it is known while it waits
     */
    public Optional<Long> keep(long creditorId, ReceivedFile file, LocalDate on, String by) {
        try {
            if (StatementFile.recognised(file.bytes()).isPresent()) {
                return Optional.empty();
            }
            return TableFaults.open(file.bytes()).map(any -> waiting.keep(creditorId, file, on, by));
        } catch (UnreadableStatementException broken) {
            return Optional.empty();
        }
    }

    /** @throws java.util.NoSuchElementException when no such table waits */
    public Look look(long creditorId, long id) {
        Content content = waiting.content(creditorId, id).orElseThrow();
        BankTable table = null;
        try {
            table = table(creditorId, content);
            return new Look(content.name(), table, reader.file(content.bytes(), table), null);
        } catch (UnreadableStatementException why) {
            return new Look(content.name(), table, null, why);
        }
    }

    /** Nothing is booked yet. */
    public void say(long creditorId, long id, TableChoice choice) {
        waiting.say(creditorId, id, choice);
    }

    /**
     * Books a table as it was said, and from now on all that have the same column names.
     *
     * @throws UnreadableStatementException if it cannot be read so; nothing of it is booked then, and it waits on
     * @throws java.util.NoSuchElementException when no such table waits
     */
    public TakenFile book(long creditorId, long id, LocalDate on, String by) {
        Content content = waiting.content(creditorId, id).orElseThrow();
        BankTable table = table(creditorId, content);
        ReceivedFile file = new ReceivedFile(content.name(), content.bytes(), StatementSource.UPLOAD);
        TakenFile taken = intake.take(creditorId, file, reader.file(content.bytes(), table), on, by);
        known.remember(creditorId, table, on, by);
        waiting.discard(creditorId, id);
        return taken;
    }

    /** As said, else as remembered, else as guessed. */
    private BankTable table(long creditorId, Content content) {
        TableOpening opening =
                TableFaults.open(content.bytes()).orElseThrow(() -> StatementFile.unknown(content.bytes()));
        TableChoice said = content.choice();
        if (said != null) {
            return TableFaults.explaining(() -> reader.said(creditorId, opening, said));
        }
        TableChoice told = known.told(creditorId, opening.shape()).orElseGet(() -> nothingTold(creditorId));
        return TableFaults.explaining(() -> reader.table(creditorId, opening, told));
    }

    /** A creditor with one account has all its movements there. */
    private TableChoice nothingTold(long creditorId) {
        List<String> own = reader.own(creditorId);
        return own.size() == 1 ? new TableChoice(ReadingChoice.NONE, own.getFirst(), true, "") : TableChoice.NONE;
    }
}
