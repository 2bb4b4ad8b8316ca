package io.quittance.benchmarks.matching;

import io.quittance.matching.engine.Proposal;
import io.quittance.matching.engine.Proposal.Reason.Code;
import io.quittance.matching.engine.Proposals;
import io.quittance.matching.score.MatchingRules;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a credit waits for a person, as its first proposal tells. */
enum Cause {
    NOBODY("nothing speaks for anybody"),
    FEE("less what a bank took: a person gives that up"),
    NOTHING_FITS("the amount fits nothing: an advance, a part, a sum that was not found"),
    PAID_BEFORE("what is named was paid before"),
    NAMES_ANOTHER("what is named is another client's"),
    SAME_AMOUNTS("other invoices make the same sum"),
    ISSUED_LATER("the invoice was issued after the money came"),
    ALIKE("a name that is only alike"),
    NEW_ACCOUNT("a new account, though others of the client are known"),
    SHARED_ACCOUNT("an account that several clients pay from"),
    NAMESAKE("several clients of the name, or too many sums to choose from"),
    TWO("another proposal is nearly as good");

    private static final Map<Code, Cause> CAUSES = Map.of(
            Code.LESS_FEE, FEE,
            Code.OLDEST_FIRST, NOTHING_FITS,
            Code.NOTHING_OWED, NOTHING_FITS,
            Code.PAID_BEFORE, PAID_BEFORE,
            Code.NAMES_ANOTHER, NAMES_ANOTHER,
            Code.OTHER_SUMS, SAME_AMOUNTS,
            Code.ISSUED_LATER, ISSUED_LATER,
            Code.NAME_ALIKE, ALIKE,
            Code.IBAN_NEW, NEW_ACCOUNT,
            Code.IBAN_SHARED, SHARED_ACCOUNT);

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static Cause of(Proposals proposals) {
        if (proposals.ranked().isEmpty()) {
            return NOBODY;
        }
        Proposal first = proposals.ranked().getFirst();
        if (first.score() >= MatchingRules.SHIPPED.threshold()) {
            return TWO;
        }
        Set<Code> codes = first.reasons().stream().map(Proposal.Reason::code).collect(Collectors.toSet());
        return CAUSES.entrySet().stream()
                .filter(one -> codes.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder())
                .orElse(NAMESAKE);
    }
}
