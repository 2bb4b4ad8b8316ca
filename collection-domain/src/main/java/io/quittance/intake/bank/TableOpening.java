package io.quittance.intake.bank;

import io.quittance.intake.bank.BankTable.Columns;
import io.quittance.intake.file.ReadingChoice;
import io.quittance.intake.reading.file.DialectGuess;
import io.quittance.intake.reading.file.RowCursor;
import io.quittance.intake.reading.file.TabularFile;
import io.quittance.intake.reading.profile.Certainty;
import io.quittance.intake.reading.profile.ColumnProfile;
import io.quittance.intake.reading.profile.FileProfile;
import io.quittance.intake.reading.rows.Dialect;
import io.quittance.intake.reading.rows.RawRow;
import io.quittance.intake.reading.rows.SourceFile;
import io.quittance.intake.reading.values.CurrencyText;
import io.quittance.intake.reading.values.DateOrder;
import io.quittance.intake.reading.values.DecimalMark;
import io.quittance.intake.reading.values.PlainLetters;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out how a bank's table is to be read, as far as nobody said it. */
final class TableOpening {

    private static final int LOOKED_AT = 50;
    private static final int FEWEST_COLUMNS = 3;

    private final SourceFile file;
    private final Dialect guessed;

    private TableOpening(SourceFile file, Dialect guessed) {
        this.file = file;
        this.guessed = guessed;
    }

    /**
     * Empty: this is no table.
     *
     * @throws io.quittance.intake.reading.rows.UnreadableFile if it is one that cannot be read
     */
    static Optional<TableOpening> of(byte[] bytes) {
        SourceFile file = SourceFile.of(bytes);
        TableOpening opening = new TableOpening(file, underItsNames(file, DialectGuess.of(file)));
        return Optional.of(opening).filter(one -> one.open(one.guessed).header().width() >= FEWEST_COLUMNS);
    }

    /** By which a table of the same column names, as guessed, is known; in hexadecimal digits. */
    String shape() {
        String names = String.join("\n", open(guessed).header().names());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(names.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** Its column names as guessed. */
    List<String> names() {
        return open(guessed).header().names();
    }

    /** Reads all of it once. */
    BankTable as(TableChoice told) {
        ReadingChoice reading = told.reading();
        Dialect dialect = reading.applied(guessed);
        FileProfile profile = FileProfile.of(open(dialect));
        Columns columns = columns(profile.header().names(), reading.columns());
        Optional<ColumnProfile> days = days(profile, columns);
        DateOrder dates = reading.dates();
        DecimalMark numbers = reading.numbers();
        return new BankTable(
                guessed,
                dialect,
                shape(),
                profile,
                above(dialect),
                columns,
                dates != null
                        ? dates
                        : days.map(column -> column.dates().order()).orElse(DateOrder.DAY_MONTH_YEAR),
                dates == null && days.filter(TableOpening::datesOpen).isPresent(),
                numbers != null ? numbers : numbers(profile, columns),
                told.currency().isEmpty() ? currency(profile, columns) : told.currency(),
                told);
    }

    private TabularFile open(Dialect dialect) {
        return TabularFile.open(file, dialect);
    }

    /** The lines above the names that a person or the guess found. */
    private List<RawRow> above(Dialect dialect) {
        List<RawRow> rows = new ArrayList<>();
        TabularFile whole = open(from(dialect, 1));
        if (whole.header().line() < dialect.headerLine()) {
            rows.add(new RawRow(whole.header().line(), whole.header().names()));
            try (RowCursor cursor = whole.rows()) {
                RawRow row = cursor.hasNext() ? cursor.next() : null;
                while (row != null && row.line() < dialect.headerLine()) {
                    rows.add(row);
                    row = cursor.hasNext() ? cursor.next() : null;
                }
            }
        }
        return rows;
    }

    /** Banks write account, period and balances above: the names stand where a day and money are called so. */
    private static Dialect underItsNames(SourceFile file, Dialect guess) {
        TabularFile whole = TabularFile.open(file, from(guess, 1));
        if (ColumnNames.named(whole.header().names())) {
            return from(guess, whole.header().line());
        }
        try (RowCursor rows = whole.rows()) {
            for (int i = 0; i < LOOKED_AT && rows.hasNext(); i++) {
                RawRow row = rows.next();
                if (ColumnNames.named(row.cells())) {
                    return from(guess, row.line());
                }
            }
        }
        return guess;
    }

    private static Dialect from(Dialect dialect, long headerLine) {
        return new Dialect(
                dialect.format(), dialect.charset(), dialect.separator(), dialect.quote(), dialect.sheet(), headerLine);
    }

    private static Columns columns(List<String> names, Map<String, String> told) {
        if (told.isEmpty()) {
            return new Columns(ColumnNames.guess(names));
        }
        List<@Nullable BankColumn> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(BankColumn.named(told.getOrDefault(name, "")).orElse(null));
        }
        return new Columns(columns);
    }

    private static Stream<ColumnProfile> of(BankColumn.Type type, FileProfile profile, Columns columns) {
        return Stream.of(BankColumn.values())
                .filter(column -> column.type() == type && columns.has(column))
                .map(column -> profile.columns().get(columns.of(column)));
    }

    private static Optional<ColumnProfile> days(FileProfile profile, Columns columns) {
        return of(BankColumn.Type.DAY, profile, columns)
                .filter(column -> column.dates().values() > 0)
                .findFirst();
    }

    /** Of the first column that proves it; whole numbers prove nothing. */
    private static DecimalMark numbers(FileProfile profile, Columns columns) {
        Optional<ColumnProfile> proving = of(BankColumn.Type.AMOUNT, profile, columns)
                .filter(column -> column.numbers().certainty() == Certainty.CERTAIN)
                .filter(column -> column.numbers().sample().matches(".*[.,].*"))
                .findFirst();
        return proving.or(() -> of(BankColumn.Type.AMOUNT, profile, columns)
                        .filter(column -> column.numbers().values() > 0)
                        .findFirst())
                .map(column -> column.numbers().mark())
                .orElse(DecimalMark.COMMA);
    }

    private static boolean datesOpen(ColumnProfile column) {
        return column.dates().certainty() == Certainty.AMBIGUOUS;
    }

    /** Written beside amounts, or in the name of their column, as in "Montant (EUR)". */
    private static String currency(FileProfile profile, Columns columns) {
        List<ColumnProfile> amounts =
                of(BankColumn.Type.AMOUNT, profile, columns).toList();
        Stream<String> beside = amounts.stream().flatMap(column -> column.currencies().keySet().stream());
        Stream<String> inNames = amounts.stream()
                .flatMap(column -> Stream.of(
                        PlainLetters.of(column.header().replace("€", " eur ")).split(" ", -1)))
                .map(word -> word.length() < 3 ? null : CurrencyText.code(word))
                .filter(Objects::nonNull);
        return Stream.concat(beside, inNames).findFirst().orElse("");
    }
}
