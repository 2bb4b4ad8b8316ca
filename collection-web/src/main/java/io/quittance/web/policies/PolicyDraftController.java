package io.quittance.web.policies;

import io.quittance.web.frame.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ladder as it is being typed: one line more or one line less, and nothing saved yet. */
@Controller
@RequestMapping("/policies/{id:\\d+}/versions")
class PolicyDraftController {

    private final PolicyPage around;

    PolicyDraftController(PolicyPage around) {
        this.around = around;
    }

    @ModelAttribute
    void around(@PathVariable long id, Visit visit, Model model) {
        around.put(id, visit, model);
    }

    @PostMapping(params = "more")
    String more(@ModelAttribute("typed") PolicyForm typed, BindingResult unchecked, Model model) {
        model.addAttribute("form", typed.withOneMore());
        return PolicyPage.VIEW;
    }

    /** {@code without}: the place of the line that goes, counted from 0. */
    @PostMapping(params = "without")
    String less(
            @ModelAttribute("typed") PolicyForm typed,
            BindingResult unchecked,
            @RequestParam int without,
            Model model) {
        model.addAttribute("form", typed.without(without));
        return PolicyPage.VIEW;
    }
}
