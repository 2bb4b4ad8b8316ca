package io.quittance.web.statements;

import io.quittance.money.Money;
import io.quittance.statement.content.Balance;
import io.quittance.statement.content.Statement;
import io.quittance.statement.content.StatementLine;
import io.quittance.statement.content.StatementWarning;
import io.quittance.statement.reading.StatementFile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table would book on one account, for a look before it does.
 *
 * @param in null where currencies differ or nothing moved; so is {@code out}, which is below zero
 * @param closing null where it is not told
 * @param leftOut movements that are not booked by the bank yet
 */
public record TableFigures(
        String account,
        int lines,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable Money in,
        @Nullable Money out,
        @Nullable Money closing,
        int leftOut,
        List<StatementWarning> warnings) {

    private static final int MOST_WARNINGS = 10;

    static List<TableFigures> of(StatementFile file) {
        return file.statements().stream().map(TableFigures::of).toList();
    }

    private static TableFigures of(Statement statement) {
        List<StatementLine> lines = statement.lines();
        Currency currency = statement.currency();
        boolean one = currency != null
                && lines.stream().allMatch(line -> line.amount().currency().equals(currency));
        Balance closing = statement.closing();
        return new TableFigures(
                statement.account().id(),
                lines.size(),
                lines.stream()
                        .map(StatementLine::bookedOn)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                lines.stream()
                        .map(StatementLine::bookedOn)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                one && currency != null ? sum(lines, currency, 1) : null,
                one && currency != null ? sum(lines, currency, -1) : null,
                closing == null ? null : closing.amount(),
                statement.leftOut(),
                statement.warnings().stream().limit(MOST_WARNINGS).toList());
    }

    private static Money sum(List<StatementLine> lines, Currency currency, int sign) {
        return lines.stream()
                .map(StatementLine::amount)
                .filter(amount -> amount.amount().signum() == sign)
                .reduce(Money.zero(currency), Money::plus);
    }
}
