package io.quittance.web.runs;

import io.quittance.dunning.step.RunSteps;
import io.quittance.dunning.step.Step;
import io.quittance.dunning.step.StepDesk;
import io.quittance.dunning.step.StepRow;
import io.quittance.dunning.step.StepStatus;
import io.quittance.web.frame.Back;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Typed;
import io.quittance.web.frame.Visit;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** One step: its row opened in place, and what a person decides about it. */
@Controller
@RequestMapping("/steps/{id}")
class StepController {

    private final RunSteps steps;
    private final StepDesk desk;
    private final StepDetails details;

    StepController(RunSteps steps, StepDesk desk, StepDetails details) {
        this.steps = steps;
        this.desk = desk;
        this.details = details;
    }

    @GetMapping
    String opened(@PathVariable long id, @RequestParam String back, Visit visit, Model model) {
        StepRow step = steps.find(visit.creditorId(), id).orElseThrow();
        model.addAttribute("opened", details.of(visit.creditorId(), step));
        model.addAttribute("back", Back.within(back));
        return "runs/step :: detail(opened=${opened}, back=${back})";
    }

    @PostMapping("/approval")
    String approve(@PathVariable long id, @RequestParam String back, Visit visit, RedirectAttributes redirect) {
        return decide(
                id, "runs.step.approved", back, visit, redirect, () -> desk.approve(id, visit.today(), visit.by()));
    }

    @PostMapping("/cancellation")
    String cancel(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam String until,
            @RequestParam String back,
            Visit visit,
            RedirectAttributes redirect) {
        if (reason.isBlank()) {
            Note.bad("steps", "runs.step.reason-needed").after(redirect);
            return "redirect:" + Back.within(back);
        }
        Optional<LocalDate> day = Typed.dayFrom(visit.today(), until);
        if (day.isEmpty()) {
            Note.bad("until", "runs.step.until.form").after(redirect);
            return "redirect:"
                    + UriComponentsBuilder.fromUriString(Back.within(back))
                            .replaceQueryParam("open", id)
                            .toUriString();
        }
        return decide(
                id,
                "runs.step.cancelled",
                back,
                visit,
                redirect,
                () -> desk.refuse(id, reason, day.get(), visit.today(), visit.by()));
    }

    @PostMapping("/completion")
    String complete(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam String back,
            Visit visit,
            RedirectAttributes redirect) {
        return decide(
                id,
                "runs.step.completed",
                back,
                visit,
                redirect,
                () -> desk.complete(id, note, visit.today(), visit.by()));
    }

    private String decide(
            long id, String done, String back, Visit visit, RedirectAttributes redirect, Supplier<Step> verb) {
        StepRow step = steps.find(visit.creditorId(), id).orElseThrow();
        try {
            boolean cancelled = verb.get().status() == StepStatus.CANCELLED;
            Note note = cancelled && !done.equals("runs.step.cancelled")
                    ? Note.bad("steps", "runs.step.settled", step.clientName())
                    : Note.done("steps", done, step.clientName());
            note.after(redirect);
        } catch (IllegalStateException changed) {
            Note.bad("steps", "runs.step.changed", step.clientName()).after(redirect);
        }
        return "redirect:" + Back.within(back);
    }
}
