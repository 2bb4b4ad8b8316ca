package io.quittance.web.runs;

import io.quittance.dunning.step.Approvals;
import io.quittance.dunning.step.RunSteps;
import io.quittance.dunning.step.StepDesk;
import io.quittance.dunning.step.StepRow;
import io.quittance.web.frame.Back;
import io.quittance.web.frame.Visit;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One step: its row opened in place, the yes to it, and that it was done. */
@Controller
@RequestMapping("/steps/{id}")
class StepController {

    private final RunSteps steps;
    private final StepDesk desk;
    private final Approvals approvals;
    private final StepDecisions decisions;
    private final StepDetails details;

    StepController(RunSteps steps, StepDesk desk, Approvals approvals, StepDecisions decisions, StepDetails details) {
        this.approvals = approvals;
        this.steps = steps;
        this.desk = desk;
        this.decisions = decisions;
        this.details = details;
    }

    @GetMapping
    String opened(@PathVariable long id, @RequestParam String back, Visit visit, Model model) {
        StepRow step = steps.find(visit.creditorId(), id).orElseThrow();
        model.addAttribute("opened", details.of(visit, step));
        model.addAttribute("back", Back.within(back));
        return "runs/step :: detail(opened=${opened}, back=${back})";
    }

    @PostMapping("/approval")
    String approve(
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<Long> edits,
            @RequestParam String back,
            Visit visit,
            RedirectAttributes redirect) {
        return decisions.take(id, "runs.step.approved", back, visit, redirect, () -> {
            decisions.requireDecidedHere(visit, id);
            return approvals.approve(id, edits, visit.today(), visit.by());
        });
    }

    @PostMapping("/completion")
    String complete(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam String back,
            Visit visit,
            RedirectAttributes redirect) {
        return decisions.take(id, "runs.step.completed", back, visit, redirect, () -> {
            decisions.requireDecidedHere(visit, id);
            return desk.complete(id, note, visit.today(), visit.by());
        });
    }
}
