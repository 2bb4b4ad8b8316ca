package io.quittance.matching.engine;

import io.quittance.matching.engine.Debts.Debt;
import io.quittance.matching.engine.Proposal.Difference;
import io.quittance.matching.score.MatchingRules;
import io.quittance.matching.sums.Cents;
import io.quittance.matching.sums.Sum;
import io.quittance.matching.sums.SumSearch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The money that came and how exactly debts must fit it.
 *
 * @param amount in the smallest unit
 * @param tolerance in the smallest unit: what may lack and be given up
 * @param fee in the smallest unit: the most that a bank may have taken
 */
record Terms(long amount, Currency currency, LocalDate bookedOn, long tolerance, long fee) {

    /** In units of the currency. */
    private static final int MOST_FEE = 25;

    /** Discounts that payers round down; who takes more than was offered has not earned it. */
    private static final int ROUNDING = 2;

    private static final int MOST_PERCENT = 20;

    static Terms of(Credit credit, MatchingRules rules) {
        Currency currency = credit.amount().currency();
        long unit = Cents.of(BigDecimal.ONE, currency);
        return new Terms(
                Cents.of(credit.amount()),
                currency,
                credit.bookedOn(),
                Cents.of(rules.tolerance(), currency),
                MOST_FEE * unit);
    }

    /** Why so much may be missing of these; empty where nothing explains it. */
    Optional<Difference.Kind> lack(List<Debt> meant, long missing) {
        long discount = meant.stream().mapToLong(Debt::discount).sum();
        if (missing <= 0 || meant.stream().allMatch(debt -> debt.cents() <= missing)) {
            return Optional.empty();
        }
        if (discount > 0 && missing <= discount && discount - missing <= ROUNDING) {
            return Optional.of(Difference.Kind.DISCOUNT);
        }
        if (missing <= tolerance) {
            return Optional.of(Difference.Kind.TOLERANCE);
        }
        return missing <= fee && missing * 5 <= Debts.sum(meant)
                ? Optional.of(Difference.Kind.BANK_FEE)
                : Optional.empty();
    }

    /** The whole percentage that is missing of these, each rounded to a cent; empty where it is none that anybody would agree on. */
    static OptionalInt percent(List<Debt> meant, long missing) {
        long sum = Debts.sum(meant);
        return IntStream.rangeClosed(1, MOST_PERCENT)
                .filter(percent -> 2 * Math.abs(100 * missing - percent * sum) <= 100L * meant.size())
                .findFirst();
    }

    /** One, all, neighbours or a few of these that make the sum. */
    static Sum oneOrMore(long[] amounts, long sum) {
        List<Integer> single = SumSearch.singles(amounts, sum);
        if (!single.isEmpty()) {
            return new Sum(single.subList(0, 1), single.size() > 1, amounts.length, false);
        }
        if (amounts.length > 1 && Arrays.stream(amounts).sum() == sum) {
            return new Sum(IntStream.range(0, amounts.length).boxed().toList(), false, 1, false);
        }
        Sum neighbours = SumSearch.neighbours(amounts, sum);
        return neighbours.isNone() ? SumSearch.few(amounts, sum) : neighbours;
    }
}
