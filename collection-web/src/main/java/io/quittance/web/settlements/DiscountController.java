package io.quittance.web.settlements;

import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.settlement.discount.DiscountBasis;
import io.quittance.settlement.discount.Discounts;
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

/** Agrees an early-payment discount for an invoice. */
@Controller
@RequestMapping("/invoices/{id}/discount")
class DiscountController {

    private static final String PAGE = "settlements/discount";

    private final Invoices invoices;
    private final Discounts discounts;
    private final Formats formats;

    DiscountController(Invoices invoices, Discounts discounts, Formats formats) {
        this.invoices = invoices;
        this.discounts = discounts;
        this.formats = formats;
    }

    @ModelAttribute
    void around(@PathVariable long id, Visit visit, Model model) {
        model.addAttribute(
                "invoice",
                invoices.findByIdAndCreditorId(id, visit.creditorId()).orElseThrow());
        model.addAttribute("bases", DiscountBasis.values());
        model.addAttribute("discount", discounts.of(id).orElse(null));
    }

    @GetMapping
    String form(@PathVariable long id, Visit visit, Model model) {
        model.addAttribute(
                "form",
                discounts
                        .of(id)
                        .map(known -> DiscountForm.of(known, formats))
                        .orElseGet(() -> DiscountForm.blank(visit.today())));
        return PAGE;
    }

    @PostMapping
    String agree(
            @PathVariable long id,
            @ModelAttribute(name = "invoice", binding = false) Invoice invoice,
            @Valid @ModelAttribute("form") DiscountForm form,
            BindingResult errors,
            Locale reader,
            Visit visit,
            RedirectAttributes redirect) {
        form.check(errors, reader, visit.today(), invoice.total());
        if (errors.hasErrors()) {
            return PAGE;
        }
        try {
            discounts.agree(visit.creditorId(), id, form.terms(reader, invoice.total()), visit.today(), visit.by());
            Note.done("invoice", "settlements.discount.agreed").after(redirect);
        } catch (IllegalStateException over) {
            Note.bad("invoice", "settlements.discount.over").after(redirect);
        }
        return "redirect:/invoices/" + id;
    }
}
