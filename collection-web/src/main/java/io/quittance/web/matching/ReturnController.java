package io.quittance.web.matching;

import io.quittance.matching.MatchDesk;
import io.quittance.matching.MatchRefusedException;
import io.quittance.payment.Payment.NotTakenBackException;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes back the payment whose money went back to the payer. */
@Controller
class ReturnController {

    private final MatchDesk desk;
    private final NextLine next;

    ReturnController(MatchDesk desk, NextLine next) {
        this.desk = desk;
        this.next = next;
    }

    @PostMapping("/matching/{line}/return")
    String giveBack(@PathVariable long line, @RequestParam long payment, Visit visit, RedirectAttributes redirect) {
        try {
            desk.giveBack(visit.creditorId(), line, payment, false, visit.today(), visit.by());
        } catch (MatchRefusedException refused) {
            return next.back(line, Refusal.of(refused), redirect);
        } catch (NotTakenBackException givenBack) {
            return next.back(line, Note.bad("matching", "matching.refused.given-back"), redirect);
        }
        Note.done("matching", "matching.returned").after(redirect);
        return "redirect:/matching/" + line;
    }
}
