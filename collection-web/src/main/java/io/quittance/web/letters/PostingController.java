package io.quittance.web.letters;

import io.quittance.notifications.letter.queue.Batch;
import io.quittance.notifications.letter.queue.Batches;
import io.quittance.notifications.letter.queue.LetterNotPostedException;
import io.quittance.notifications.letter.queue.LetterPosting;
import io.quittance.notifications.letter.queue.LetterRow;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Typed;
import io.quittance.web.frame.Visit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** That letters of a batch, or some of them, were handed to the post. */
@Controller
class PostingController {

    private final Batches batches;
    private final LetterPosting posting;

    PostingController(Batches batches, LetterPosting posting) {
        this.batches = batches;
        this.posting = posting;
    }

    /**
     * What was typed wrong, and beside which letter.
     *
     * @param letter null: not about one letter
     */
    record Fault(String key, @Nullable Long letter) {}

    @PostMapping("/letter-batches/{id}/posting")
    String post(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Visit visit,
            Model model,
            RedirectAttributes redirect) {
        PostingForm form = PostingForm.of(typed);
        List<LetterRow> letters = batches.letters(visit.creditorId(), id);
        Optional<Fault> fault = post(id, form, letters, visit);
        if (fault.isEmpty()) {
            Note.done("batch", "letters.posted", form.chosen().size()).after(redirect);
            return "redirect:/letter-batches/" + id;
        }
        Batch batch = batches.find(visit.creditorId(), id).orElseThrow();
        model.addAttribute("batch", batch);
        model.addAttribute("letters", batches.letters(visit.creditorId(), batch, visit.today()));
        model.addAttribute("typed", form);
        model.addAttribute("fault", fault.get());
        return "letters/batch";
    }

    private Optional<Fault> post(long id, PostingForm form, List<LetterRow> letters, Visit visit) {
        Optional<LocalDate> on = Typed.day(form.on());
        if (form.chosen().isEmpty()) {
            return Optional.of(new Fault("letters.fault.none", null));
        }
        if (on.isEmpty()) {
            return Optional.of(new Fault("letters.fault.DAY", null));
        }
        if (!form.fits(letters)) {
            return Optional.of(new Fault("letters.fault.list", null));
        }
        try {
            posting.post(visit.creditorId(), id, form.posted(letters), on.get(), visit.today(), visit.by());
            return Optional.empty();
        } catch (LetterNotPostedException refused) {
            String key = switch (refused.reason()) {
                case NOT_TO_POST -> "letters.fault.NOT_TO_POST";
                case DAY -> "letters.fault.DAY";
                case NUMBER -> "letters.fault.NUMBER";
            };
            return Optional.of(new Fault(key, refused.letter()));
        }
    }
}
