package io.quittance.insight.accounting;

import io.quittance.intake.reading.file.TabularFile;
import io.quittance.intake.reading.profile.FileProfile;
import io.quittance.intake.reading.rows.RawRow;
import io.quittance.intake.reading.rows.SourceFile;
import io.quittance.intake.reading.values.CellText;
import io.quittance.intake.reading.values.CurrencyText;
import io.quittance.intake.reading.values.DecimalMark;
import io.quittance.intake.reading.values.WrittenAmount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file of the accounting says that clients owe.
 *
 * @param names of its columns
 * @param balances one for each number and currency, summed up
 * @param leftOut lines without a number, with nothing that is an amount, or that add up others
 */
record BalanceFile(BalanceColumns columns, List<String> names, List<Balance> balances, int leftOut) {

    /** Above zero: the client owes it. */
    record Balance(String number, String name, String currency, BigDecimal amount) {}

    private static final BigDecimal LARGEST = new BigDecimal("9999999999999.99");

    /** What stands where a number would on the lines that add up the others. */
    private static final Pattern TOTAL =
            Pattern.compile("(grand |sous-|sub)?tota(l|ux)\\b|gesamt|summe\\b", Pattern.CASE_INSENSITIVE);

    /**
     * Reads a file with these columns, or with those that its header lets guess.
     *
     * @param currency of rows that name none
     * @throws io.quittance.intake.reading.rows.UnreadableFile when it is no table
     */
    static BalanceFile read(SourceFile source, @Nullable BalanceColumns told, String currency) {
        TabularFile file = TabularFile.open(source);
        BalanceColumns columns = told == null ? BalanceColumns.guess(file.header()) : told;
        if (!columns.areEnough()) {
            return new BalanceFile(columns, file.header().names(), List.of(), 0);
        }
        Rows rows = new Rows(columns, FileProfile.of(file), currency);
        file.forEach(rows::add);
        return new BalanceFile(columns, file.header().names(), rows.balances(), rows.leftOut);
    }

    private static final class Rows {

        private final BalanceColumns columns;
        private final FileProfile profile;
        private final String currency;
        private final Map<List<String>, Balance> balances = new LinkedHashMap<>();
        private int leftOut;

        Rows(BalanceColumns columns, FileProfile profile, String currency) {
            this.columns = columns;
            this.profile = profile;
            this.currency = currency;
        }

        void add(RawRow row) {
            String number = text(row, columns.number());
            BigDecimal amount = amount(row);
            if (number.isEmpty()
                    || TOTAL.matcher(number).lookingAt()
                    || amount == null
                    || amount.abs().compareTo(LARGEST) > 0) {
                leftOut++;
                return;
            }
            String written = CurrencyText.code(text(row, columns.currency()));
            Balance read = new Balance(number, text(row, columns.name()), written == null ? currency : written, amount);
            balances.merge(
                    List.of(read.number(), read.currency()),
                    read,
                    (one, other) -> new Balance(
                            one.number(),
                            one.name(),
                            one.currency(),
                            one.amount().add(other.amount())));
        }

        List<Balance> balances() {
            return new ArrayList<>(balances.values());
        }

        private @Nullable BigDecimal amount(RawRow row) {
            if (columns.balance() >= 0) {
                return amount(row, columns.balance());
            }
            BigDecimal debit = amount(row, columns.debit());
            BigDecimal credit = amount(row, columns.credit());
            return debit == null && credit == null
                    ? null
                    : (debit == null ? BigDecimal.ZERO : debit).subtract(credit == null ? BigDecimal.ZERO : credit);
        }

        private @Nullable BigDecimal amount(RawRow row, int column) {
            String text = text(row, column);
            WrittenAmount written = CellText.absent(text) ? null : WrittenAmount.parse(text);
            if (written == null || column >= profile.columns().size()) {
                return null;
            }
            DecimalMark usual = profile.columns().get(column).numbers().mark();
            return Stream.of(usual, usual == DecimalMark.COMMA ? DecimalMark.POINT : DecimalMark.COMMA)
                    .map(written::in)
                    .filter(amount ->
                            amount != null && amount.stripTrailingZeros().scale() <= 2)
                    .findFirst()
                    .orElse(null);
        }

        private static String text(RawRow row, int column) {
            return column < 0 ? "" : CellText.clean(row.cell(column));
        }
    }
}
