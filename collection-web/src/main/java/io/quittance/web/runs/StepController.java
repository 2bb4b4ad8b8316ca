package io.quittance.web.runs;

import io.quittance.dunning.step.RunSteps;
import io.quittance.dunning.step.StepDesk;
import io.quittance.dunning.step.StepRow;
import io.quittance.web.frame.Back;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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
                id, "runs.step.approved", back, visit, redirect, step -> desk.approve(id, visit.today(), visit.by()));
    }

    @PostMapping("/cancellation")
    String cancel(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam String back,
            Visit visit,
            RedirectAttributes redirect) {
        if (reason.isBlank()) {
            Note.bad("steps", "runs.step.reason-needed").after(redirect);
            return "redirect:" + Back.within(back);
        }
        return decide(
                id,
                "runs.step.cancelled",
                back,
                visit,
                redirect,
                step -> desk.cancel(id, reason, visit.today(), visit.by()));
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
                step -> desk.complete(id, note, visit.today(), visit.by()));
    }

    private String decide(
            long id, String done, String back, Visit visit, RedirectAttributes redirect, Consumer<StepRow> verb) {
        StepRow step = steps.find(visit.creditorId(), id).orElseThrow();
        try {
            verb.accept(step);
            Note.done("steps", done, step.clientName()).after(redirect);
        } catch (IllegalStateException changed) {
            Note.bad("steps", "runs.step.changed", step.clientName()).after(redirect);
        }
        return "redirect:" + Back.within(back);
    }
}
