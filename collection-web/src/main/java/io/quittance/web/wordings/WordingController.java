package io.quittance.web.wordings;

import io.quittance.notifications.wording.WordingKey;
import io.quittance.notifications.wording.WordingKind;
import io.quittance.notifications.wording.WordingVariant;
import io.quittance.notifications.wording.edit.WordingChangedException;
import io.quittance.notifications.wording.edit.WordingDesk;
import io.quittance.notifications.wording.edit.WordingInvalidException;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
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

/** One text in one language and variant: its words to edit, and who changed what. */
@Controller
@RequestMapping(WordingAddress.PATTERN)
class WordingController {

    private final WordingPage around;
    private final WordingDesk desk;

    WordingController(WordingPage around, WordingDesk desk) {
        this.around = around;
        this.desk = desk;
    }

    @ModelAttribute("key")
    WordingKey key(
            @PathVariable WordingKind kind,
            @PathVariable String code,
            @PathVariable String language,
            @PathVariable WordingVariant variant,
            Visit visit,
            Model model) {
        WordingKey key = WordingAddress.key(kind, code, language, variant);
        around.put(key, visit, model);
        return key;
    }

    @GetMapping
    String page(@ModelAttribute(name = "key", binding = false) WordingKey key, Visit visit, Model model) {
        int latest = around.latest(visit.creditorId(), key);
        model.addAttribute("form", WordingForm.of(around.words(visit.creditorId(), key), latest));
        return WordingPage.VIEW;
    }

    @PostMapping
    String save(
            @ModelAttribute(name = "key", binding = false) WordingKey key,
            @ModelAttribute("form") WordingForm form,
            BindingResult errors,
            Visit visit,
            RedirectAttributes redirect) {
        try {
            desk.save(visit.creditorId(), key, form.seen(), form.line(), form.text(), visit.today(), visit.by());
            Note.done("wording", "wordings.saved").after(redirect);
            return "redirect:" + WordingAddress.of(key);
        } catch (WordingInvalidException invalid) {
            WordingForm.refuse(invalid.mistakes(), errors);
        } catch (WordingChangedException theirs) {
            errors.reject("wordings.changed");
        }
        return WordingPage.VIEW;
    }

    @PostMapping("/shipped")
    String backToShipped(
            @ModelAttribute(name = "key", binding = false) WordingKey key,
            @RequestParam int after,
            Visit visit,
            RedirectAttributes redirect) {
        try {
            desk.backToShipped(visit.creditorId(), key, after, visit.today(), visit.by());
            Note.done("wording", "wordings.shipped-again").after(redirect);
        } catch (WordingChangedException theirs) {
            Note.bad("wording", "wordings.changed").after(redirect);
        }
        return "redirect:" + WordingAddress.of(key);
    }
}
