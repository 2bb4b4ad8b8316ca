package io.quittance.intake.bank;

import io.quittance.intake.reading.file.RowCursor;
import io.quittance.intake.reading.file.TabularFile;
import io.quittance.intake.reading.rows.RawRow;
import io.quittance.intake.reading.rows.SourceFile;
import io.quittance.intake.reading.values.CellText;
import io.quittance.intake.reading.values.WrittenDate;
import io.quittance.money.Money;
import io.quittance.statement.content.BankAccount;
import io.quittance.statement.content.Statement;
import io.quittance.statement.content.StatementLine;
import io.quittance.statement.content.StatementWarning;
import io.quittance.statement.reading.source.Place;
import io.quittance.statement.reading.source.StatementDraft;
import io.quittance.statement.reading.source.UnreadableStatementException;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statements that a table tells: one for each account, in the order in which the accounts come. */
final class TableStatements {

    private final BankTable table;
    private final Map<String, OfAccount> accounts = new LinkedHashMap<>();

    private TableStatements(BankTable table) {
        this.table = table;
    }

    /** A statement while its rows are read. */
    private record OfAccount(StatementDraft draft, List<@Nullable Money> balances) {}

    /** @throws UnreadableStatementException if nobody said what must be said, or a row is not what its columns hold */
    static List<Statement> of(byte[] bytes, BankTable table) {
        return new TableStatements(table).read(bytes);
    }

    private List<Statement> read(byte[] bytes) {
        requireNames();
        if (!table.columns().has(BankColumn.ACCOUNT)) {
            account(table.told().account(), new Place(0, ""));
        }
        TabularFile file = TabularFile.open(SourceFile.of(bytes), table.dialect());
        try (RowCursor rows = file.rows()) {
            rows.forEachRemaining(this::add);
        }
        if (accounts.isEmpty()) {
            throw new Place(0, "").refuse(Reason.EMPTY, "movements below the column names", "");
        }
        return accounts.values().stream().map(TableStatements::finished).toList();
    }

    /** A movement in the place of the names would never be booked. */
    private void requireNames() {
        if (!table.missing().isEmpty()) {
            throw new Place(0, "")
                    .refuse(Reason.COLUMNS_NOT_TOLD, "a column of days and one of amounts", joined(table.names()));
        }
        if (!table.doubled().isEmpty()) {
            throw new Place(0, "")
                    .refuse(Reason.COLUMNS_NOT_TOLD, "one column that is " + table.doubled(), joined(table.names()));
        }
        for (String name : table.names()) {
            if (WrittenDate.parse(CellText.clean(name)) != null) {
                throw new Place(table.profile().header().line(), "")
                        .refuse(Reason.MISSING, "a line of column names above the movements", name);
            }
        }
    }

    private void add(RawRow raw) {
        MovementRow row = new MovementRow(table, raw);
        if (row.isNone()) {
            return;
        }
        String told = row.account();
        OfAccount its = account(told == null ? table.told().account() : told, row.place());
        String state = row.state();
        if (state != null && !ToldWords.booked(state)) {
            its.draft().leaveOut();
            if (!ToldWords.notBooked(state)) {
                its.draft().warn(StatementWarning.Kind.UNKNOWN_STATUS, row.place(), state);
            }
            return;
        }
        StatementLine line = row.line();
        Money balance = row.balance();
        its.draft().add(line, row.place());
        its.balances().add(balance);
    }

    private OfAccount account(String told, Place place) {
        if (told.isBlank()) {
            throw place.refuse(Reason.ACCOUNT_NOT_TOLD, "the account, by its IBAN", "");
        }
        BankAccount account = BankAccount.named(told);
        return accounts.computeIfAbsent(
                account.id(), any -> new OfAccount(new StatementDraft(account, ""), new ArrayList<>()));
    }

    private static Statement finished(OfAccount its) {
        StatementDraft draft = its.draft();
        RunningBalance.of(draft.lines(), its.balances())
                .ifPresent(balance -> draft.opensWith(balance.opening()).closesWith(balance.closing()));
        return draft.finished();
    }

    static String joined(List<String> names) {
        return String.join(", ", names);
    }
}
