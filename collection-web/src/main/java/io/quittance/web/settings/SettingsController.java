package io.quittance.web.settings;

import io.quittance.calendar.TimeZones;
import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.creditor.logo.Logos;
import io.quittance.history.FactKind;
import io.quittance.history.LastFact;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The settings of the creditor: everybody reads them, an administrator changes them. */
@Controller
@RequestMapping("/settings")
class SettingsController {

    private static final String PAGE = "settings/creditor";

    private final Creditors creditors;
    private final Logos logos;
    private final CreditorChange change;
    private final LastFact lastFact;

    SettingsController(Creditors creditors, Logos logos, CreditorChange change, LastFact lastFact) {
        this.creditors = creditors;
        this.logos = logos;
        this.change = change;
        this.lastFact = lastFact;
    }

    @ModelAttribute
    void around(Visit visit, Model model) {
        model.addAttribute("hasLogo", logos.isThereOneOf(visit.creditorId()));
        model.addAttribute(
                "accountChange",
                lastFact.of(visit.creditorId(), FactKind.BANK_ACCOUNT_CHANGED).orElse(null));
        model.addAttribute("zones", TimeZones.names());
    }

    @GetMapping
    String page(Visit visit, Model model) {
        Creditor creditor = creditors.findById(visit.creditorId()).orElseThrow();
        model.addAttribute("form", CreditorForm.of(creditor.settings(), creditor.version()));
        return PAGE;
    }

    @PostMapping
    String save(
            @Valid @ModelAttribute("form") CreditorForm form,
            BindingResult errors,
            Visit visit,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) {
            return PAGE;
        }
        CreditorChange.Outcome outcome = change.settings(form, visit);
        if (outcome == CreditorChange.Outcome.STALE) {
            Creditor creditor = creditors.findById(visit.creditorId()).orElseThrow();
            form.compare(CreditorForm.of(creditor.settings(), creditor.version()), errors);
            model.addAttribute("version", creditor.version());
            return PAGE;
        }
        Note note = outcome == CreditorChange.Outcome.OTHER_ACCOUNT
                ? Note.wait("settings", "settings.saved.iban")
                : Note.done("settings", "settings.saved");
        note.after(redirect);
        return "redirect:/settings";
    }
}
