package io.quittance.web.runs.together;

import io.quittance.dunning.step.Approvals;
import io.quittance.dunning.step.StepClaims;
import io.quittance.dunning.step.StepRow;
import io.quittance.dunning.step.WaitingSteps;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Typed;
import io.quittance.web.frame.Visit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What a yes or no to the steps that were ticked would do, and the yes or no to them or to all that match. */
@Controller
class ManyStepsController {

    private static final int MOST = 500;

    private final WaitingSteps waiting;
    private final Approvals approvals;
    private final StepClaims claims;

    ManyStepsController(WaitingSteps waiting, Approvals approvals, StepClaims claims) {
        this.claims = claims;
        this.waiting = waiting;
        this.approvals = approvals;
    }

    @GetMapping("/approvals/chosen")
    String chosen(
            @RequestParam(defaultValue = "") List<Long> steps, Visit visit, Model model, RedirectAttributes redirect) {
        if (steps.isEmpty()) {
            Note.bad("steps", "runs.chosen.none").after(redirect);
            return "redirect:/approvals";
        }
        WaitingSteps.Filter filter = WaitingSteps.Filter.of(steps);
        model.addAttribute("filter", filter);
        List<StepRow> rows = waiting.of(visit.creditorId(), filter, 0, MOST);
        model.addAttribute("steps", rows);
        model.addAttribute("claims", claims.of(rows.stream().map(StepRow::id).toList(), visit.today()));
        model.addAttribute("rehearsal", approvals.rehearse(visit.creditorId(), filter, visit.today()));
        model.addAttribute("meanwhile", approvals.decidedMeanwhile(visit.creditorId(), filter));
        return "runs/chosen";
    }

    @PostMapping("/approvals")
    String approve(
            WaitingSteps.Filter filter,
            @RequestParam(defaultValue = "") List<Long> edits,
            Visit visit,
            RedirectAttributes redirect) {
        Approvals.Decided decided = approvals.approve(visit.creditorId(), filter, edits, visit.today(), visit.by());
        DecidedNote.of("runs.approvals.approved", decided).after(redirect);
        return back("/approvals", filter);
    }

    @PostMapping("/cancellations")
    String cancel(
            WaitingSteps.Filter filter,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam String until,
            Visit visit,
            RedirectAttributes redirect) {
        Optional<LocalDate> day = Typed.dayFrom(visit.today(), until);
        if (reason.isBlank() || day.isEmpty()) {
            Note.bad("steps", reason.isBlank() ? "runs.step.reason-needed" : "runs.step.until.form")
                    .after(redirect);
            return back(filter.isChosen() ? "/approvals/chosen" : "/approvals", filter);
        }
        Approvals.Decided decided =
                approvals.refuse(visit.creditorId(), filter, reason, day.get(), visit.today(), visit.by());
        DecidedNote.of("runs.approvals.cancelled", decided).after(redirect);
        return back("/approvals", filter);
    }

    /** Where the rest of the night, or of all nights, still waits. */
    private static String back(String path, WaitingSteps.Filter filter) {
        UriComponentsBuilder page = UriComponentsBuilder.fromPath(path);
        if (filter.runId() != null) {
            page.queryParam("run", filter.runId());
        }
        if (path.endsWith("/chosen")) {
            page.queryParam("steps", filter.steps().toArray());
        }
        return "redirect:" + page.toUriString();
    }
}
