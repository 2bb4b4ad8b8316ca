package io.quittance.web.letters;

import io.quittance.notifications.letter.courier.MailingHouse;
import io.quittance.notifications.letter.queue.BatchDesk;
import io.quittance.notifications.letter.queue.BatchDesk.Made;
import io.quittance.notifications.letter.queue.BatchDesk.Output;
import io.quittance.notifications.letter.queue.Batches;
import io.quittance.notifications.letter.queue.LetterQueue;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The letters that wait to be printed, and the batches they are printed in. */
@Controller
class LettersController {

    private static final int BATCHES = 20;

    private final LetterQueue queue;
    private final Batches batches;
    private final BatchDesk desk;
    private final MailingHouse mailingHouse;

    LettersController(LetterQueue queue, Batches batches, BatchDesk desk, MailingHouse mailingHouse) {
        this.queue = queue;
        this.batches = batches;
        this.desk = desk;
        this.mailingHouse = mailingHouse;
    }

    @GetMapping("/letters")
    String page(Visit visit, Model model) {
        model.addAttribute("letters", queue.waiting(visit.creditorId()));
        model.addAttribute("counts", queue.counts(visit.creditorId()));
        model.addAttribute("mailingHouse", mailingHouse.isSetUp());
        model.addAttribute("batches", batches.latest(visit.creditorId(), BATCHES));
        return "letters/queue";
    }

    @PostMapping("/letter-batches")
    String make(
            @RequestParam(defaultValue = "") List<Long> letter,
            @RequestParam(defaultValue = "PRINT") Output output,
            Visit visit,
            RedirectAttributes redirect) {
        Optional<Made> made = desk.make(visit.creditorId(), letter, output, visit.today(), visit.by());
        if (made.isEmpty()) {
            Note.bad("letters", letter.isEmpty() ? "letters.none-chosen" : "letters.none-ready")
                    .after(redirect);
            return "redirect:/letters";
        }
        int left = made.get().left();
        String done = output == Output.PRINT ? "letters.made.PRINT" : "letters.made.MAILING_HOUSE";
        (left == 0
                        ? Note.done("batch", done, made.get().letters())
                        : Note.wait("batch", "letters.made.left", made.get().letters(), left))
                .after(redirect);
        return "redirect:/letter-batches/" + made.get().batch();
    }
}
