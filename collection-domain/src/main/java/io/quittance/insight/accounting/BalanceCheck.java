package io.quittance.insight.accounting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of the accounting's balances that was compared with ours.
 *
 * @param asOf the day whose balances both sides tell
 * @param leftOut lines of the file that were not read
 */
public record BalanceCheck(
        long id,
        LocalDate asOf,
        String fileName,
        BalanceColumns columns,
        int leftOut,
        LocalDate madeOn,
        String madeBy) {

    /**
     * Both sides in one currency.
     *
     * @param agreeing clients whose balance is the same on both sides
     * @param differing clients or accounts that are not
     */
    public record Totals(String currency, BigDecimal theirs, BigDecimal ours, int agreeing, int differing) {

        /** Above zero: the accounting has more. */
        public BigDecimal difference() {
            return theirs.subtract(ours);
        }
    }

    /** What a balance that differs is, in the order in which a person looks at them. */
    public enum BalanceFinding {
        DIFFERS,
        ONLY_HERE,
        ONLY_THERE
    }

    /** How many balances of a currency are found to be that, and what they differ by together; above zero: the accounting has more. */
    public record FoundBalances(BalanceFinding finding, String currency, int count, BigDecimal difference) {}

    /** What may explain a difference. */
    public enum Cause {
        UNAPPLIED,
        GIVEN_UP,
        NOT_EXPORTED,
        EXPORT,
        BANK_LINE,
        INVOICE,
        SETTLED
    }

    /**
     * A balance that differs.
     *
     * @param clientId null: nobody here has this number
     * @param theirs null: the file does not have it
     * @param ours null: we do not have it
     * @param why null: nothing was found that explains it
     * @param whyWhat an invoice number or the number of an export; may be empty
     * @param whyOn the day of the money meant
     */
    public record Difference(
            @Nullable Long clientId,
            String number,
            String name,
            String currency,
            @Nullable BigDecimal theirs,
            @Nullable BigDecimal ours,
            BigDecimal difference,
            BalanceFinding finding,
            @Nullable Cause why,
            String whyWhat,
            @Nullable LocalDate whyOn) {}

    /** A check and the names of the columns of its file, for choosing others. */
    public record Columns(BalanceCheck check, List<String> names) {

        public Columns {
            names = List.copyOf(names);
        }
    }
}
