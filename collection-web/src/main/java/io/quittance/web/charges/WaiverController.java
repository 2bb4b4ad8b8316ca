package io.quittance.web.charges;

import io.quittance.charge.ledger.ChargeKind;
import io.quittance.charge.ledger.ChargeLedger;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.validation.Valid;
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

/** Gives up late charges of an invoice, with the reason. */
@Controller
@RequestMapping("/invoices/{id}/charge-waivers")
class WaiverController {

    private static final String PAGE = "charges/waiver";

    private final Invoices invoices;
    private final ChargeLedger ledger;
    private final Waivers waivers;
    private final Formats formats;

    WaiverController(Invoices invoices, ChargeLedger ledger, Waivers waivers, Formats formats) {
        this.invoices = invoices;
        this.ledger = ledger;
        this.waivers = waivers;
        this.formats = formats;
    }

    @ModelAttribute
    Invoice invoice(@PathVariable long id, Visit visit, Model model) {
        Invoice invoice = invoices.findByIdAndCreditorId(id, visit.creditorId()).orElseThrow();
        model.addAttribute("invoice", invoice);
        model.addAttribute("kinds", ChargeKind.values());
        model.addAttribute(
                "charges", ledger.of(invoice.clientId(), id, visit.today()).orElse(null));
        return invoice;
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", new WaiverForm(ChargeKind.INTEREST.name(), "", ""));
        return PAGE;
    }

    @PostMapping
    String waive(
            @PathVariable long id,
            @Valid @ModelAttribute("form") WaiverForm form,
            BindingResult errors,
            Locale reader,
            Visit visit,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors, reader);
        if (!errors.hasErrors()) {
            waivers.waive(form, errors, reader, invoice(id, visit, model), visit)
                    .ifPresent(waived -> Note.done("charges", "latecharges.waived", formats.money(waived))
                            .after(redirect));
        }
        return errors.hasErrors() ? PAGE : "redirect:/invoices/" + id;
    }
}
