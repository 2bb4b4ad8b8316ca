package io.quittance.web.today;

import io.quittance.dunning.step.StepDesk;
import io.quittance.dunning.step.TaskDesk;
import io.quittance.task.Task;
import io.quittance.task.TaskOutcome;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Typed;
import io.quittance.web.frame.Visit;
import java.time.LocalDate;
import java.util.Optional;
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
            Task task = desk.complete(visit.creditorId(), id, note, visit.today(), visit.now(), visit.by());
            boolean done = task.outcome().filter(TaskOutcome.DONE::equals).isPresent();
            (done ? Note.done("tasks", "today.completed") : Note.bad("tasks", "today.settled")).after(redirect);
        } catch (IllegalStateException notNow) {
            Note.bad("tasks", "today.not-now").after(redirect);
        }
        return "redirect:/today";
    }

    @PostMapping("/tasks/{id}/cancellation")
    String cancel(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String until,
            Visit visit,
            RedirectAttributes redirect) {
        if (reason.isBlank()) {
            Note.bad("tasks", "today.reason.needed").after(redirect);
            return "redirect:/today";
        }
        // A task without a step asks for no day: nothing is paused with it.
        LocalDate usual = visit.today().plusDays(StepDesk.DAYS_LEFT_ALONE);
        Optional<LocalDate> day = until.isBlank() ? Optional.of(usual) : Typed.dayFrom(visit.today(), until);
        if (day.isEmpty()) {
            Note.bad("until-" + id, "today.until.form").after(redirect);
            return "redirect:/today";
        }
        try {
            desk.refuse(visit.creditorId(), id, reason, day.get(), visit.today(), visit.now(), visit.by());
            Note.done("tasks", "today.cancelled").after(redirect);
        } catch (IllegalStateException notNow) {
            Note.bad("tasks", "today.not-now").after(redirect);
        }
        return "redirect:/today";
    }
}
