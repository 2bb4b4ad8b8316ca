package io.quittance.matching;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.matching.candidates.Candidates;
import io.quittance.matching.engine.Debtor;
import io.quittance.matching.engine.MatchingEngine;
import io.quittance.matching.engine.OpenItem;
import io.quittance.matching.engine.Proposal;
import io.quittance.matching.line.MovedLine;
import io.quittance.matching.line.MovedLines;
import io.quittance.matching.policy.MatchingPolicy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one line that waits may be, worked out from the books as they are now. */
@Component
@Transactional(readOnly = true)
public class LineProposals {

    private final MovedLines lines;
    private final Candidates candidates;
    private final MatchingPolicy policy;
    private final Clients clients;

    LineProposals(MovedLines lines, Candidates candidates, MatchingPolicy policy, Clients clients) {
        this.clients = clients;
        this.lines = lines;
        this.candidates = candidates;
        this.policy = policy;
    }

    /**
     * A proposal with what is needed to show it.
     *
     * @param key stands for client, shares and what is given up: the same key does the same
     */
    public record Offer(String key, Proposal proposal, Debtor debtor) {

        /** The invoice or credit note of a share. */
        public OpenItem item(Proposal.Share share) {
            return debtor.items().stream()
                    .filter(item -> item.invoiceId() == share.invoiceId())
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Best first; empty where nothing of it waits, or it went out. */
    public List<Offer> of(MovedLine line) {
        if (!line.waiting().isPositive()) {
            return List.of();
        }
        return ranked(
                line, candidates.of(line.creditorId(), List.of(line.credit())).getFirst());
    }

    /**
     * The same for one client that a person named.
     *
     * @throws java.util.NoSuchElementException when this creditor has no such client
     */
    public List<Offer> of(MovedLine line, long clientId) {
        Client client =
                clients.findByIdAndCreditorId(clientId, line.creditorId()).orElseThrow();
        return ranked(line, List.of(candidates.of(line.creditorId(), client.id(), line.credit())));
    }

    /** The offer of this key, if the books still make it. */
    public Optional<Offer> find(long creditorId, long lineId, String key) {
        MovedLine line = lines.find(creditorId, lineId).orElseThrow();
        return of(line).stream().filter(offer -> offer.key().equals(key)).findFirst();
    }

    private List<Offer> ranked(MovedLine line, List<Debtor> debtors) {
        Map<Long, Debtor> byId = debtors.stream().collect(Collectors.toMap(Debtor::clientId, Function.identity()));
        return new MatchingEngine(policy.of(line.creditorId()).rules())
                .propose(line.credit(), debtors).ranked().stream()
                        .map(proposal -> new Offer(
                                key(proposal), proposal, Objects.requireNonNull(byId.get(proposal.clientId()))))
                        .toList();
    }

    static String key(Proposal proposal) {
        String shares = proposal.shares().stream()
                .map(share -> share.invoiceId() + "=" + share.amount().toPlain())
                .collect(Collectors.joining(";"));
        String all = shares + proposal.onAccount() + proposal.difference() + MatchOrder.isSilent(proposal);
        return proposal.clientId() + "-" + Integer.toHexString(all.hashCode());
    }
}
