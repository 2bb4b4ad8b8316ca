package io.quittance.web.settings;

import io.quittance.dispute.DisputeReason;
import io.quittance.dispute.DisputeReasons;
import io.quittance.dispute.DisputeRefusedException;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Why invoices are disputed: everybody reads it, an administrator changes it. */
@Controller
@RequestMapping("/settings/dispute-reasons")
class DisputeReasonsController {

    private static final String PAGE = "settings/dispute-reasons";

    private final DisputeReasons reasons;

    DisputeReasonsController(DisputeReasons reasons) {
        this.reasons = reasons;
    }

    @ModelAttribute
    void around(Visit visit, Model model) {
        model.addAttribute("reasons", reasons.of(visit.creditorId()));
    }

    /** {@code edit}: the id of the one to be changed; without it, one to be added. */
    @GetMapping
    String page(@RequestParam(required = false) @Nullable Long edit, Visit visit, Model model) {
        model.addAttribute("edit", edit);
        model.addAttribute("form", edit == null ? DisputeReasonForm.BLANK : DisputeReasonForm.of(find(visit, edit)));
        return PAGE;
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("form") DisputeReasonForm form,
            BindingResult errors,
            Visit visit,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                reasons.add(visit.creditorId(), form.reason(0), visit.today(), visit.by());
                Note.done("reasons", "settings.disputes.added").after(redirect);
                return "redirect:/settings/dispute-reasons";
            } catch (DisputeRefusedException taken) {
                errors.rejectValue("code", "settings.disputes.code.taken");
            }
        }
        return PAGE;
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") DisputeReasonForm form,
            BindingResult errors,
            Visit visit,
            Model model,
            RedirectAttributes redirect) {
        DisputeReason before = find(visit, id);
        if (errors.hasErrors()) {
            model.addAttribute("edit", id);
            return PAGE;
        }
        DisputeReason typed = form.reason(id);
        DisputeReason after = new DisputeReason(
                id, before.code(), typed.nameFr(), typed.nameEn(), typed.daysToAnswer(), typed.active());
        reasons.change(visit.creditorId(), after, visit.today(), visit.by());
        Note.done("reasons", "settings.disputes.saved").after(redirect);
        return "redirect:/settings/dispute-reasons";
    }

    private DisputeReason find(Visit visit, long id) {
        return reasons.of(visit.creditorId()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }
}
