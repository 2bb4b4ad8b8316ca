package io.quittance.web.payment;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.creditor.Creditors;
import io.quittance.insight.AgedBalance;
import io.quittance.insight.client.ClientFigures;
import io.quittance.payment.PaymentDesk;
import io.quittance.payment.ReceivedPayment;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records a payment of a client and says what it settled. */
@Controller
@RequestMapping("/clients/{id}/payments")
class NewPaymentController {

    private static final String PAGE = "payments/new";

    private final Clients clients;
    private final Creditors creditors;
    private final ClientFigures figures;
    private final PaymentDesk desk;
    private final RecordedNote note;

    NewPaymentController(
            Clients clients, Creditors creditors, ClientFigures figures, PaymentDesk desk, RecordedNote note) {
        this.clients = clients;
        this.creditors = creditors;
        this.figures = figures;
        this.desk = desk;
        this.note = note;
    }

    @ModelAttribute
    void around(@PathVariable long id, Visit visit, Model model) {
        Client client = clients.findByIdAndCreditorId(id, visit.creditorId()).orElseThrow();
        String main = creditors.findById(visit.creditorId()).orElseThrow().currency();
        List<AgedBalance> owed =
                figures.of(visit.creditorId(), id, visit.today(), main).owed();
        model.addAttribute("client", client);
        model.addAttribute("owed", owed.getFirst());
        model.addAttribute(
                "currencies", owed.stream().map(AgedBalance::currency).toList());
    }

    @GetMapping("/new")
    String blank(
            @ModelAttribute(name = "owed", binding = false) AgedBalance owed,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Visit visit,
            Model model) {
        model.addAttribute("form", PaymentForm.blank(visit.today(), owed.currency()));
        return htmx == null ? PAGE : PAGE + " :: dialog";
    }

    @PostMapping
    String record(
            @PathVariable long id,
            @Valid @ModelAttribute("form") PaymentForm form,
            BindingResult errors,
            @ModelAttribute(name = "currencies", binding = false) List<String> currencies,
            Locale reader,
            Visit visit,
            RedirectAttributes redirect) {
        form.check(errors, reader, visit.today(), currencies);
        if (errors.hasErrors()) {
            return PAGE;
        }
        ReceivedPayment received = desk.receive(form.payment(id, reader, visit), visit.today(), visit.by());
        note.of(received, reader).after(redirect);
        redirect.addFlashAttribute("recorded", received.id());
        return "redirect:/clients/" + id;
    }
}
