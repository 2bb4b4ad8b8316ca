package io.quittance.web.settlements;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.insight.client.OpenInvoicesOfClient;
import io.quittance.insight.client.OpenInvoicesOfClient.OpenInvoice;
import io.quittance.settlement.Settlement;
import io.quittance.settlement.SettlementDesk;
import io.quittance.settlement.SettlementRefusedException;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offers to forgo the rest of a debt once an amount is paid in time. */
@Controller
@RequestMapping("/clients/{id}/settlements")
class NewSettlementController {

    private static final String PAGE = "settlements/new";

    private final Clients clients;
    private final OpenInvoicesOfClient invoices;
    private final SettlementDesk desk;
    private final Formats formats;

    NewSettlementController(Clients clients, OpenInvoicesOfClient invoices, SettlementDesk desk, Formats formats) {
        this.clients = clients;
        this.invoices = invoices;
        this.desk = desk;
        this.formats = formats;
    }

    @ModelAttribute
    void around(@PathVariable long id, Visit visit, Model model) {
        model.addAttribute(
                "client", clients.findByIdAndCreditorId(id, visit.creditorId()).orElseThrow());
        model.addAttribute("open", invoices.of(visit.creditorId(), id, visit.today()));
    }

    @GetMapping("/new")
    String blank(@ModelAttribute(name = "client", binding = false) Client client, Visit visit, Model model) {
        boolean hasAddress =
                client.contacts().stream().anyMatch(contact -> contact.email().isPresent());
        model.addAttribute("form", SettlementForm.blank(visit.today(), hasAddress));
        return PAGE;
    }

    @PostMapping
    String offer(
            @PathVariable long id,
            @Valid @ModelAttribute("form") SettlementForm form,
            BindingResult errors,
            @ModelAttribute(name = "open", binding = false) List<OpenInvoice> open,
            Locale reader,
            Visit visit,
            RedirectAttributes redirect) {
        form.check(errors, reader, open);
        if (errors.hasErrors()) {
            return PAGE;
        }
        try {
            Settlement made = desk.offer(form.offer(id, reader, open, visit), visit.today(), visit.by());
            Note.done("settlements", made.needsApproval() ? "settlements.proposed" : "settlements.offered")
                    .after(redirect);
            return "redirect:/settlements";
        } catch (SettlementRefusedException refused) {
            form.refuse(refused, errors, formats);
            return PAGE;
        }
    }
}
