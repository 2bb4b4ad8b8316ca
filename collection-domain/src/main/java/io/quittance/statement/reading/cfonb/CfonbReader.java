package io.quittance.statement.reading.cfonb;

import io.quittance.statement.content.Balance;
import io.quittance.statement.content.BankAccount;
import io.quittance.statement.content.Statement;
import io.quittance.statement.content.StatementWarning.Kind;
import io.quittance.statement.reading.source.FileText;
import io.quittance.statement.reading.source.StatementDraft;
import io.quittance.statement.reading.source.StatementLimits;
import io.quittance.statement.reading.source.UnreadableStatementException;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads account statements of the French banks: records 01 (opening balance), 04 (movement), 05 (more of it) and 07
 * (closing balance) of 120 characters, with or without line ends, of any number of accounts and days.
 */
public final class CfonbReader {

    private static final String BEGINNING = "(?s)(01|04|05|07)[0-9A-Z]{5}.{9}[A-Z]{3}.*";

    private final List<Statement> statements = new ArrayList<>();
    private @Nullable CfonbRecord opening;
    private @Nullable StatementDraft draft;
    private @Nullable CfonbMovement movement;

    private CfonbReader() {}

    /** Whether the text begins as such a file does, be it right or not. */
    public static boolean knows(String text) {
        return text.stripLeading().matches(BEGINNING);
    }

    /**
     * @return at least one
     * @throws UnreadableStatementException if the file is refused
     */
    public static List<Statement> read(String text) {
        CfonbReader reader = new CfonbReader();
        List<String> lines = FileText.lines(text);
        for (int i = 0; i < lines.size(); i++) {
            for (String record : records(lines.get(i))) {
                reader.take(CfonbRecord.of(record, i + 1L));
            }
        }
        return reader.finished(lines.size());
    }

    /** A line is a record; without line ends it is many. */
    private static List<String> records(String line) {
        if (line.isBlank() || line.length() % CfonbRecord.LENGTH != 0) {
            return line.isBlank() ? List.of() : List.of(line);
        }
        List<String> records = new ArrayList<>();
        for (int from = 0; from < line.length(); from += CfonbRecord.LENGTH) {
            records.add(line.substring(from, from + CfonbRecord.LENGTH));
        }
        return records;
    }

    private void take(CfonbRecord record) {
        switch (record.kind()) {
            case "01" -> open(record);
            case "04" -> {
                book();
                open04(record);
            }
            case "05" -> {
                if (movement == null) {
                    throw record.place().refuse(Reason.OUT_OF_ORDER, "a record 04 before", record.text());
                }
                movement.add(record);
            }
            case "07" -> close(record);
            default -> throw record.place().refuse(Reason.UNKNOWN_CODE, "a record 01, 04, 05 or 07", record.text());
        }
    }

    private void open(CfonbRecord record) {
        if (draft != null) {
            throw record.place().refuse(Reason.OUT_OF_ORDER, "the record 07 of the statement before", record.text());
        }
        if (statements.size() >= StatementLimits.STATEMENTS) {
            throw record.place()
                    .refuse(Reason.TOO_MANY_LINES, "at most " + StatementLimits.STATEMENTS + " statements", "");
        }
        opening = record;
        draft = new StatementDraft(BankAccount.named(record.account()), "")
                .in(record.currency())
                .opensWith(new Balance(record.amount(), record.day(35)));
    }

    private void open04(CfonbRecord record) {
        requireOpen(record);
        movement = new CfonbMovement(record);
    }

    private void close(CfonbRecord record) {
        StatementDraft closed = requireOpen(record);
        book();
        CfonbRecord first = opening;
        closed.closesWith(new Balance(record.amount(), record.day(35)))
                .spans(first == null ? null : first.day(35), record.day(35));
        statements.add(closed.finished());
        draft = null;
    }

    /** @throws UnreadableStatementException if no statement is open, or one of another account or currency */
    private StatementDraft requireOpen(CfonbRecord record) {
        if (draft == null || opening == null) {
            throw record.place().refuse(Reason.OUT_OF_ORDER, "a record 01 before", record.text());
        }
        if (!opening.branchAndAccount().equals(record.branchAndAccount())) {
            throw record.place()
                    .refuse(
                            Reason.OTHER_ACCOUNT,
                            "the branch, account and currency of the record 01 before",
                            record.text());
        }
        if (!opening.bank().equals(record.bank())) {
            draft.warnOnce(Kind.OTHER_BANK, record.place(), "%s, %s".formatted(opening.bank(), record.bank()));
        }
        return draft;
    }

    private void book() {
        if (movement != null && draft != null) {
            draft.add(movement.line(), movement.place());
        }
        movement = null;
    }

    private List<Statement> finished(int lines) {
        if (draft != null) {
            throw new UnreadableStatementException(
                    Reason.CUT_OFF, lines, "", "a record 07 that closes the statement", "");
        }
        if (statements.isEmpty()) {
            throw new UnreadableStatementException(Reason.EMPTY, 0, "", "a record 01", "");
        }
        return List.copyOf(statements);
    }
}
