package io.quittance.web.client;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.insight.Paged;
import io.quittance.insight.client.ClientTimeline;
import io.quittance.insight.client.ClientTimeline.Entry;
import io.quittance.insight.client.TimelineKind;
import io.quittance.web.frame.Visit;
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

    private final Clients clients;
    private final ClientPage page;
    private final ClientAside aside;
    private final ClientTimeline timeline;

    ClientController(Clients clients, ClientPage page, ClientAside aside, ClientTimeline timeline) {
        this.clients = clients;
        this.page = page;
        this.aside = aside;
        this.timeline = timeline;
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
        aside.put(client, visit, model);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", TimelineKind.values());
        model.addAttribute("entries", entries);
        model.addAttribute("months", TimelineRow.byMonth(entries.items()));
        return "clients/client";
    }
}
