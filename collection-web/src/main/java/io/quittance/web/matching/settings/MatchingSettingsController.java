package io.quittance.web.matching.settings;

import io.quittance.matching.policy.MatchingPolicy;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How sure a match must be, and what is given up with it. */
@Controller
@RequestMapping("/matching/settings")
class MatchingSettingsController {

    private static final String PAGE = "matching/settings";

    private final MatchingPolicy policy;
    private final Formats formats;

    MatchingSettingsController(MatchingPolicy policy, Formats formats) {
        this.policy = policy;
        this.formats = formats;
    }

    @GetMapping
    String page(Visit visit, Model model) {
        model.addAttribute("form", MatchingSettingsForm.of(policy.of(visit.creditorId()), formats));
        return PAGE;
    }

    @PostMapping
    String save(
            @ModelAttribute("form") MatchingSettingsForm form,
            BindingResult errors,
            Locale reader,
            Visit visit,
            RedirectAttributes redirect) {
        form.check(errors, reader);
        if (errors.hasErrors()) {
            return PAGE;
        }
        policy.change(visit.creditorId(), form.settings(reader), visit.today(), visit.by());
        Note.done("matching", "matching.settings.saved").after(redirect);
        return "redirect:/matching/settings";
    }
}
