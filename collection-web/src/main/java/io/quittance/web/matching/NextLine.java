package io.quittance.web.matching;

import io.quittance.insight.matching.Sought;
import io.quittance.insight.matching.WaitingList;
import io.quittance.matching.line.MovedLine;
import io.quittance.matching.line.MovedLines;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one is led once a line is decided on: to the next that waits of what is looked for, with the way back. */
@Component
public class NextLine {

    private final WaitingList waiting;
    private final MovedLines lines;
    private final Formats formats;
    private final HttpServletRequest request;

    /** @param request the one that is answered now: its {@code q} is what is looked for */
    NextLine(WaitingList waiting, MovedLines lines, Formats formats, HttpServletRequest request) {
        this.request = request;
        this.waiting = waiting;
        this.lines = lines;
        this.formats = formats;
    }

    /** Says what was done with a line and offers to undo it; while something of it waits, it stays. */
    public String after(long lineId, Note note, Visit visit, RedirectAttributes redirect) {
        redirect.addFlashAttribute("undoable", lineId);
        MovedLine line = lines.find(visit.creditorId(), lineId).orElseThrow();
        Sought sought = kept(redirect);
        if (!line.waiting().isZero()) {
            Note.done("matching", "matching.rest-waits", formats.money(line.waiting()))
                    .after(redirect);
            return "redirect:/matching/" + lineId;
        }
        note.after(redirect);
        OptionalLong next = waiting.after(visit.creditorId(), lineId, sought);
        return next.isPresent() ? "redirect:/matching/" + next.getAsLong() : "redirect:/matching";
    }

    /** Says why nothing was done with it. */
    public String back(long lineId, Note note, RedirectAttributes redirect) {
        note.after(redirect);
        kept(redirect);
        return "redirect:/matching/" + lineId;
    }

    private Sought kept(RedirectAttributes redirect) {
        Sought sought = new Sought(Objects.requireNonNullElse(request.getParameter("q"), ""));
        if (!sought.equals(Sought.ANYTHING)) {
            redirect.addAttribute("q", sought.text());
        }
        return sought;
    }
}
