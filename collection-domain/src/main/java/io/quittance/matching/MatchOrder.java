package io.quittance.matching;

import io.quittance.matching.engine.Proposal;
import io.quittance.matching.engine.Proposal.Difference;
import io.quittance.matching.engine.Proposal.Reason;
import io.quittance.matching.engine.Proposal.Reason.Code;
import io.quittance.matching.engine.Proposal.Share;
import io.quittance.money.Money;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a credit is to be taken for, and on what grounds.
 *
 * @param parts at least one; one for each client
 * @param score of the proposal that is followed; null: nobody had proposed it
 * @param reasons of that proposal
 * @param automatic whether nobody was asked
 * @param silent whether the payer named nothing: what was agreed and the law say what it pays (C. civ. 1342-10), whatever the shares are
 * @param note of who decides, for what is given up beyond the tolerance; may be empty
 */
public record MatchOrder(
        List<Part> parts,
        @Nullable Integer score,
        List<Reason> reasons,
        boolean automatic,
        boolean silent,
        String note) {

    private static final Set<Code> NAMING =
            EnumSet.of(Code.REFERENCE, Code.NUMBER, Code.NUMBER_MANGLED, Code.ORDER_NUMBER);

    public MatchOrder {
        parts = List.copyOf(parts);
        reasons = List.copyOf(reasons);
        note = note.strip();
    }

    /** As a person put it together. */
    public static MatchOrder byHand(List<Part> parts, String note) {
        return new MatchOrder(parts, null, List.of(), false, false, note);
    }

    /** As a person accepted it. */
    public static MatchOrder accepted(Proposal proposal) {
        return of(proposal, false);
    }

    /** As it was sure enough. */
    static MatchOrder automatic(Proposal proposal) {
        return of(proposal, true);
    }

    /** The same, and what lacks of its invoices stays open. */
    public MatchOrder leavingOpen() {
        List<Part> kept = parts.stream()
                .map(part -> new Part(part.clientId(), part.shares(), part.onAccount(), Map.of()))
                .toList();
        return new MatchOrder(kept, score, reasons, automatic, silent, note);
    }

    private static MatchOrder of(Proposal proposal, boolean automatic) {
        Map<Long, Money> shares = new LinkedHashMap<>();
        for (Share share : proposal.shares()) {
            shares.merge(share.invoiceId(), share.amount(), Money::plus);
        }
        Part part = new Part(proposal.clientId(), shares, proposal.onAccount(), forgone(proposal));
        return new MatchOrder(List.of(part), proposal.score(), proposal.reasons(), automatic, isSilent(proposal), "");
    }

    /** Instalments and settlements have charges and rebates of their own: who agreed on them knows what the money settles. */
    static boolean isSilent(Proposal proposal) {
        Set<Code> codes = proposal.reasons().stream().map(Reason::code).collect(Collectors.toSet());
        boolean agreed = codes.contains(Code.INSTALMENT) || codes.contains(Code.SETTLEMENT);
        return codes.contains(Code.OLDEST_FIRST) || (agreed && Collections.disjoint(codes, NAMING));
    }

    /** A discount that was agreed is granted by itself once the rest is paid: it is not given up here. */
    private static Map<Long, Money> forgone(Proposal proposal) {
        Difference lack = proposal.difference();
        return lack == null || lack.kind() == Difference.Kind.DISCOUNT
                ? Map.of()
                : Map.of(lack.invoiceId(), lack.amount());
    }
}
