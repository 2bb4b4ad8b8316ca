package io.quittance.web.payment;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.insight.matching.OpenItems;
import io.quittance.insight.matching.OpenItems.OpenRow;
import io.quittance.money.Money;
import io.quittance.payment.AllocationDesk;
import io.quittance.payment.AllocationDesk.AllocationRefusedException;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sets credit notes of a client off against its invoices. */
@Controller
@RequestMapping("/clients/{id}/offsets")
class OffsetController {

    private final Clients clients;
    private final OpenItems items;
    private final OpenShares shares;
    private final AllocationDesk desk;
    private final SharesNote note;

    OffsetController(Clients clients, OpenItems items, OpenShares shares, AllocationDesk desk, SharesNote note) {
        this.clients = clients;
        this.items = items;
        this.shares = shares;
        this.desk = desk;
        this.note = note;
    }

    @GetMapping("/new")
    String proposed(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String currency,
            Visit visit,
            Model model,
            RedirectAttributes redirect) {
        Client client = client(id, visit);
        List<String> currencies = items.currenciesToSetOff(visit.creditorId(), id);
        if (currencies.isEmpty()) {
            Note.bad("client", "payments.offset.nothing").after(redirect);
            return "redirect:/clients/" + id;
        }
        String chosen = currencies.contains(currency) ? currency : currencies.getFirst();
        return page(client, chosen, shares.setOff(shares.of(visit.creditorId(), id, chosen)), model);
    }

    /** @param look not empty: other invoices are to be shown, and what was typed stays */
    @PostMapping
    String setOff(
            @PathVariable long id,
            @RequestParam String currency,
            @RequestParam(defaultValue = "") String look,
            @ModelAttribute("form") SharesForm form,
            BindingResult errors,
            Locale reader,
            Visit visit,
            Model model,
            RedirectAttributes redirect) {
        Client client = client(id, visit);
        Map<String, OpenRow> open = shares.of(visit.creditorId(), id, currency);
        if (look.isEmpty()) {
            form.checkZero(errors, reader, open);
        }
        if (!look.isEmpty() || errors.hasErrors()) {
            return page(client, currency, form, model);
        }
        Map<Long, Money> given = form.shares(reader, open);
        try {
            desk.offset(visit.creditorId(), id, given, visit.today(), visit.by());
        } catch (AllocationRefusedException moved) {
            Note.bad("client", "payments.shares.refused").after(redirect);
            return "redirect:/clients/" + id;
        }
        note.setOff(given, open).after(redirect);
        return "redirect:/clients/" + id;
    }

    private String page(Client client, String currency, SharesForm form, Model model) {
        shares.show(client.creditorId(), client.id(), currency, form, model);
        model.addAttribute("client", client);
        model.addAttribute("currencies", items.currenciesToSetOff(client.creditorId(), client.id()));
        return "payments/offset";
    }

    private Client client(long id, Visit visit) {
        return clients.findByIdAndCreditorId(id, visit.creditorId()).orElseThrow();
    }
}
