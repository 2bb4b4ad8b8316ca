package io.quittance.web.matching;

import io.quittance.matching.LineProposals.Offer;
import io.quittance.matching.engine.OpenItem;
import io.quittance.matching.engine.Proposal;
import io.quittance.matching.engine.Proposal.Reason;
import io.quittance.matching.engine.Proposal.Share;
import io.quittance.money.Money;
import io.quittance.web.matching.Lacks.Lack;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as the page shows it.
 *
 * @param reasons in the reader's format, the strongest first
 * @param lack null: nothing lacks
 */
public record OfferRow(
        Offer offer, List<ReasonRow> reasons, @Nullable Lack lack) {

    private static final int SHOWN = 8;

    /** One invoice, and what of the credit it gets. */
    public record ShareRow(OpenItem item, Money amount) {

        /** What it still lacks after that. */
        public Money lack() {
            return item.balance().minus(amount);
        }
    }

    public String key() {
        return offer.key();
    }

    public long clientId() {
        return offer.debtor().clientId();
    }

    public String clientName() {
        return offer.debtor().name();
    }

    public String clientNumber() {
        return offer.debtor().number();
    }

    public int score() {
        return proposal().score();
    }

    /** Whether something is missing that accepting leaves as it is. */
    public boolean leavesOpen() {
        return lack == null
                && proposal().reasons().stream()
                        .map(Reason::code)
                        .anyMatch(code -> code == Reason.Code.DEDUCTED || code == Reason.Code.PART);
    }

    public Money onAccount() {
        return proposal().onAccount();
    }

    /** The first shares. */
    public List<ShareRow> shares() {
        return proposal().shares().stream().limit(SHOWN).map(this::row).toList();
    }

    /** How many shares the first ones leave out. */
    public int moreShares() {
        return Math.max(0, proposal().shares().size() - SHOWN);
    }

    private Proposal proposal() {
        return offer.proposal();
    }

    private ShareRow row(Share share) {
        return new ShareRow(offer.item(share), share.amount());
    }
}
