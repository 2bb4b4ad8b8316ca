package io.quittance.web.letters;

import io.quittance.notifications.letter.writing.LetterSettingsDesk;
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

/** Who signs formal notices, how long they give, what is enclosed. */
@Controller
@RequestMapping("/settings/letters")
class LetterSettingsController {

    private static final String PAGE = "letters/settings";

    private final LetterSettingsDesk desk;

    LetterSettingsController(LetterSettingsDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String page(Visit visit, Model model) {
        model.addAttribute("form", LetterSettingsForm.of(desk.of(visit.creditorId())));
        return PAGE;
    }

    @PostMapping
    String save(
            @Valid @ModelAttribute("form") LetterSettingsForm form,
            BindingResult errors,
            Visit visit,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return PAGE;
        }
        desk.change(visit.creditorId(), form.settings(), visit.today(), visit.by());
        Note.done("letter-settings", "letters.settings.saved").after(redirect);
        return "redirect:/settings/letters";
    }
}
