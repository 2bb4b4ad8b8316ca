package io.quittance.web.matching;

import io.quittance.matching.MatchDesk;
import io.quittance.matching.MatchRefusedException;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says of a movement that no client's money moved, and undoes what was said of it. */
@Controller
class SettingAsideController {

    private static final int LONGEST = 200;

    private final MatchDesk desk;
    private final NextLine next;

    SettingAsideController(MatchDesk desk, NextLine next) {
        this.desk = desk;
        this.next = next;
    }

    @PostMapping("/matching/{line}/setting-aside")
    String setAside(
            @PathVariable long line,
            @RequestParam(defaultValue = "") String note,
            Visit visit,
            RedirectAttributes redirect) {
        String told = note.length() <= LONGEST ? note : note.substring(0, LONGEST);
        try {
            desk.setAside(visit.creditorId(), line, told, visit.today(), visit.by());
        } catch (MatchRefusedException refused) {
            return next.back(line, Refusal.of(refused), redirect);
        }
        return next.after(line, Note.done("matching", "matching.set-aside"), visit, redirect);
    }
}
