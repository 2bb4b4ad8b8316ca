package io.quittance.matching.engine;

import io.quittance.matching.engine.Debtor.Expected;
import io.quittance.matching.engine.Debts.Debt;
import io.quittance.matching.engine.Proposal.Difference;
import io.quittance.matching.engine.Proposal.Reason.Code;
import io.quittance.matching.score.Chance;
import io.quittance.matching.score.Finding;
import io.quittance.matching.sums.Cents;
import io.quittance.matching.sums.Sum;
import io.quittance.matching.sums.SumSearch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What money settles of a client's debts whose payer named none of them. */
final class SilentOutcomes {

    private static final int PART = 10;
    private static final int LATER = 10;

    private final Terms terms;
    private final Debts all;
    private final Debts debts;
    private final List<Outcome> found = new ArrayList<>();
    private final boolean saysPart;
    private boolean gaveUp;

    /**
     * @param saysPart whether the payer calls it an advance or a part: a sum that fits is then chance more often
     */
    SilentOutcomes(Terms terms, Debts debts, boolean saysPart) {
        this.saysPart = saysPart;
        this.terms = terms;
        this.all = debts;
        // Nobody pays without a word what nobody had asked for.
        this.debts = debts.issuedBy(terms.bookedOn());
    }

    /**
     * Whatever the amount fits; else the oldest first.
     *
     * @param mayBeAny whether something speaks for this client, so that rarer sums are worth a search
     */
    List<Outcome> all(List<Expected> expected, boolean mayBeAny) {
        expected.forEach(this::agreed);
        Optional<Outcome> one = one(debts.owed());
        one.ifPresent(found::add);
        everything(one);
        if (found.isEmpty() && mayBeAny) {
            lacking();
        }
        if (found.isEmpty() && mayBeAny) {
            several();
        }
        if (found.isEmpty()) {
            later();
        }
        if (mayBeAny && !all.owed().isEmpty()) {
            oldestFirst();
        }
        if (mayBeAny && all.open().isEmpty() && all.settled().isEmpty()) {
            found.add(Outcome.none(Finding.NOTHING_OWED).because(Code.NOTHING_OWED));
        }
        return List.copyOf(found);
    }

    private void agreed(Expected expected) {
        if (!expected.amount().currency().equals(terms.currency()) || Cents.of(expected.amount()) != terms.amount()) {
            return;
        }
        List<Debt> meant = all.owed().stream()
                .filter(debt -> expected.invoices().isEmpty()
                        || expected.invoices().contains(debt.item().invoiceId()))
                .toList();
        Code code = switch (expected.kind()) {
            case INSTALMENT -> Code.INSTALMENT;
            case PROMISE -> Code.PROMISE;
            case SETTLEMENT -> Code.SETTLEMENT;
        };
        found.add(Outcome.part(Finding.AGREED, meant, terms.amount())
                .because(code, expected.on().toString()));
    }

    private Optional<Outcome> one(List<Debt> owed) {
        long[] amounts = Debts.amounts(owed);
        List<Integer> same = SumSearch.singles(amounts, terms.amount());
        if (same.isEmpty()) {
            return Optional.empty();
        }
        Debt first = owed.get(same.getFirst());
        Outcome outcome = Outcome.whole(Finding.ONE, List.of(first))
                .because(Code.AMOUNT_OF_ONE, first.item().number())
                .less(Chance.less(amounts.length, terms.amount(), amounts) + (saysPart ? PART : 0));
        return Optional.of(same.size() > 1 ? outcome.because(Code.OTHER_SUMS).less(Chance.OTHERS) : outcome);
    }

    /** One that was issued after the money came: paid in advance, or not meant at all. */
    private void later() {
        one(all.only(debt -> debt.isOwed() && debt.item().issuedOn().isAfter(terms.bookedOn())))
                .ifPresent(
                        outcome -> found.add(outcome.because(Code.ISSUED_LATER).less(LATER)));
    }

    /**
     * All that is due or open, with the credits or without.
     *
     * @param one invoice that has the amount, too: then it is either
     */
    private void everything(Optional<Outcome> one) {
        List<Debt> due = debts.only(debt -> !debt.dueOn().isAfter(terms.bookedOn()));
        List<Debt> owedDue = due.stream().filter(Debt::isOwed).toList();
        for (List<Debt> some : List.of(debts.open(), due, debts.owed(), owedDue)) {
            if (some.size() > 1 && Debts.sum(some) == terms.amount()) {
                Code code = some.size() < debts.owed().size() ? Code.AMOUNT_OF_ALL_DUE : Code.AMOUNT_OF_ALL;
                Outcome outcome = Outcome.whole(Finding.ALL, some).because(code, Integer.toString(some.size()));
                boolean others = one.isPresent() || isReplaceable(Set.copyOf(some));
                found.add(others ? outcome.because(Code.OTHER_SUMS).less(Chance.OTHERS) : outcome);
                one.ifPresent(other -> other.because(Code.OTHER_SUMS).less(Chance.OTHERS));
                return;
            }
        }
    }

    /** One, or all of them, less a discount, the tolerance or a fee. */
    private void lacking() {
        List<Debt> owed = debts.owed();
        List<List<Debt>> choices = new ArrayList<>();
        owed.forEach(debt -> choices.add(List.of(debt)));
        if (owed.size() > 1) {
            choices.add(owed);
        }
        List<Outcome> fitting = new ArrayList<>();
        for (List<Debt> some : choices) {
            long missing = Debts.sum(some) - terms.amount();
            terms.lack(some, missing).ifPresent(kind -> fitting.add(lacking(some, kind, missing, owed)));
        }
        fitting.stream().max(Comparator.comparingInt(Outcome::points)).ifPresent(best -> {
            boolean others =
                    fitting.stream().anyMatch(other -> other != best && other.points() > best.points() - Chance.OTHERS);
            found.add(others ? best.because(Code.OTHER_SUMS).less(Chance.OTHERS) : best);
        });
    }

    private Outcome lacking(List<Debt> some, Difference.Kind kind, long missing, List<Debt> owed) {
        boolean fee = kind == Difference.Kind.BANK_FEE;
        Outcome outcome =
                Outcome.lacking(fee ? Finding.SILENT_FEE : Finding.SILENT_LESS, some, kind, missing, terms.currency());
        double window = kind == Difference.Kind.DISCOUNT ? 1 : fee ? terms.fee() : terms.tolerance();
        long[] amounts = Debts.amounts(owed);
        outcome.less(Chance.less(owed.size() * window, terms.amount(), new long[] {1}) + (saysPart ? PART : 0));
        return some.size() == 1 ? outcome : outcome.because(Code.AMOUNT_OF_ALL, Integer.toString(amounts.length));
    }

    private void several() {
        List<Debt> open = debts.open();
        long[] amounts = Debts.amounts(open);
        Sum neighbours = SumSearch.neighbours(amounts, terms.amount());
        Sum few = SumSearch.few(amounts, terms.amount());
        Sum sum = neighbours.isNone() ? few : neighbours;
        gaveUp = few.gaveUp();
        if (sum.isNone()) {
            return;
        }
        boolean others = sum.others()
                || isReplaceable(sum.picked().stream().map(open::get).collect(Collectors.toSet()))
                || (!few.isNone() && !few.picked().equals(sum.picked()));
        List<Debt> picked = sum.picked().stream().map(open::get).toList();
        Outcome outcome = Outcome.whole(Finding.SEVERAL, picked)
                .because(Code.AMOUNT_OF_SEVERAL, NamedOutcomes.numbers(picked))
                .less(Chance.less(sum.tried(), terms.amount(), amounts) + (saysPart ? PART : 0));
        found.add(others ? outcome.because(Code.OTHER_SUMS).less(Chance.OTHERS) : outcome);
        tellIfGaveUp(outcome);
    }

    /** Whether one that was not picked asks for the same as one that was. */
    private boolean isReplaceable(Set<Debt> picked) {
        Set<Long> values = picked.stream().map(Debt::cents).collect(Collectors.toSet());
        return debts.open().stream().anyMatch(debt -> values.contains(debt.cents()) && !picked.contains(debt));
    }

    private void oldestFirst() {
        Outcome outcome = Outcome.part(Finding.OLDEST, all.owed(), terms.amount());
        found.add(outcome.because(Code.OLDEST_FIRST));
        tellIfGaveUp(outcome);
    }

    private void tellIfGaveUp(Outcome outcome) {
        if (gaveUp) {
            outcome.because(Code.SEARCH_GAVE_UP, Integer.toString(debts.open().size()));
        }
    }
}
