package io.quittance.web.policies;

import io.quittance.dunning.policy.PolicyDesk;
import io.quittance.dunning.policy.PolicyInvalidException;
import io.quittance.dunning.policy.PolicyVersion;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
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

/** One policy: its ladder to revise, and what it said before. */
@Controller
@RequestMapping("/policies/{id:\\d+}")
class PolicyController {

    private final PolicyPage around;
    private final PolicyDesk desk;
    private final TemplateCodes templates;
    private final Formats formats;

    PolicyController(PolicyPage around, PolicyDesk desk, TemplateCodes templates, Formats formats) {
        this.around = around;
        this.desk = desk;
        this.templates = templates;
        this.formats = formats;
    }

    @ModelAttribute
    void around(@PathVariable long id, Visit visit, Model model) {
        around.put(id, visit, model);
    }

    @GetMapping
    String page(@ModelAttribute("inForce") PolicyVersion inForce, Model model) {
        model.addAttribute("form", PolicyForm.of(inForce, formats::amount));
        return PolicyPage.VIEW;
    }

    @PostMapping(
            path = "/versions",
            params = {"!more", "!without"})
    String revise(
            @PathVariable long id,
            @ModelAttribute("form") PolicyForm form,
            BindingResult errors,
            @ModelAttribute("inForce") PolicyVersion inForce,
            Visit visit,
            Locale reader,
            RedirectAttributes redirect) {
        form.check(errors, reader, templates.written(visit.creditorId()));
        if (errors.hasErrors()) {
            return PolicyPage.VIEW;
        }
        try {
            PolicyVersion revised = desk.revise(
                    id, form.ladder(reader), form.gap(), form.calls(), form.conductTyped(), visit.today(), visit.by());
            Note note = revised.version() == inForce.version()
                    ? Note.wait("policy", "policies.revise.same")
                    : Note.done("policy", "policies.revise.done", revised.version());
            note.after(redirect);
            return "redirect:/policies/" + id;
        } catch (PolicyInvalidException invalid) {
            form.refuse(invalid.problems(), errors);
            return PolicyPage.VIEW;
        }
    }
}
