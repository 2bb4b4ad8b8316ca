package io.quittance.matching;

import io.quittance.matching.LineProposals.Offer;
import io.quittance.matching.engine.Proposal;
import io.quittance.matching.line.MovedLine;
import io.quittance.matching.line.MovedLines;
import io.quittance.money.Money;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What each line that waits was last found to be perhaps: for lists, and for reminders to hold back. */
@Component
class StoredProposals {

    private static final int MOST = 3;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final MovedLines lines;
    private final LineProposals proposals;

    StoredProposals(JdbcClient jdbc, JsonMapper json, MovedLines lines, LineProposals proposals) {
        this.jdbc = jdbc;
        this.json = json;
        this.lines = lines;
        this.proposals = proposals;
    }

    /** As the books are now: somebody changed what of the line waits. */
    @Transactional
    public void workOutAnew(long creditorId, long lineId) {
        MovedLine line = lines.find(creditorId, lineId).orElseThrow();
        replace(lineId, proposals.of(line).stream().map(Offer::proposal).toList());
    }

    /** Puts these in the place of the line's former ones. */
    @Transactional
    public void replace(long lineId, List<Proposal> ranked) {
        jdbc.sql("delete from match_proposal where line_id = :line")
                .param("line", lineId)
                .update();
        for (int i = 0; i < Math.min(MOST, ranked.size()); i++) {
            save(lineId, i + 1, ranked.get(i));
        }
    }

    private void save(long lineId, int rank, Proposal proposal) {
        StatementSpec insert = jdbc.sql("""
                insert into match_proposal (line_id, rank, client_id, score, reasons, shares, on_account)
                values (:line, :rank, :client, :score, :reasons::jsonb, :shares::jsonb, :onAccount)
                """);
        insert.param("line", lineId)
                .param("rank", rank)
                .param("client", proposal.clientId())
                .param("score", proposal.score())
                .param("reasons", json.writeValueAsString(proposal.reasons()))
                .param("shares", json.writeValueAsString(shares(proposal)))
                .param("onAccount", proposal.onAccount().amount())
                .update();
    }

    private static List<Map<String, Object>> shares(Proposal proposal) {
        return proposal.shares().stream()
                .map(share -> Map.<String, Object>of("invoice", share.invoiceId(), "amount", plain(share.amount())))
                .toList();
    }

    private static String plain(Money amount) {
        return amount.toPlain();
    }
}
