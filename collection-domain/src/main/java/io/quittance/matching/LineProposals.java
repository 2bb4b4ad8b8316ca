package io.quittance.matching;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.matching.candidates.Candidates;
import io.quittance.matching.engine.Debtor;
import io.quittance.matching.engine.MatchingEngine;
import io.quittance.matching.engine.OpenItem;
import io.quittance.matching.engine.Proposal;
import io.quittance.matching.line.MovedLine;
import io.quittance.matching.policy.MatchingPolicy;
import io.quittance.money.Money;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one line that waits may be, worked out from the books as they are now. */
@Component
@Transactional(readOnly = true)
public class LineProposals {

    private final Candidates candidates;
    private final MatchingPolicy policy;
    private final Clients clients;

    LineProposals(Candidates candidates, MatchingPolicy policy, Clients clients) {
        this.clients = clients;
        this.candidates = candidates;
        this.policy = policy;
    }

    /**
     * A proposal with what is needed to show it.
     *
     * @param key stands for client, shares, what is left of their invoices and what is given up: the same key does the same
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

    private List<Offer> ranked(MovedLine line, List<Debtor> debtors) {
        List<Proposal> ranked = new MatchingEngine(policy.of(line.creditorId()).rules())
                .propose(line.credit(), debtors)
                .ranked();
        return offers(ranked, debtors);
    }

    /** What was worked out from what these clients owe. */
    static List<Offer> offers(List<Proposal> ranked, List<Debtor> debtors) {
        Map<Long, Debtor> byId = debtors.stream().collect(Collectors.toMap(Debtor::clientId, Function.identity()));
        return ranked.stream()
                .map(proposal -> offer(proposal, Objects.requireNonNull(byId.get(proposal.clientId()))))
                .toList();
    }

    private static Offer offer(Proposal proposal, Debtor debtor) {
        return new Offer(key(proposal, debtor), proposal, debtor);
    }

    static String key(Proposal proposal, Debtor debtor) {
        return key(
                proposal,
                debtor.items().stream().collect(Collectors.toMap(OpenItem::invoiceId, OpenItem::balance, (a, b) -> a)));
    }

    /**
     * The key of the offer that does this.
     *
     * @param balances what is left, by invoice id
     */
    static String key(Proposal proposal, Map<Long, Money> balances) {
        StringBuilder all = new StringBuilder();
        for (Proposal.Share share : proposal.shares()) {
            Money balance = balances.get(share.invoiceId());
            all.append(share.invoiceId())
                    .append('=')
                    .append(share.amount().toPlain())
                    .append('/')
                    .append(balance == null ? "" : balance.toPlain())
                    .append(';');
        }
        all.append(proposal.onAccount()).append(proposal.difference()).append(MatchOrder.isSilent(proposal));
        return proposal.clientId() + "-" + UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
