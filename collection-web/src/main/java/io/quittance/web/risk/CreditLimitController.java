package io.quittance.web.risk;

import io.quittance.client.Clients;
import io.quittance.risk.CreditLimits;
import io.quittance.risk.Exposures;
import io.quittance.risk.Exposures.Exposure;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
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

/** Sets how much a client may owe. */
@Controller
@RequestMapping("/clients/{id}/credit-limits")
class CreditLimitController {

    private static final String PAGE = "risk/limit";

    private final Clients clients;
    private final Exposures exposures;
    private final CreditLimits limits;
    private final Formats formats;

    CreditLimitController(Clients clients, Exposures exposures, CreditLimits limits, Formats formats) {
        this.clients = clients;
        this.exposures = exposures;
        this.limits = limits;
        this.formats = formats;
    }

    @ModelAttribute
    void around(@PathVariable long id, Visit visit, Model model) {
        model.addAttribute(
                "client", clients.findByIdAndCreditorId(id, visit.creditorId()).orElseThrow());
        model.addAttribute("exposure", exposures.of(visit.creditorId(), id));
    }

    @GetMapping("/new")
    String blank(
            @ModelAttribute(name = "exposure", binding = false) Exposure exposure,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        model.addAttribute("form", CreditLimitForm.of(exposure, formats));
        return htmx == null ? PAGE : PAGE + " :: dialog";
    }

    @PostMapping
    String set(
            @PathVariable long id,
            @ModelAttribute(name = "exposure", binding = false) Exposure exposure,
            @Valid @ModelAttribute("form") CreditLimitForm form,
            BindingResult errors,
            Locale reader,
            Visit visit,
            RedirectAttributes redirect) {
        String currency = exposure.amount().currency().getCurrencyCode();
        form.check(errors, reader, currency);
        if (errors.hasErrors()) {
            return PAGE;
        }
        limits.set(visit.creditorId(), id, form.limit(reader, currency), form.note(), visit.today(), visit.by());
        Note.done("client", "risk.limit.set").after(redirect);
        return "redirect:/clients/" + id;
    }
}
