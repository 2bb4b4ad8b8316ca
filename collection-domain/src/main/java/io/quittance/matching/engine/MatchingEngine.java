package io.quittance.matching.engine;

import io.quittance.matching.engine.Payers.Payer;
import io.quittance.matching.engine.Proposal.Reason;
import io.quittance.matching.score.MatchingRules;
import io.quittance.matching.score.Who;
import io.quittance.matching.words.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Works out what a credit may pay. */
public final class MatchingEngine {

    private static final int MOST_PROPOSALS = 10;

    private final MatchingRules rules;

    public MatchingEngine(MatchingRules rules) {
        this.rules = rules;
    }

    /**
     * What the credit may pay among these clients' debts, best first; the same input gives the same answer. Of equal scores
     * the one that leaves less on account stands first, then the one whose oldest debt is due first, then the client with the
     * lower id.
     *
     * @param debtors those that something speaks for, each with all that it owes in the credit's currency
     */
    public Proposals propose(Credit credit, List<Debtor> debtors) {
        Terms terms = Terms.of(credit, rules);
        List<String> lines = new ArrayList<>(credit.words());
        lines.addAll(credit.structured());
        Wording wording = Wording.of(lines, credit.documents(), terms.amount());
        List<Looked> looked = new Payers(credit, wording)
                .of(debtors).stream()
                        .map(payer -> Looked.at(payer, terms, wording))
                        .toList();
        List<Ranked> all = new ArrayList<>();
        for (Looked one : looked) {
            all.addAll(of(one, one.namedOfOthers(looked), terms, wording));
        }
        return new Proposals(
                distinct(all), wording.deduction().filter(said -> !said.fee()).isPresent());
    }

    /**
     * What several credits of one payer pay together, each its part; for credits that fit nothing one by one.
     *
     * @param credits in one currency, the first booked first
     * @return one for each credit, in their order; empty where together they fit nothing either
     */
    public List<Proposal> proposeTogether(List<Credit> credits, Debtor debtor) {
        return new Together(this).propose(credits, debtor);
    }

    private static List<Ranked> of(Looked looked, List<Reason> others, Terms terms, Wording wording) {
        Payer payer = looked.payer();
        Debts debts = looked.debts();
        Named named = looked.named();
        List<Outcome> outcomes = new ArrayList<>();
        new NamedOutcomes(terms, debts, named, wording.deduction().orElse(null))
                .best()
                .ifPresent(outcomes::add);
        boolean fits = outcomes.stream().anyMatch(Outcome::fits);
        if (!fits) {
            boolean silent = named.strong().isEmpty() && named.settled().isEmpty();
            boolean mayBeAny = silent && payer.who().compareTo(Who.VAGUE) <= 0;
            List<Outcome> unnamed = new SilentOutcomes(terms, debts, wording.saysPart())
                    .all(payer.debtor().expected(), mayBeAny);
            // What was settled before, or nearly, was perhaps paid twice: nobody but a person gives it to another debt.
            boolean twice =
                    !named.settled().isEmpty() || outcomes.stream().anyMatch(one -> one.isMostlyLeft(terms.amount()));
            unnamed.forEach(outcome -> outcome.less(twice ? 25 : 0));
            outcomes.addAll(unnamed);
        }
        outcomes.forEach(outcome -> outcome.doubt(others));
        Map<Long, LocalDate> dueOn = debts.open().stream()
                .collect(Collectors.toMap(debt -> debt.item().invoiceId(), Debts.Debt::dueOn));
        return outcomes.stream()
                .map(outcome -> outcome.of(payer, terms.amount(), terms.currency()))
                .filter(proposal -> !proposal.reasons().isEmpty())
                .map(proposal -> new Ranked(proposal, oldest(proposal, dueOn)))
                .toList();
    }

    private static LocalDate oldest(Proposal proposal, Map<Long, LocalDate> dueOn) {
        return proposal.shares().stream()
                .map(share -> dueOn.getOrDefault(share.invoiceId(), LocalDate.MAX))
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    /** The best of those that do the same, and of all no more than a person reads. */
    private static List<Proposal> distinct(List<Ranked> all) {
        Set<Object> done = new HashSet<>();
        return all.stream()
                .sorted(Ranked.BEST_FIRST)
                .map(Ranked::proposal)
                .filter(proposal -> done.add(List.of(proposal.clientId(), Set.copyOf(proposal.shares()))))
                .limit(MOST_PROPOSALS)
                .toList();
    }

    private record Ranked(Proposal proposal, LocalDate oldest) {

        static final Comparator<Ranked> BEST_FIRST = Comparator.comparingInt((Ranked one) -> -one.proposal.score())
                .thenComparing(one -> one.proposal.onAccount())
                .thenComparing(Ranked::oldest)
                .thenComparingLong(one -> one.proposal.clientId());
    }
}
