package io.quittance.web.payment;

import io.quittance.client.Clients;
import io.quittance.insight.matching.OpenItems.OpenRow;
import io.quittance.money.Money;
import io.quittance.payment.AllocationDesk;
import io.quittance.payment.AllocationDesk.AllocationRefusedException;
import io.quittance.payment.Payment;
import io.quittance.payment.Payments;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
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

/** Settles invoices with what is unapplied of a payment; what is left is carried forward. */
@Controller
@RequestMapping("/payments/{id}/allocation")
class ApplyingController {

    private final Payments payments;
    private final Clients clients;
    private final OpenShares shares;
    private final AllocationDesk desk;
    private final SharesNote note;

    ApplyingController(Payments payments, Clients clients, OpenShares shares, AllocationDesk desk, SharesNote note) {
        this.payments = payments;
        this.clients = clients;
        this.shares = shares;
        this.desk = desk;
        this.note = note;
    }

    @GetMapping
    String proposed(@PathVariable long id, Visit visit, Model model, RedirectAttributes redirect) {
        Payment payment = payment(id, visit);
        if (!payment.unapplied().isPositive()) {
            note.nothingUnapplied(payment).after(redirect);
            return "redirect:/clients/" + payment.clientId();
        }
        return page(payment, shares.paidWith(payment.unapplied(), shares.of(payment)), model);
    }

    /** @param look not empty: other invoices are to be shown, and what was typed stays */
    @PostMapping
    String apply(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String look,
            @ModelAttribute("form") SharesForm form,
            BindingResult errors,
            Locale reader,
            Visit visit,
            Model model,
            RedirectAttributes redirect) {
        Payment payment = payment(id, visit);
        Map<String, OpenRow> open = shares.of(payment);
        Money unapplied = payment.unapplied();
        if (look.isEmpty()) {
            form.checkUpTo(unapplied, errors, reader, open);
        }
        if (!look.isEmpty() || errors.hasErrors()) {
            return page(payment, form, model);
        }
        Map<Long, Money> given = form.shares(reader, open);
        try {
            desk.allocate(visit.creditorId(), id, given, visit.today(), visit.by());
        } catch (AllocationRefusedException moved) {
            Note.bad("shares", "payments.shares.refused").after(redirect);
            return "redirect:/payments/" + id + "/allocation";
        }
        note.applied(unapplied, given, open).after(redirect);
        return "redirect:/clients/" + payment.clientId();
    }

    private String page(Payment payment, SharesForm form, Model model) {
        shares.show(payment, form, model);
        model.addAttribute("payment", payment);
        model.addAttribute("client", clients.findById(payment.clientId()).orElseThrow());
        return "payments/allocation";
    }

    private Payment payment(long id, Visit visit) {
        return payments.findByIdAndCreditorId(id, visit.creditorId()).orElseThrow();
    }
}
