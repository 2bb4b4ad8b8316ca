package io.quittance.intake.bank;

import io.quittance.money.Money;
import io.quittance.statement.content.Balance;
import io.quittance.statement.content.StatementLine;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an account opened and closed with, where each movement is told with what stood there after it. */
record RunningBalance(Balance opening, Balance closing) {

    /**
     * Empty where the first or the last movement tells none, or currencies differ.
     *
     * @param balances after each line, in the same order, which may be either
     */
    static Optional<RunningBalance> of(List<StatementLine> lines, List<@Nullable Money> balances) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        boolean descending = isDescending(lines, balances);
        int first = descending ? lines.size() - 1 : 0;
        int last = descending ? 0 : lines.size() - 1;
        Money before = balances.get(first);
        Money after = balances.get(last);
        Money moved = lines.get(first).amount();
        if (before == null || after == null || !before.currency().equals(moved.currency())) {
            return Optional.empty();
        }
        return Optional.of(new RunningBalance(
                new Balance(before.minus(moved), lines.get(first).bookedOn()),
                new Balance(after, lines.get(last).bookedOn())));
    }

    /** The days tell; where all are the same day, the balances do. */
    private static boolean isDescending(List<StatementLine> lines, List<@Nullable Money> balances) {
        int order = lines.getFirst().bookedOn().compareTo(lines.getLast().bookedOn());
        if (order != 0) {
            return order > 0;
        }
        return follows(lines, balances, true) > follows(lines, balances, false);
    }

    /** How many balances are those of the row before, or below, and the movement. */
    private static long follows(List<StatementLine> lines, List<@Nullable Money> balances, boolean descending) {
        long right = 0;
        for (int i = 1; i < lines.size(); i++) {
            int earlier = descending ? i : i - 1;
            int later = descending ? i - 1 : i;
            Money from = balances.get(earlier);
            Money to = balances.get(later);
            Money moved = lines.get(later).amount();
            boolean comparable = from != null
                    && to != null
                    && from.currency().equals(moved.currency())
                    && to.currency().equals(moved.currency());
            right += comparable && from.plus(moved).equals(to) ? 1 : 0;
        }
        return right;
    }
}
