package io.quittance.web.charges;

import io.quittance.charge.terms.ChargeSettingsDesk;
import io.quittance.charge.terms.TermsOfClients;
import io.quittance.client.Clients;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rate of late charges that a client's own contract names. */
@Controller
@RequestMapping("/clients/{id}/late-charge-rate")
class ClientRateController {

    private static final String PAGE = "charges/client-rate";

    private final Clients clients;
    private final ChargeSettingsDesk desk;
    private final TermsOfClients terms;
    private final RateText rates;
    private final Formats formats;

    ClientRateController(
            Clients clients, ChargeSettingsDesk desk, TermsOfClients terms, RateText rates, Formats formats) {
        this.clients = clients;
        this.desk = desk;
        this.terms = terms;
        this.rates = rates;
        this.formats = formats;
    }

    /** The rate as it was typed; blank: the contract names none. */
    record RateOfClient(String rate) {

        RateOfClient {
            rate = Objects.requireNonNullElse(rate, "");
        }
    }

    @ModelAttribute
    void around(@PathVariable long id, Visit visit, Model model) {
        model.addAttribute(
                "client", clients.findByIdAndCreditorId(id, visit.creditorId()).orElseThrow());
        model.addAttribute("terms", terms.of(id));
        model.addAttribute("general", desk.of(visit.creditorId()));
    }

    @GetMapping
    String page(@PathVariable long id, Model model) {
        model.addAttribute(
                "form", new RateOfClient(formats.amount(desk.ownRate(id).orElse(null))));
        return PAGE;
    }

    @PostMapping
    String save(
            @PathVariable long id,
            @ModelAttribute("form") RateOfClient form,
            BindingResult errors,
            Locale reader,
            Visit visit,
            RedirectAttributes redirect) {
        terms.of(id).rule().ifPresent(rule -> rates.check(errors, "rate", form.rate(), rule, visit.today(), reader));
        if (errors.hasErrors()) {
            return PAGE;
        }
        desk.agree(
                visit.creditorId(), id, RateText.percent(form.rate(), reader).orElse(null), visit.today(), visit.by());
        Note.done("client", "latecharges.client.saved").after(redirect);
        return "redirect:/clients/" + id;
    }
}
