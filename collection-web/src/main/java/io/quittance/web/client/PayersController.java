package io.quittance.web.client;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.insight.matching.KnownPayers;
import io.quittance.matching.PayerAliases;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The names and accounts that a client pays under, and forgetting one that is not this client's. */
@Controller
@RequestMapping("/clients/{id}/payers")
class PayersController {

    private final Clients clients;
    private final KnownPayers payers;
    private final PayerAliases aliases;

    PayersController(Clients clients, KnownPayers payers, PayerAliases aliases) {
        this.clients = clients;
        this.payers = payers;
        this.aliases = aliases;
    }

    @GetMapping
    String page(@PathVariable long id, Visit visit, Model model) {
        Client client = clients.findByIdAndCreditorId(id, visit.creditorId()).orElseThrow();
        model.addAttribute("client", client);
        model.addAttribute("payers", payers.of(visit.creditorId(), id));
        return "clients/payers";
    }

    @PostMapping("/{payer}/forgetting")
    String forget(@PathVariable long id, @PathVariable long payer, Visit visit, RedirectAttributes redirect) {
        boolean isForgotten = aliases.forget(visit.creditorId(), payer, visit.today(), visit.by());
        Note told = isForgotten
                ? Note.done("payers", "clients.payers.forgotten")
                : Note.bad("payers", "clients.payers.gone");
        told.after(redirect);
        return "redirect:/clients/" + id + "/payers";
    }
}
