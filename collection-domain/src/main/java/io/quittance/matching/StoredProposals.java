package io.quittance.matching;

import io.quittance.matching.LineProposals.Offer;
import io.quittance.matching.engine.Proposal;
import io.quittance.matching.engine.Proposal.Difference;
import io.quittance.matching.engine.Proposal.Reason;
import io.quittance.matching.engine.Proposal.Share;
import io.quittance.matching.line.MovedLine;
import io.quittance.matching.line.MovedLines;
import io.quittance.money.Money;
import io.quittance.payment.allocation.InvoiceShares;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What each line that waits was last found to be perhaps: for lists, for reminders to hold back, and for who accepts it. */
@Component
public class StoredProposals {

    private static final int MOST = 3;
    private static final TypeReference<List<StoredShare>> SHARES = new TypeReference<>() {};
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final MovedLines lines;
    private final LineProposals proposals;
    private final InvoiceShares invoices;

    StoredProposals(
            JdbcClient jdbc, JsonMapper json, MovedLines lines, LineProposals proposals, InvoiceShares invoices) {
        this.invoices = invoices;
        this.jdbc = jdbc;
        this.json = json;
        this.lines = lines;
        this.proposals = proposals;
    }

    /** A proposal that somebody was shown. */
    public record Shown(Proposal proposal, String clientName) {}

    private record StoredShare(long invoice, String amount) {}

    private record StoredDifference(Difference.Kind kind, String amount, long invoice) {}

    /**
     * The proposal of this key, if the books still make it: as it was stored while what it settles is as it was then, else
     * worked out anew.
     */
    @Transactional(readOnly = true)
    public Optional<Shown> find(long creditorId, long lineId, String key) {
        MovedLine line = lines.find(creditorId, lineId).orElseThrow();
        return stored(line, key)
                .filter(shown -> stands(line, shown.proposal(), key))
                .or(() -> proposals.of(line).stream()
                        .filter(offer -> offer.key().equals(key))
                        .findFirst()
                        .map(offer -> new Shown(offer.proposal(), offer.debtor().name())));
    }

    private Optional<Shown> stored(MovedLine line, String key) {
        return jdbc.sql("""
                select p.client_id, p.score, p.reasons, p.shares, p.on_account, p.difference, l.currency, c.name
                from match_proposal p
                join statement_line l on l.id = p.line_id
                join client c on c.id = p.client_id
                where p.line_id = :line and p.offer_key = :key
                """)
                .param("line", line.id())
                .param("key", key)
                .query((row, number) -> new Shown(proposal(row), row.getString("name")))
                .optional();
    }

    /** What a silent payer pays is worked out from all that its client owes: that may have changed. */
    private boolean stands(MovedLine line, Proposal proposal, String key) {
        Money total = proposal.shares().stream().map(Share::amount).reduce(proposal.onAccount(), Money::plus);
        List<Long> settled = proposal.shares().stream().map(Share::invoiceId).toList();
        return !MatchOrder.isSilent(proposal)
                && total.equals(line.waiting())
                && LineProposals.key(proposal, invoices.balances(line.creditorId(), proposal.clientId(), settled))
                        .equals(key);
    }

    private Proposal proposal(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        List<Share> shares = json.readValue(row.getString("shares"), SHARES).stream()
                .map(share -> new Share(share.invoice(), Money.of(new BigDecimal(share.amount()), currency)))
                .toList();
        return new Proposal(
                row.getLong("client_id"),
                shares,
                Money.of(row.getBigDecimal("on_account"), currency),
                difference(row.getString("difference"), currency),
                row.getInt("score"),
                json.readValue(row.getString("reasons"), REASONS));
    }

    private @Nullable Difference difference(@Nullable String stored, String currency) {
        if (stored == null) {
            return null;
        }
        StoredDifference lack = json.readValue(stored, StoredDifference.class);
        return new Difference(lack.kind(), Money.of(new BigDecimal(lack.amount()), currency), lack.invoice());
    }

    /** As the books are now: somebody changed what of the line waits. */
    @Transactional
    public void workOutAnew(long creditorId, long lineId) {
        MovedLine line = lines.find(creditorId, lineId).orElseThrow();
        replace(lineId, proposals.of(line));
    }

    /** Puts these in the place of the line's former ones. */
    @Transactional
    public void replace(long lineId, List<Offer> ranked) {
        jdbc.sql("delete from match_proposal where line_id = :line")
                .param("line", lineId)
                .update();
        for (int i = 0; i < Math.min(MOST, ranked.size()); i++) {
            save(lineId, i + 1, ranked.get(i));
        }
    }

    private void save(long lineId, int rank, Offer offer) {
        Proposal proposal = offer.proposal();
        StatementSpec insert = jdbc.sql("""
                insert into match_proposal (line_id, rank, client_id, score, reasons, shares, on_account, difference, offer_key)
                values (:line, :rank, :client, :score, :reasons::jsonb, :shares::jsonb, :onAccount, :difference::jsonb, :key)
                """);
        insert.param("line", lineId)
                .param("rank", rank)
                .param("client", proposal.clientId())
                .param("score", proposal.score())
                .param("reasons", json.writeValueAsString(proposal.reasons()))
                .param("shares", json.writeValueAsString(shares(proposal)))
                .param("onAccount", proposal.onAccount().amount())
                .param("difference", difference(proposal))
                .param("key", offer.key())
                .update();
    }

    private static List<StoredShare> shares(Proposal proposal) {
        return proposal.shares().stream()
                .map(share -> new StoredShare(share.invoiceId(), share.amount().toPlain()))
                .toList();
    }

    private @Nullable String difference(Proposal proposal) {
        Difference lack = proposal.difference();
        return lack == null
                ? null
                : json.writeValueAsString(
                        new StoredDifference(lack.kind(), lack.amount().toPlain(), lack.invoiceId()));
    }
}
