package io.quittance.web.runs;

import io.quittance.dunning.step.StepDesk;
import io.quittance.web.frame.Back;
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
import org.springframework.web.util.UriComponentsBuilder;

/** The no to a step: for a reason, and until a day. */
@Controller
class StepCancellationController {

    private final StepDesk desk;
    private final StepDecisions decisions;

    StepCancellationController(StepDesk desk, StepDecisions decisions) {
        this.desk = desk;
        this.decisions = decisions;
    }

    @PostMapping("/steps/{id}/cancellation")
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
            return "redirect:" + opened(Back.within(back), id);
        }
        return decisions.take(
                id,
                StepDecisions.CANCELLED,
                back,
                visit,
                redirect,
                () -> desk.refuse(id, reason, day.get(), visit.today(), visit.by()));
    }

    /** The same page with the step open, so that the error stands beside its field. */
    private static String opened(String page, long id) {
        return UriComponentsBuilder.fromUriString(page)
                .replaceQueryParam("open", id)
                .toUriString();
    }
}
