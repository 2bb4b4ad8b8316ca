package io.quittance.web.matching.allocation;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.creditor.Creditors;
import io.quittance.insight.client.ClientSearch;
import io.quittance.insight.matching.OpenItems;
import io.quittance.insight.matching.OpenItems.OpenRow;
import io.quittance.matching.LineProposals;
import io.quittance.matching.engine.Proposal;
import io.quittance.matching.line.MovedLine;
import io.quittance.matching.line.MovedLines;
import io.quittance.matching.policy.MatchingPolicy;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page shows on which a person puts together what a credit pays. */
@Component
class AllocationPage {

    static final int SHOWN = 100;
    private static final int FOUND = 12;
    private static final int ALL = 100_000;

    private final MovedLines lines;
    private final Clients clients;
    private final Creditors creditors;
    private final ClientSearch search;
    private final OpenItems items;
    private final LineProposals proposals;
    private final MatchingPolicy policy;
    private final Formats formats;

    AllocationPage(
            MovedLines lines,
            Clients clients,
            Creditors creditors,
            ClientSearch search,
            OpenItems items,
            LineProposals proposals,
            MatchingPolicy policy,
            Formats formats) {
        this.lines = lines;
        this.clients = clients;
        this.creditors = creditors;
        this.search = search;
        this.items = items;
        this.proposals = proposals;
        this.policy = policy;
        this.formats = formats;
    }

    MovedLine line(long lineId, Visit visit) {
        return lines.find(visit.creditorId(), lineId).orElseThrow();
    }

    /** Clients that the words find; those that something speaks for where there are none. */
    void choose(MovedLine line, String text, Visit visit, Model model) {
        String main = creditors.findById(visit.creditorId()).orElseThrow().currency();
        model.addAttribute("line", line);
        model.addAttribute("text", text);
        model.addAttribute(
                "found",
                text.isBlank()
                        ? List.of()
                        : search.page(visit.creditorId(), visit.today(), main, text, null, null, FOUND)
                                .items());
        model.addAttribute(
                "likely",
                proposals.of(line).stream()
                        .map(LineProposals.Offer::debtor)
                        .distinct()
                        .toList());
    }

    /** The client's open items, with those that are typed already first. */
    void fill(MovedLine line, long clientId, AllocationForm form, Visit visit, Model model) {
        Client client =
                clients.findByIdAndCreditorId(clientId, visit.creditorId()).orElseThrow();
        String currency = line.waiting().currency().getCurrencyCode();
        List<OpenRow> shown = items.of(visit.creditorId(), clientId, currency, form.words(), SHOWN);
        List<Long> ids = shown.stream().map(OpenRow::id).toList();
        List<Hidden> hidden = open(line, clientId, visit).values().stream()
                .filter(row -> !form.amount(row.id()).isBlank() && !ids.contains(row.id()))
                .map(row -> new Hidden(row, form.amount(row.id()), form.forgoes(row.id())))
                .toList();
        model.addAttribute("line", line);
        model.addAttribute("client", client);
        model.addAttribute("form", form);
        if (!model.containsAttribute("faults")) {
            model.addAttribute("faults", Map.of());
        }
        model.addAttribute("rows", shown);
        model.addAttribute("hidden", hidden);
        model.addAttribute("count", items.count(visit.creditorId(), clientId, currency));
        model.addAttribute("tolerance", policy.of(visit.creditorId()).tolerance());
    }

    /** What was typed beside an invoice that the words do not find. */
    public record Hidden(OpenRow row, String amount, boolean forgone) {}

    /** All that the client has open, by id. */
    Map<Long, OpenRow> open(MovedLine line, long clientId, Visit visit) {
        String currency = line.waiting().currency().getCurrencyCode();
        return items.of(visit.creditorId(), clientId, currency, "", ALL).stream()
                .collect(Collectors.toMap(OpenRow::id, row -> row));
    }

    /** The best proposal for this client, as if a person had typed it; of many invoices, nothing. */
    AllocationForm proposed(MovedLine line, long clientId) {
        Map<String, String> amounts = new LinkedHashMap<>();
        proposals.of(line, clientId).stream()
                .findFirst()
                .filter(offer -> offer.proposal().shares().size() <= SHOWN)
                .ifPresent(offer -> {
                    for (Proposal.Share share : offer.proposal().shares()) {
                        amounts.put(
                                Long.toString(share.invoiceId()),
                                formats.amount(share.amount().amount()));
                    }
                });
        return AllocationForm.of(amounts);
    }
}
