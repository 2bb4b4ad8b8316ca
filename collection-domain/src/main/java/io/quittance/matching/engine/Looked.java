package io.quittance.matching.engine;

import io.quittance.matching.engine.Named.Hit;
import io.quittance.matching.engine.Payers.Payer;
import io.quittance.matching.engine.Proposal.Reason;
import io.quittance.matching.engine.Proposal.Reason.Code;
import io.quittance.matching.words.Mention;
import io.quittance.matching.words.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One who may have paid, with its debts and those of them that the words name. */
record Looked(Payer payer, Debts debts, Named named) {

    static Looked at(Payer payer, Terms terms, Wording wording) {
        Debts debts = Debts.of(payer.debtor(), terms.currency());
        return new Looked(payer, debts, Named.in(wording, debts, terms.amount()));
    }

    /**
     * The invoices of other clients that the words name as they are printed. Who names them hardly means what is not named, however
     * well the amount fits: a person asks. What stands for an invoice of its own, too, is not another's.
     *
     * @param all who may have paid, this one among them
     * @return by number, each with its invoice and whose it is
     */
    List<Reason> namedOfOthers(List<Looked> all) {
        Set<String> ownWritings = hits().map(Hit::written).collect(Collectors.toSet());
        return all.stream()
                .filter(other ->
                        other.payer.debtor().clientId() != payer.debtor().clientId())
                .flatMap(other -> other.hits()
                        .filter(hit -> hit.kind().compareTo(Mention.Kind.NUMBER) <= 0)
                        .filter(hit -> !ownWritings.contains(hit.written()))
                        .map(hit -> new Reason(
                                Code.NAMES_ANOTHER,
                                List.of(
                                        hit.debt().item().number(),
                                        other.payer.debtor().name()))))
                .sorted(Comparator.comparing(reason -> reason.about().getFirst()))
                .toList();
    }

    private Stream<Hit> hits() {
        return Stream.of(named.strong(), named.weak(), named.settled()).flatMap(List::stream);
    }
}
