package io.quittance.web.risk;

import io.quittance.client.Clients;
import io.quittance.insolvency.InsolvencyDesk;
import io.quittance.insolvency.InsolvencyEnding;
import io.quittance.insolvency.InsolvencyKind;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.validation.Valid;
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

/** Takes note of collective proceedings against a client, and of their end. */
@Controller
@RequestMapping("/clients/{id}/insolvency")
class InsolvencyController {

    private static final String PAGE = "risk/insolvency";

    private final Clients clients;
    private final InsolvencyDesk desk;

    InsolvencyController(Clients clients, InsolvencyDesk desk) {
        this.clients = clients;
        this.desk = desk;
    }

    @ModelAttribute
    void around(@PathVariable long id, Visit visit, Model model) {
        model.addAttribute(
                "client", clients.findByIdAndCreditorId(id, visit.creditorId()).orElseThrow());
        model.addAttribute("kinds", InsolvencyKind.values());
    }

    @GetMapping("/new")
    String blank(@RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Model model) {
        model.addAttribute("form", InsolvencyForm.BLANK);
        return htmx == null ? PAGE : PAGE + " :: dialog";
    }

    @PostMapping
    String record(
            @PathVariable long id,
            @Valid @ModelAttribute("form") InsolvencyForm form,
            BindingResult errors,
            Visit visit,
            RedirectAttributes redirect) {
        form.check(errors, visit.today());
        if (errors.hasErrors()) {
            return PAGE;
        }
        try {
            desk.record(visit.creditorId(), id, form.learned(), visit.today(), visit.by());
            Note.done("client", "risk.insolvency.recorded").after(redirect);
        } catch (IllegalStateException known) {
            Note.bad("client", "risk.insolvency.known").after(redirect);
        }
        return "redirect:/clients/" + id;
    }

    @PostMapping("/end")
    String end(
            @PathVariable long id,
            @RequestParam(defaultValue = "OVER") InsolvencyEnding ending,
            Visit visit,
            RedirectAttributes redirect) {
        try {
            desk.end(visit.creditorId(), id, ending, visit.today(), visit.by());
            Note.done(
                            "client",
                            ending == InsolvencyEnding.OVER
                                    ? "risk.insolvency.ended.OVER"
                                    : "risk.insolvency.ended.MISTAKE")
                    .after(redirect);
        } catch (IllegalStateException over) {
            Note.bad("client", "risk.insolvency.over").after(redirect);
        }
        return "redirect:/clients/" + id;
    }
}
