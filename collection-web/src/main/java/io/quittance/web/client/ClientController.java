package io.quittance.web.client;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.creditor.Users;
import io.quittance.dunning.policy.PolicyList;
import io.quittance.insight.Paged;
import io.quittance.insight.client.ClientTimeline;
import io.quittance.insight.client.ClientTimeline.Entry;
import io.quittance.insight.client.HoldsOfClient;
import io.quittance.insight.client.TimelineKind;
import io.quittance.invoice.limitation.Limitations;
import io.quittance.notifications.evidence.Leavings;
import io.quittance.promise.PromiseList;
import io.quittance.promise.PromiseList.PromiseFilter;
import io.quittance.promise.PromiseRecords;
import io.quittance.web.frame.Visit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One client: what it owes, what happened, what will happen next and what can be done. */
@Controller
class ClientController {

    private static final int PAGE = 60;
    private static final int PROMISES = 5;

    private final Clients clients;
    private final ClientPage page;
    private final ClientTimeline timeline;
    private final HoldsOfClient holds;
    private final PolicyList policies;
    private final Users users;
    private final Limitations limitations;
    private final Leavings leavings;
    private final PromiseList promises;
    private final PromiseRecords promiseRecords;

    ClientController(
            Clients clients,
            ClientPage page,
            ClientTimeline timeline,
            HoldsOfClient holds,
            PolicyList policies,
            Users users,
            Limitations limitations,
            Leavings leavings,
            PromiseList promises,
            PromiseRecords promiseRecords) {
        this.clients = clients;
        this.page = page;
        this.timeline = timeline;
        this.holds = holds;
        this.policies = policies;
        this.users = users;
        this.limitations = limitations;
        this.leavings = leavings;
        this.promises = promises;
        this.promiseRecords = promiseRecords;
    }

    @GetMapping("/clients/{id}")
    String page(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable TimelineKind kind,
            @RequestParam(required = false) @Nullable String at,
            Visit visit,
            Model model) {
        Client client = clients.findByIdAndCreditorId(id, visit.creditorId()).orElseThrow();
        Paged<Entry> entries = timeline.page(id, kind, at, PAGE);
        model.addAttribute("client", client);
        model.addAttribute("standing", page.of(client, visit.today()));
        model.addAttribute("holds", holds.of(id, visit.today()));
        model.addAttribute(
                "ending",
                limitations.endingBy(visit.today().plusYears(1), Set.of(id)).getOrDefault(id, List.of()));
        model.addAttribute("leaving", leavings.ofClient(visit.creditorId(), id, visit.today(), visit.now()));
        model.addAttribute(
                "promises", promises.of(visit.creditorId(), PromiseFilter.ofClient(id), visit.today(), PROMISES));
        model.addAttribute("promiseRecord", promiseRecords.of(id, visit.today()));
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", TimelineKind.values());
        model.addAttribute("entries", entries);
        model.addAttribute("months", TimelineRow.byMonth(entries.items()));
        model.addAttribute("policies", policies.of(visit.creditorId()));
        model.addAttribute("collectors", users.findAllByOrderByName());
        return "clients/client";
    }
}
