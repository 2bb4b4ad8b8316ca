package io.quittance.web.today;

import io.quittance.dunning.step.TaskDesk;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends a task: done, or not to be done for a reason. */
@Controller
class TaskEndController {

    private final TaskDesk desk;

    TaskEndController(TaskDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/tasks/{id}/completion")
    String complete(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            Visit visit,
            RedirectAttributes redirect) {
        try {
            desk.complete(visit.creditorId(), id, note, visit.today(), visit.now(), visit.by());
            Note.done("tasks", "today.completed").after(redirect);
        } catch (IllegalStateException notNow) {
            Note.bad("tasks", "today.not-now").after(redirect);
        }
        return "redirect:/today";
    }

    @PostMapping("/tasks/{id}/cancellation")
    String cancel(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Visit visit,
            RedirectAttributes redirect) {
        if (reason.isBlank()) {
            Note.bad("tasks", "today.reason.needed").after(redirect);
            return "redirect:/today";
        }
        try {
            desk.cancel(visit.creditorId(), id, reason, visit.today(), visit.now(), visit.by());
            Note.done("tasks", "today.cancelled").after(redirect);
        } catch (IllegalStateException notNow) {
            Note.bad("tasks", "today.not-now").after(redirect);
        }
        return "redirect:/today";
    }
}
