package io.quittance.web.handovers;

import io.quittance.dunning.step.StepDesk;
import io.quittance.placement.HandoverReturn;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Typed;
import io.quittance.web.frame.Visit;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The no to a handover: refused for a reason, or sent back to the controller with an instruction. */
@Controller
@RequestMapping("/handovers/{step}")
class HandoverRefusalController {

    private final StepDesk steps;
    private final HandoverReturn returns;

    HandoverRefusalController(StepDesk steps, HandoverReturn returns) {
        this.steps = steps;
        this.returns = returns;
    }

    @PostMapping("/refusal")
    String refuse(@PathVariable long step, Reason because, Visit visit, RedirectAttributes redirect) {
        return decide(step, because, "placements.refused.done", visit, redirect, day -> {
            returns.requireOf(visit.creditorId(), step);
            steps.refuse(step, because.reason(), day, visit.today(), visit.by());
        });
    }

    @PostMapping("/return")
    String sendBack(@PathVariable long step, Reason because, Visit visit, RedirectAttributes redirect) {
        return decide(
                step,
                because,
                "placements.returned.done",
                visit,
                redirect,
                day -> returns.sendBack(visit.creditorId(), step, because.reason(), day, visit.today(), visit.by()));
    }

    /** Why, and the last day on which the invoices are left alone. */
    record Reason(String reason, String until) {

        Reason {
            reason = Objects.requireNonNullElse(reason, "").strip();
            until = Objects.requireNonNullElse(until, "");
        }
    }

    private static String decide(
            long step,
            Reason because,
            String done,
            Visit visit,
            RedirectAttributes redirect,
            Consumer<LocalDate> verb) {
        Optional<LocalDate> day = Typed.dayFrom(visit.today(), because.until());
        if (because.reason().isEmpty() || day.isEmpty()) {
            Note.bad("handover", because.reason().isEmpty() ? "runs.step.reason-needed" : "runs.step.until.form")
                    .after(redirect);
            return "redirect:/handovers/" + step;
        }
        try {
            verb.accept(day.get());
            Note.done("handover", done).after(redirect);
        } catch (IllegalStateException decided) {
            Note.bad("handover", "placements.decided.before").after(redirect);
        }
        return "redirect:/handovers/" + step;
    }
}
