package io.quittance.web.disputes;

import io.quittance.creditor.User;
import io.quittance.creditor.Users;
import io.quittance.dispute.Dispute;
import io.quittance.dispute.DisputeDesk;
import io.quittance.dispute.DisputeReasons;
import io.quittance.dispute.DisputeRefusedException;
import io.quittance.dispute.Disputes;
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

/** Opens a dispute on an invoice, or on a part of it. */
@Controller
@RequestMapping("/invoices/{id:\\d+}/disputes")
class NewDisputeController {

    private static final String PAGE = "disputes/new";

    private final Invoices invoices;
    private final DisputeReasons reasons;
    private final Disputes disputes;
    private final DisputeDesk desk;
    private final Users users;
    private final Formats formats;

    NewDisputeController(
            Invoices invoices,
            DisputeReasons reasons,
            Disputes disputes,
            DisputeDesk desk,
            Users users,
            Formats formats) {
        this.invoices = invoices;
        this.reasons = reasons;
        this.disputes = disputes;
        this.desk = desk;
        this.users = users;
        this.formats = formats;
    }

    @ModelAttribute
    void around(@PathVariable long id, Visit visit, Model model) {
        model.addAttribute(
                "invoice",
                invoices.findByIdAndCreditorId(id, visit.creditorId()).orElseThrow());
        model.addAttribute("reasons", reasons.active(visit.creditorId()));
        model.addAttribute(
                "running",
                disputes.ofInvoice(id).stream()
                        .filter(one -> one.state().isRunning())
                        .toList());
        model.addAttribute(
                "owners",
                users.findAllByOrderByName().stream()
                        .filter(user -> !user.isDisabled())
                        .toList());
    }

    @GetMapping("/new")
    String blank(Visit visit, Model model) {
        model.addAttribute(
                "form",
                DisputeForm.blank(users.findByUsername(visit.by()).map(User::id).orElse(null)));
        return PAGE;
    }

    @PostMapping
    String open(
            @ModelAttribute(name = "invoice", binding = false) Invoice invoice,
            @Valid @ModelAttribute("form") DisputeForm form,
            BindingResult errors,
            Locale reader,
            Visit visit,
            RedirectAttributes redirect) {
        form.check(errors, reader);
        if (!errors.hasErrors()) {
            try {
                Dispute opened =
                        desk.open(form.dispute(visit.creditorId(), invoice.id(), reader), visit.today(), visit.by());
                Note.done("dispute", "disputes.opened").after(redirect);
                return "redirect:/disputes/" + opened.id();
            } catch (DisputeRefusedException refused) {
                DisputeForm.refuse(refused, errors, invoice.balance().currency().getCurrencyCode(), formats);
            }
        }
        return PAGE;
    }
}
