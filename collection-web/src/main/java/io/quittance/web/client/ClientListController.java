package io.quittance.web.client;

import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.creditor.Users;
import io.quittance.insight.Paged;
import io.quittance.insight.client.ClientSearch;
import io.quittance.insight.client.ClientSearch.FoundClient;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.web.frame.Visit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Finds clients; the search at the top of every page goes straight to what it found when that is one thing. */
@Controller
class ClientListController {

    private static final int PAGE = 50;

    private final ClientSearch search;
    private final Invoices invoices;
    private final Creditors creditors;
    private final Users users;

    ClientListController(ClientSearch search, Invoices invoices, Creditors creditors, Users users) {
        this.search = search;
        this.invoices = invoices;
        this.creditors = creditors;
        this.users = users;
    }

    @GetMapping("/clients")
    String page(@ModelAttribute("query") ClientQuery query, Visit visit, Model model) {
        model.addAttribute("page", find(visit, query.q(), query.collector(), query.at(), PAGE));
        model.addAttribute("collectors", users.findAllByOrderByName());
        return "clients/list";
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Visit visit, RedirectAttributes redirect) {
        Optional<Long> invoice = invoices.findByCreditorIdAndNumber(visit.creditorId(), q.strip())
                .map(Invoice::id);
        if (invoice.isPresent()) {
            return "redirect:/invoices/" + invoice.get();
        }
        Paged<FoundClient> found = find(visit, q, null, null, 2);
        if (!q.isBlank() && found.items().size() == 1) {
            return "redirect:/clients/" + found.items().getFirst().id();
        }
        redirect.addAttribute("q", q);
        return "redirect:/clients";
    }

    private Paged<FoundClient> find(
            Visit visit, @Nullable String q, @Nullable Long collector, @Nullable String at, int size) {
        Creditor creditor = creditors.findById(visit.creditorId()).orElseThrow();
        return search.page(visit.creditorId(), visit.today(), creditor.currency(), q, collector, at, size);
    }
}
