package io.quittance.intake.bank;

import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.statement.account.BankAccounts;
import io.quittance.statement.account.OwnAccount;
import io.quittance.statement.content.Statement;
import io.quittance.statement.reading.StatementFile;
import io.quittance.statement.reading.StatementFormat;
import io.quittance.statement.reading.TableReader;
import io.quittance.statement.reading.source.Bookable;
import io.quittance.statement.reading.source.Place;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads tables as a creditor's people told for their column names. */
@Component
class RememberedTables implements TableReader {

    private final KnownTables known;
    private final BankAccounts accounts;
    private final Creditors creditors;
    private final JsonMapper json;

    RememberedTables(KnownTables known, BankAccounts accounts, Creditors creditors, JsonMapper json) {
        this.known = known;
        this.accounts = accounts;
        this.creditors = creditors;
        this.json = json;
    }

    @Override
    public Optional<StatementFile> read(long creditorId, byte[] bytes) {
        return TableFaults.open(bytes).map(opening -> {
            TableChoice told = known.told(creditorId, opening.shape())
                    .orElseThrow(() -> new Place(0, "")
                            .refuse(
                                    Reason.COLUMNS_NOT_TOLD,
                                    "columns that a person told before: load the file once on the screen",
                                    TableStatements.joined(opening.names())));
            return file(bytes, TableFaults.explaining(() -> table(creditorId, opening, told)));
        });
    }

    @Override
    public StatementFile readAgain(byte[] bytes, String columns) {
        TableChoice told = json.readValue(columns, TableChoice.class);
        TableOpening opening = TableFaults.open(bytes).orElseThrow(() -> StatementFile.unknown(bytes));
        return file(bytes, TableFaults.explaining(() -> opening.as(told)));
    }

    /** As told before, of the account that the table names itself, if it does. */
    BankTable table(long creditorId, TableOpening opening, TableChoice told) {
        BankTable table = said(creditorId, opening, told);
        return table.of(NamedAccount.in(table.above(), own(creditorId)).orElse(told.account()));
    }

    /** As a person says of this very table. */
    BankTable said(long creditorId, TableOpening opening, TableChoice told) {
        String usual = creditors.findById(creditorId).map(Creditor::currency).orElse("");
        return opening.as(told).usuallyIn(usual);
    }

    /** The creditor's accounts, by their IBANs. */
    List<String> own(long creditorId) {
        return accounts.of(creditorId).stream().map(OwnAccount::iban).toList();
    }

    /** What the table tells, all of it such that it can be booked. */
    StatementFile file(byte[] bytes, BankTable table) {
        List<Statement> statements = TableFaults.explaining(() -> TableStatements.of(bytes, table));
        Bookable.require(statements);
        return new StatementFile(StatementFormat.CSV, statements, json.writeValueAsString(table.whole()));
    }
}
