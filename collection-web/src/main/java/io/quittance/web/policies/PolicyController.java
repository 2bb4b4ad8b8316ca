package io.quittance.web.policies;

import io.quittance.dunning.policy.Policies;
import io.quittance.dunning.policy.Policy;
import io.quittance.dunning.policy.PolicyDesk;
import io.quittance.dunning.policy.PolicyHistory;
import io.quittance.dunning.policy.PolicyInvalidException;
import io.quittance.dunning.policy.PolicyVersion;
import io.quittance.dunning.policy.PolicyVersions;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.util.List;
import java.util.Objects;
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

/** One policy: its ladder to revise, and what it said before. */
@Controller
@RequestMapping("/policies/{id:\\d+}")
class PolicyController {

    private static final String PAGE = "policies/policy";

    private final Policies policies;
    private final PolicyVersions versions;
    private final PolicyHistory history;
    private final PolicyDesk desk;
    private final Formats formats;

    PolicyController(
            Policies policies, PolicyVersions versions, PolicyHistory history, PolicyDesk desk, Formats formats) {
        this.policies = policies;
        this.versions = versions;
        this.history = history;
        this.desk = desk;
        this.formats = formats;
    }

    @ModelAttribute
    void around(@PathVariable long id, Visit visit, Model model) {
        Policy policy = policies.findById(id)
                .filter(found -> found.creditorId() == visit.creditorId())
                .orElseThrow();
        List<PolicyVersion> said = versions.findByPolicyIdOrderByVersionDesc(id);
        model.addAttribute("policy", policy);
        model.addAttribute("versions", VersionRow.of(history.of(id), said));
        model.addAttribute("inForce", said.getFirst());
        model.addAttribute("templates", TemplateCodes.choices(said.getFirst().levels()));
    }

    @GetMapping
    String page(@ModelAttribute("inForce") PolicyVersion inForce, Model model) {
        model.addAttribute("form", PolicyForm.of(inForce, formats::amount));
        return PAGE;
    }

    /** One more line in the table; nothing is saved yet. */
    @PostMapping(path = "/versions", params = "more")
    String more(PolicyForm typed, BindingResult unread, Model model) {
        model.addAttribute("form", typed.withOneMore());
        return PAGE;
    }

    /** One line less; nothing is saved yet. */
    @PostMapping(path = "/versions", params = "without")
    String less(PolicyForm typed, BindingResult unread, @RequestParam int without, Model model) {
        model.addAttribute("form", typed.without(without));
        return PAGE;
    }

    @PostMapping("/versions")
    String revise(
            @PathVariable long id,
            @ModelAttribute("form") PolicyForm form,
            BindingResult errors,
            @ModelAttribute("inForce") PolicyVersion inForce,
            Visit visit,
            RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) {
            return PAGE;
        }
        try {
            int gap = Objects.requireNonNull(form.contactGapDays());
            PolicyVersion revised = desk.revise(id, form.ladder(), gap, visit.today(), visit.by());
            Note note = revised.version() == inForce.version()
                    ? Note.wait("policy", "policies.revise.same")
                    : Note.done("policy", "policies.revise.done", revised.version());
            note.after(redirect);
            return "redirect:/policies/" + id;
        } catch (PolicyInvalidException invalid) {
            form.refuse(invalid.problems(), errors);
            return PAGE;
        }
    }
}
