package io.quittance.web.matching;

import io.quittance.insight.matching.WaitingList;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one is led once a line is decided on: to the next that waits, with the way back. */
@Component
class NextLine {

    private final WaitingList waiting;

    NextLine(WaitingList waiting) {
        this.waiting = waiting;
    }

    /** Says what was done with a line and offers to undo it. */
    String after(long lineId, Note note, Visit visit, RedirectAttributes redirect) {
        note.after(redirect);
        redirect.addFlashAttribute("undoable", lineId);
        OptionalLong next = waiting.after(visit.creditorId(), lineId);
        return next.isPresent() ? "redirect:/matching/" + next.getAsLong() : "redirect:/matching";
    }

    /** Says why nothing was done with it. */
    String back(long lineId, Note note, RedirectAttributes redirect) {
        note.after(redirect);
        return "redirect:/matching/" + lineId;
    }
}
