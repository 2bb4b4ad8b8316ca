package io.quittance.intake.bank;

import io.quittance.intake.file.ReadingChoice;
import io.quittance.intake.reading.profile.FileProfile;
import io.quittance.intake.reading.rows.Dialect;
import io.quittance.intake.reading.rows.RawRow;
import io.quittance.intake.reading.values.DateOrder;
import io.quittance.intake.reading.values.DecimalMark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a bank's table is read: what was guessed and what a person said.
 *
 * @param guessed the dialect before anybody said anything
 * @param shape by which a table of the same column names is known, in hexadecimal digits
 * @param profile the column names, and what each column holds
 * @param above what stands above the names
 * @param columns for each name what its column is; null: it is not used
 * @param dates in which order days are written
 * @param datesOpen true where they could be read in another order too, and nobody said which
 * @param numbers what stands before the cents
 * @param currency of amounts beside which none is written; empty where neither file nor person tells
 * @param told what the person said, all of it
 */
public record BankTable(
        Dialect guessed,
        Dialect dialect,
        String shape,
        FileProfile profile,
        List<RawRow> above,
        Columns columns,
        DateOrder dates,
        boolean datesOpen,
        DecimalMark numbers,
        String currency,
        TableChoice told) {

    /** What each column is, in the file's order. */
    public record Columns(List<@Nullable BankColumn> all) {

        /** Whether some column is that. */
        public boolean has(BankColumn column) {
            return all.contains(column);
        }

        /** Position of the first column that is that; -1: none is. */
        int of(BankColumn column) {
            return all.indexOf(column);
        }
    }

    public List<String> names() {
        return profile.header().names();
    }

    /** Of each set one column is needed and there is none; empty when movements can be read. */
    public List<Set<BankColumn>> missing() {
        return BankColumn.REQUIRED.stream()
                .filter(oneOf -> oneOf.stream().noneMatch(columns::has))
                .toList();
    }

    /** What several columns were said to be, though one can be it only; empty when movements can be read. */
    public List<BankColumn> doubled() {
        return Stream.of(BankColumn.values())
                .filter(column -> column != BankColumn.TEXT)
                .filter(column ->
                        columns.all().stream().filter(one -> one == column).count() > 1)
                .toList();
    }

    /** The same of this account, unless a column tells it. */
    BankTable of(String account) {
        return new BankTable(
                guessed,
                dialect,
                shape,
                profile,
                above,
                columns,
                dates,
                datesOpen,
                numbers,
                currency,
                told.of(account));
    }

    /** The same in this currency where neither file nor person tells one. */
    BankTable usuallyIn(String usual) {
        return currency.isEmpty()
                ? new BankTable(
                        guessed, dialect, shape, profile, above, columns, dates, datesOpen, numbers, usual, told)
                : this;
    }

    /** All of how it is read, so that nothing of it is guessed again for the same bytes. */
    TableChoice whole() {
        ReadingChoice reading = new ReadingChoice(
                dialect.charset(),
                dialect.separator(),
                dialect.quote(),
                dialect.sheet(),
                dialect.headerLine(),
                columnsByName(),
                dates,
                numbers);
        return new TableChoice(reading, told.account(), told.always(), currency);
    }

    /** What of it counts for the next table of the same names, which may be written in another charset or begin lower. */
    TableChoice remembered() {
        TableChoice whole = whole();
        return new TableChoice(
                whole.reading().beyond(guessed), told.always() ? told.account() : "", told.always(), currency);
    }

    private Map<String, String> columnsByName() {
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < names().size(); i++) {
            BankColumn column = columns.all().get(i);
            byName.put(names().get(i), column == null ? "" : column.name());
        }
        return byName;
    }
}
