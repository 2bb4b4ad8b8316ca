package io.quittance.web.policies;

import io.quittance.dunning.policy.Policies;
import io.quittance.dunning.policy.Policy;
import io.quittance.dunning.policy.PolicyChoices;
import io.quittance.dunning.policy.PolicyDesk;
import io.quittance.dunning.policy.PolicyList;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The policies of the creditor, and which of them clients follow who have none of their own. */
@Controller
@RequestMapping("/policies")
class PoliciesController {

    private final PolicyList list;
    private final Policies policies;
    private final PolicyDesk desk;
    private final PolicyChoices choices;

    PoliciesController(PolicyList list, Policies policies, PolicyDesk desk, PolicyChoices choices) {
        this.list = list;
        this.policies = policies;
        this.desk = desk;
        this.choices = choices;
    }

    @GetMapping
    String page(Visit visit, Model model) {
        model.addAttribute("policies", list.of(visit.creditorId()));
        model.addAttribute("followers", list.followers(visit.creditorId()));
        model.addAttribute("segments", choices.segments(visit.creditorId()));
        return "policies/list";
    }

    /** A new policy begins as the copy of another one. */
    @PostMapping
    String copy(
            @RequestParam long from,
            @RequestParam(defaultValue = "") String name,
            Visit visit,
            RedirectAttributes redirect) {
        if (name.isBlank() || name.length() > 100) {
            Note.bad("policies", "policies.copy.name.form").after(redirect);
            return "redirect:/policies";
        }
        Policy model = policies.findById(from)
                .filter(policy -> policy.creditorId() == visit.creditorId())
                .orElseThrow(() -> new NoSuchElementException("policy " + from));
        Policy copy = desk.copy(model.id(), name, visit.today(), visit.by());
        Note.done("policy", "policies.copy.done").after(redirect);
        return "redirect:/policies/" + copy.id();
    }

    @PostMapping("/default")
    String followByDefault(@RequestParam long policy, Visit visit, RedirectAttributes redirect) {
        choices.followByDefault(visit.creditorId(), policy, visit.today(), visit.by());
        Note.done("choices", "policies.choices.done").after(redirect);
        return "redirect:/policies#choices";
    }

    @PostMapping("/segments")
    String followInSegment(
            @RequestParam String segment,
            @RequestParam @Nullable Long policy,
            Visit visit,
            RedirectAttributes redirect) {
        choices.followInSegment(visit.creditorId(), segment, policy, visit.today(), visit.by());
        Note.done("choices", "policies.choices.done").after(redirect);
        return "redirect:/policies#choices";
    }
}
