package io.quittance.web.hold;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.hold.Hold;
import io.quittance.hold.HoldDesk;
import io.quittance.hold.HoldReason;
import io.quittance.hold.Holds;
import io.quittance.insight.client.OpenInvoicesOfClient;
import io.quittance.insight.client.OpenInvoicesOfClient.OpenInvoice;
import io.quittance.insolvency.Insolvencies;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Places a hold on a client, an invoice or a part of one, and lifts it. */
@Controller
@RequestMapping("/clients/{id}/holds")
class HoldController {

    private static final String PAGE = "clients/hold";

    /** Disputes, promises and proceedings are recorded as what they are, and place their holds themselves. */
    private static final List<HoldReason> REASONS = List.of(HoldReason.PLAN, HoldReason.ADDRESS, HoldReason.PAUSE);

    private final Clients clients;
    private final OpenInvoicesOfClient invoices;
    private final Holds holds;
    private final HoldDesk desk;
    private final Insolvencies insolvencies;

    HoldController(
            Clients clients, OpenInvoicesOfClient invoices, Holds holds, HoldDesk desk, Insolvencies insolvencies) {
        this.clients = clients;
        this.invoices = invoices;
        this.holds = holds;
        this.desk = desk;
        this.insolvencies = insolvencies;
    }

    @ModelAttribute
    void around(@PathVariable long id, Visit visit, Model model) {
        Client client = clients.findByIdAndCreditorId(id, visit.creditorId()).orElseThrow();
        model.addAttribute("client", client);
        model.addAttribute("open", invoices.of(visit.creditorId(), id, visit.today()));
        model.addAttribute("reasons", REASONS);
    }

    @GetMapping("/new")
    String blank(
            @RequestParam(required = false) @Nullable Long invoice,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        model.addAttribute("form", HoldForm.blank(invoice));
        return htmx == null ? PAGE : PAGE + " :: dialog";
    }

    @PostMapping
    String place(
            @PathVariable long id,
            @Valid @ModelAttribute("form") HoldForm form,
            BindingResult errors,
            @ModelAttribute(name = "open", binding = false) List<OpenInvoice> open,
            Locale reader,
            Visit visit,
            RedirectAttributes redirect) {
        form.check(errors, reader, visit.today(), open);
        if (errors.hasErrors()) {
            return PAGE;
        }
        desk.place(form.request(id, reader, visit), visit.today(), visit.by());
        Note.done("client", "clients.hold.placed").after(redirect);
        return "redirect:/clients/" + id;
    }

    @PostMapping("/{hold}/lifting")
    String lift(@PathVariable long id, @PathVariable long hold, Visit visit, RedirectAttributes redirect) {
        Hold held = holds.findByIdAndClientId(hold, id).orElseThrow();
        boolean isOfProceedings = insolvencies.existsByHoldIdAndEndedOnIsNull(hold);
        if (held.reason().isPlacedByHand() && !isOfProceedings && held.isInForceOn(visit.today())) {
            desk.lift(held, visit.today(), visit.by());
        }
        Note.done("client", "clients.hold.lifted").after(redirect);
        return "redirect:/clients/" + id;
    }
}
