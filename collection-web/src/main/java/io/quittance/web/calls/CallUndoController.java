package io.quittance.web.calls;

import io.quittance.call.CallUndo;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes back the last outcome of a call. */
@Controller
class CallUndoController {

    private final CallPages pages;
    private final CallUndo undo;

    CallUndoController(CallPages pages, CallUndo undo) {
        this.pages = pages;
        this.undo = undo;
    }

    @PostMapping("/calls/{task:\\d+}/taking-back")
    String takeBack(
            @PathVariable long task,
            @RequestParam(defaultValue = "false") boolean mine,
            Visit visit,
            RedirectAttributes redirect) {
        try {
            undo.takeBackLast(
                    visit.creditorId(),
                    task,
                    visit.today(),
                    pages.asked(visit, mine).at(),
                    visit.by());
            Note.done("calls", "calls.taken-back").after(redirect);
        } catch (IllegalStateException followed) {
            Note.bad("calls", "calls.not-taken-back").after(redirect);
        }
        redirect.addAttribute("mine", mine ? true : null);
        return "redirect:/calls/" + task;
    }
}
