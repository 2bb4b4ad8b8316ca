package io.quittance.matching.engine;

import io.quittance.matching.engine.Proposal.Difference.Kind;
import io.quittance.matching.score.MatchingRules;
import java.util.List;
import java.util.Optional;

/**
 * What a credit may be, best first.
 *
 * @param ranked at most ten, no two that do the same
 * @param deducted whether the payer announces that it keeps something back
 */
public record Proposals(List<Proposal> ranked, boolean deducted) {

    public Proposals {
        ranked = List.copyOf(ranked);
    }

    /**
     * The one to apply without asking anybody; empty where none is sure enough or two are, where more stays on account than is settled, where more lacks
     * than one person may give up, or where the payer announces that it keeps something back.
     */
    public Optional<Proposal> sure(MatchingRules rules) {
        if (ranked.isEmpty() || ranked.getFirst().score() < rules.threshold()) {
            return Optional.empty();
        }
        Proposal best = ranked.getFirst();
        if (best.isMostlyOnAccount()) {
            return Optional.empty();
        }
        if (ranked.stream().anyMatch(Proposal::isDeducted)) {
            return Optional.empty();
        }
        if (best.difference() != null && isAPersonsToForgo(best.difference().kind())) {
            return Optional.empty();
        }
        boolean standsOut = ranked.size() == 1 || best.score() - ranked.get(1).score() >= rules.margin();
        return standsOut ? Optional.of(best) : Optional.empty();
    }

    /** Cents that lack by chance are nobody's question; what the payer says that it keeps is. */
    private boolean isAPersonsToForgo(Kind kind) {
        return kind == Kind.BANK_FEE || (kind == Kind.TOLERANCE && deducted);
    }
}
