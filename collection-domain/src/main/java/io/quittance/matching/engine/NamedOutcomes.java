package io.quittance.matching.engine;

import io.quittance.matching.engine.Debts.Debt;
import io.quittance.matching.engine.Named.Hit;
import io.quittance.matching.engine.Proposal.Difference;
import io.quittance.matching.engine.Proposal.Reason.Code;
import io.quittance.matching.score.Chance;
import io.quittance.matching.score.Finding;
import io.quittance.matching.sums.Cents;
import io.quittance.matching.sums.Sum;
import io.quittance.matching.sums.SumSearch;
import io.quittance.matching.words.Deduction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What money settles whose payer named invoices. */
final class NamedOutcomes {

    /** Sums that chance makes more often explain nothing. */
    private static final int SOME = 5;

    private final Terms terms;
    private final Debts known;
    private final Named named;
    private final @Nullable Deduction said;

    /**
     * @param said null: the payer announces no deduction
     */
    NamedOutcomes(Terms terms, Debts debts, Named named, @Nullable Deduction said) {
        this.said = said;
        this.terms = terms;
        this.known = debts.issuedBy(terms.bookedOn());
        this.named = named;
    }

    /** The one that what is named and the amount make; empty where nothing is named that counts. */
    Optional<Outcome> best() {
        List<Hit> all =
                Stream.concat(named.strong().stream(), named.weak().stream()).toList();
        for (List<Hit> hits : List.of(named.strong(), all, named.weak())) {
            if (!hits.isEmpty() && Debts.sum(Named.debts(hits)) == terms.amount()) {
                return Optional.of(exact(hits));
            }
        }
        if (named.strong().isEmpty()) {
            return settledBefore();
        }
        return Optional.of(near().orElseGet(this::partOrMore));
    }

    /** Whether the amount is what is named, or nearly: nothing else needs to be looked for. */
    boolean fits() {
        return best().filter(Outcome::fits).isPresent();
    }

    private Outcome exact(List<Hit> hits) {
        Outcome outcome = because(Outcome.whole(finding(hits), Named.debts(hits)), hits);
        return amountReason(outcome, Named.debts(hits)).less(settledToo());
    }

    private Optional<Outcome> settledBefore() {
        if (named.settled().isEmpty()) {
            return Optional.empty();
        }
        Outcome outcome = Outcome.none(Finding.SETTLED);
        named.settled()
                .forEach(hit ->
                        outcome.because(Code.PAID_BEFORE, hit.debt().item().number()));
        return Optional.of(outcome);
    }

    private Optional<Outcome> near() {
        List<Debt> meant = Named.debts(named.strong());
        long missing = Debts.sum(meant) - terms.amount();
        if (missing < 0) {
            return others(meant, -missing);
        }
        return someOf(meant)
                .or(() -> lessCredits(meant, missing))
                .or(() -> lacking(Finding.NAMED_LESS, meant, missing))
                .map(outcome -> because(outcome, named.strong()).less(settledToo()));
    }

    /** Fewer than are named make the amount, and only these. */
    private Optional<Outcome> someOf(List<Debt> meant) {
        long[] amounts = Debts.amounts(meant);
        List<Integer> single = SumSearch.singles(amounts, terms.amount());
        Sum few = single.size() == 1 ? new Sum(single, false, 1, false) : SumSearch.few(amounts, terms.amount());
        if (single.size() > 1 || few.isNone() || few.others()) {
            return Optional.empty();
        }
        List<Debt> picked = few.picked().stream().map(meant::get).toList();
        return Optional.of(amountReason(Outcome.whole(Finding.NAMED_SOME, picked), picked));
    }

    private Optional<Outcome> lessCredits(List<Debt> meant, long missing) {
        List<Debt> credits =
                known.credits().stream().filter(debt -> !meant.contains(debt)).toList();
        Sum sum = Terms.oneOrMore(Debts.amounts(credits), -missing);
        if (missing == 0 || sum.isNone() || Chance.less(sum.tried(), missing, Debts.amounts(credits)) > SOME) {
            return Optional.empty();
        }
        List<Debt> all = Stream.concat(meant.stream(), sum.picked().stream().map(credits::get))
                .toList();
        Outcome outcome = amountReason(Outcome.whole(Finding.NAMED_LESS, all), all);
        return Optional.of(sum.others() ? outcome.because(Code.OTHER_SUMS).less(Chance.OTHERS) : outcome);
    }

    private Optional<Outcome> lacking(Finding finding, List<Debt> meant, long missing) {
        return terms.lack(meant, missing)
                // What a payer keeps back for a reason of its own is no bank's fee.
                .filter(kind -> said == null || said.fee() || kind != Difference.Kind.BANK_FEE)
                .map(kind -> kind == Difference.Kind.DISCOUNT
                        ? lacking(finding, meant, kind, missing)
                        : announced(lacking(finding, meant, kind, missing), meant, missing));
    }

    private Outcome lacking(Finding finding, List<Debt> meant, Difference.Kind kind, long missing) {
        return Outcome.lacking(
                kind == Difference.Kind.BANK_FEE ? Finding.NAMED_FEE : finding, meant, kind, missing, terms.currency());
    }

    /** A person decides on what the payer keeps back. */
    private Outcome announced(Outcome outcome, List<Debt> meant, long missing) {
        if (said == null) {
            return outcome;
        }
        outcome.because(Code.DEDUCTED, Cents.money(missing, terms.currency()).toPlain(), said.word());
        Terms.percent(meant, missing)
                .ifPresent(percent -> outcome.because(Code.LESS_PERCENT, Integer.toString(percent)));
        return outcome;
    }

    /** What is named, and one, a few or all others for the rest. */
    private Optional<Outcome> others(List<Debt> meant, long rest) {
        List<Debt> others = known.only(debt -> !meant.contains(debt));
        Sum sum = Terms.oneOrMore(Debts.amounts(others), rest);
        if (sum.isNone() || sum.others() || Chance.less(sum.tried(), rest, Debts.amounts(others)) > SOME) {
            return Optional.empty();
        }
        List<Debt> all = Stream.concat(meant.stream(), sum.picked().stream().map(others::get))
                .toList();
        Outcome outcome = because(Outcome.whole(Finding.NAMED_AND, all), named.strong());
        return Optional.of(
                amountReason(outcome, all).less(Chance.less(sum.tried(), rest, Debts.amounts(others)) + settledToo()));
    }

    private Outcome partOrMore() {
        List<Debt> meant = Named.debts(named.strong());
        long missing = Debts.sum(meant) - terms.amount();
        boolean more = missing < 0;
        if (!more && said != null) {
            Outcome less = because(Outcome.part(Finding.NAMED_DEDUCTED, meant, terms.amount()), named.strong());
            return announced(less, meant, missing).less(settledToo());
        }
        Finding finding =
                !more ? Finding.NAMED_PART : -missing <= terms.tolerance() ? Finding.NAMED_LESS : Finding.NAMED_MORE;
        Outcome outcome = more ? Outcome.whole(finding, meant) : Outcome.part(finding, meant, terms.amount());
        String about = Cents.money(Math.abs(missing), terms.currency()).toPlain();
        return because(outcome, named.strong())
                .because(more ? Code.MORE : Code.PART, about)
                .less(settledToo());
    }

    private Outcome because(Outcome outcome, List<Hit> hits) {
        outcome.first(hits.stream().map(Hit::reason).distinct().toList());
        named.settled()
                .forEach(hit ->
                        outcome.because(Code.PAID_BEFORE, hit.debt().item().number()));
        return outcome;
    }

    private static Outcome amountReason(Outcome outcome, List<Debt> debts) {
        return debts.size() == 1
                ? outcome.because(Code.AMOUNT_OF_ONE, debts.getFirst().item().number())
                : outcome.because(Code.AMOUNT_OF_SEVERAL, numbers(debts));
    }

    static String numbers(List<Debt> debts) {
        return String.join(
                ", ", debts.stream().map(debt -> debt.item().number()).toList());
    }

    /** Something named was settled before: perhaps this was too. */
    private int settledToo() {
        return named.settled().isEmpty() ? 0 : 10;
    }

    private static Finding finding(List<Hit> hits) {
        return switch (Named.leastSure(hits)) {
            case REFERENCE -> Finding.REFERENCE;
            case NUMBER -> Finding.NUMBER;
            case MANGLED -> Finding.MANGLED;
            case WEAK -> Finding.WEAK;
        };
    }
}
