package io.quittance.matching.engine;

import java.util.List;

/** Works out what a credit may pay. */
public final class MatchingEngine {

    private final MatchingRules rules;

    public MatchingEngine(MatchingRules rules) {
        this.rules = rules;
    }

    /**
     * What the credit may pay among these clients' debts, best first; the same input gives the same answer.
     *
     * @param debtors those that something speaks for, each with all that it owes in the credit's currency
     */
    public Proposals propose(Credit credit, List<Debtor> debtors) {
        return new Proposals(List.<Proposal>of().stream()
                .filter(one -> one.score() >= rules.threshold())
                .toList());
    }
}
