package io.quittance.web.payment;

import io.quittance.client.Clients;
import io.quittance.payment.Payment;
import io.quittance.payment.Payment.NotTakenBackException;
import io.quittance.payment.PaymentDesk;
import io.quittance.payment.PaymentSource;
import io.quittance.payment.Payments;
import io.quittance.payment.TakeBackReason;
import io.quittance.payment.TakenBack;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a payment back, for a reason, and says what is open again. */
@Controller
@RequestMapping("/payments/{id}/taking-back")
class TakingBackController {

    private final Payments payments;
    private final Clients clients;
    private final PaymentDesk desk;
    private final Formats formats;

    TakingBackController(Payments payments, Clients clients, PaymentDesk desk, Formats formats) {
        this.payments = payments;
        this.clients = clients;
        this.desk = desk;
        this.formats = formats;
    }

    @GetMapping
    String ask(
            @PathVariable long id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Visit visit,
            Model model) {
        Payment payment = payment(id, visit);
        model.addAttribute("payment", payment);
        model.addAttribute("client", clients.findById(payment.clientId()).orElseThrow());
        model.addAttribute("offset", isOffset(payment));
        model.addAttribute(
                "reasons", isOffset(payment) ? List.of(TakeBackReason.MISTAKE) : List.of(TakeBackReason.values()));
        return htmx == null ? "payments/take-back" : "payments/take-back :: dialog";
    }

    @PostMapping
    String takeBack(
            @PathVariable long id, @RequestParam TakeBackReason reason, Visit visit, RedirectAttributes redirect) {
        Payment payment = payment(id, visit);
        told(payment, reason, visit).after(redirect);
        return "redirect:/clients/" + payment.clientId();
    }

    private Note told(Payment payment, TakeBackReason reason, Visit visit) {
        String amount = formats.money(payment.amount());
        try {
            TakenBack how = new TakenBack(visit.today(), visit.by(), reason);
            List<String> reopened = desk.takeBack(visit.creditorId(), payment.id(), how);
            if (isOffset(payment)) {
                return Note.done("client", "payments.taken-back.offset", String.join(", ", reopened));
            }
            return reopened.isEmpty()
                    ? Note.done("client", "payments.taken-back", amount)
                    : Note.done("client", "payments.taken-back.open", amount, String.join(", ", reopened));
        } catch (NotTakenBackException alreadyOrNotOurs) {
            return isOffset(payment)
                    ? Note.bad("client", "payments.taken-back.offset.not")
                    : Note.bad("client", "payments.taken-back.not", amount);
        }
    }

    private static boolean isOffset(Payment payment) {
        return payment.source() == PaymentSource.OFFSET;
    }

    private Payment payment(long id, Visit visit) {
        return payments.findByIdAndCreditorId(id, visit.creditorId()).orElseThrow();
    }
}
