package io.quittance.web.payment;

import io.quittance.client.Clients;
import io.quittance.money.Money;
import io.quittance.payment.AllocationDesk;
import io.quittance.payment.AllocationDesk.AllocationRefusedException;
import io.quittance.payment.Payment;
import io.quittance.payment.Payments;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Visit;
import jakarta.validation.Valid;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records that unapplied money goes back to the client; the bank sends it. */
@Controller
@RequestMapping("/payments/{id}/refund")
class RefundController {

    private static final String PAGE = "payments/refund";

    private final Payments payments;
    private final Clients clients;
    private final AllocationDesk desk;
    private final SharesNote note;
    private final Formats formats;

    RefundController(Payments payments, Clients clients, AllocationDesk desk, SharesNote note, Formats formats) {
        this.payments = payments;
        this.clients = clients;
        this.desk = desk;
        this.note = note;
        this.formats = formats;
    }

    @GetMapping
    String ask(
            @PathVariable long id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Visit visit,
            Model model,
            RedirectAttributes redirect) {
        Payment payment = payment(id, visit);
        if (!payment.unapplied().isPositive()) {
            note.nothingUnapplied(payment).after(redirect);
            return "redirect:/clients/" + payment.clientId();
        }
        model.addAttribute(
                "form", new RefundForm(formats.amount(payment.unapplied().amount()), ""));
        return page(payment, model) + (htmx == null ? "" : " :: dialog");
    }

    @PostMapping
    String refund(
            @PathVariable long id,
            @Valid @ModelAttribute("form") RefundForm form,
            BindingResult errors,
            Locale reader,
            Visit visit,
            Model model,
            RedirectAttributes redirect) {
        Payment payment = payment(id, visit);
        Money unapplied = payment.unapplied();
        form.check(errors, reader, unapplied);
        if (errors.hasErrors()) {
            return page(payment, model);
        }
        Money amount = form.money(reader, unapplied).orElseThrow();
        try {
            desk.refund(visit.creditorId(), id, amount, form.note(), visit.today(), visit.by());
            note.refunded(amount, unapplied.minus(amount)).after(redirect);
        } catch (AllocationRefusedException usedMeanwhile) {
            note.nothingUnapplied(payment).after(redirect);
        }
        return "redirect:/clients/" + payment.clientId();
    }

    private String page(Payment payment, Model model) {
        model.addAttribute("payment", payment);
        model.addAttribute("client", clients.findById(payment.clientId()).orElseThrow());
        return PAGE;
    }

    private Payment payment(long id, Visit visit) {
        return payments.findByIdAndCreditorId(id, visit.creditorId()).orElseThrow();
    }
}
