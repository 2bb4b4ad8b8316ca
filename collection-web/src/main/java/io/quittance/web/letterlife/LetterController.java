package io.quittance.web.letterlife;

import io.quittance.notifications.file.FileRefusedException;
import io.quittance.notifications.letter.life.FollowedLetter;
import io.quittance.notifications.letter.life.FollowedLetters;
import io.quittance.notifications.letter.life.NewsRefusedException;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.validation.Valid;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
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

/** One letter: the PDF, its life and its proofs, and what a person knows of it. */
@Controller
@RequestMapping("/letters/{id:\\d+}")
class LetterController {

    private static final String PAGE = "letterlife/letter";

    private final FollowedLetters letters;
    private final LetterPage page;
    private final FateDesk desk;
    private final RefusalWords words;

    LetterController(FollowedLetters letters, LetterPage page, FateDesk desk, RefusalWords words) {
        this.letters = letters;
        this.page = page;
        this.desk = desk;
        this.words = words;
    }

    @GetMapping
    String page(
            @PathVariable long id, @RequestParam(defaultValue = "false") boolean correction, Visit visit, Model model) {
        FollowedLetter letter = page.show(id, visit, model);
        model.addAttribute("form", page.blank(letter, correction, visit.today()));
        return PAGE;
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id, Visit visit) {
        return Download.shown(
                "letter-" + id + ".pdf",
                "application/pdf",
                letters.pdf(visit.creditorId(), id).orElseThrow());
    }

    @PostMapping("/events")
    String tell(
            @PathVariable long id,
            @Valid @ModelAttribute("form") FateForm form,
            BindingResult errors,
            Visit visit,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        form.check(errors);
        try {
            if (!errors.hasErrors()) {
                boolean isNews = desk.tell(id, form, visit);
                Note.done("letter", isNews ? "letterlife.told" : "letterlife.known")
                        .after(redirect);
                return "redirect:/letters/" + id;
            }
        } catch (NewsRefusedException refused) {
            FateForm.tell(refused, errors, words);
        } catch (FileRefusedException refused) {
            errors.rejectValue("proof", ProofController.key(refused));
        }
        page.show(id, visit, model);
        return PAGE;
    }
}
