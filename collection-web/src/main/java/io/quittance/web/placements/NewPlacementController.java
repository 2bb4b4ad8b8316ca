package io.quittance.web.placements;

import io.quittance.insight.client.OpenInvoicesOfClient;
import io.quittance.insight.client.OpenInvoicesOfClient.OpenInvoice;
import io.quittance.placement.PlacedDebts;
import io.quittance.placement.PlacementDesk;
import io.quittance.placement.PlacementFault;
import io.quittance.placement.PlacementRefusedException;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.validation.Valid;
import java.util.List;
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

/** Places a client's overdue invoices without waiting for the ladder: with an agency, a lawyer or before a court. */
@Controller
@RequestMapping("/clients/{id}/placements")
class NewPlacementController {

    private static final String PAGE = "placements/new";

    private final OpenInvoicesOfClient open;
    private final PlacedDebts debts;
    private final HandoverPage page;
    private final PlacementDesk desk;

    NewPlacementController(OpenInvoicesOfClient open, PlacedDebts debts, HandoverPage page, PlacementDesk desk) {
        this.open = open;
        this.debts = debts;
        this.page = page;
        this.desk = desk;
    }

    @GetMapping("/new")
    String blank(@PathVariable long id, @RequestParam(defaultValue = "EUR") String currency, Visit visit, Model model) {
        page.fill(model, id, debts.of(id, overdue(id, currency, visit), visit.today()), visit);
        return PAGE;
    }

    @PostMapping
    String place(
            @PathVariable long id,
            @RequestParam(defaultValue = "EUR") String currency,
            @Valid @ModelAttribute("form") PlacementForm form,
            BindingResult errors,
            Visit visit,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            List<Long> chosen = overdue(id, currency, visit).stream()
                    .filter(form.invoices()::contains)
                    .toList();
            try {
                long placed = desk.place(visit.creditorId(), id, chosen, form.order(), visit.today(), visit.by())
                        .id();
                Note.done("placement", "placements.placed.done").after(redirect);
                return "redirect:/placements/" + placed;
            } catch (PlacementRefusedException refused) {
                errors.rejectValue(
                        refused.why() == PlacementFault.NO_MANDATE ? "agency" : "route", Formats.key(refused.why()));
            }
        }
        return blank(id, currency, visit, model);
    }

    private List<Long> overdue(long clientId, String currency, Visit visit) {
        return open.of(visit.creditorId(), clientId, visit.today()).stream()
                .filter(one -> one.daysOverdue() > 0
                        && one.balance().currency().getCurrencyCode().equals(currency))
                .map(OpenInvoice::id)
                .toList();
    }
}
