package io.quittance.statement.content;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bank says of one account and one span of days. A file may hold several.
 *
 * @param id by which the bank knows it; empty where it gives none
 * @param sequence its number among those of the account, as told; null where not told
 * @param currency of the account; null where neither the file nor any amount in it names one
 * @param from null where not told
 * @param to null where not told
 * @param opening null where not told
 * @param closing null where not told, as in what is sent during the day
 * @param lines what was booked, in the file's order
 * @param leftOut how many movements are not booked yet (pending, expected, for information)
 */
public record Statement(
        BankAccount account,
        String id,
        @Nullable String sequence,
        @Nullable Currency currency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Balance opening,
        @Nullable Balance closing,
        List<StatementLine> lines,
        int leftOut,
        List<StatementWarning> warnings) {

    public Statement {
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }
}
