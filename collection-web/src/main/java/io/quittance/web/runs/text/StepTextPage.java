package io.quittance.web.runs.text;

import io.quittance.dunning.step.RunSteps;
import io.quittance.notifications.edit.OpenText;
import io.quittance.notifications.edit.StepTextDesk;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the page of one step's words shows around its form, and where it leads. */
@Component
class StepTextPage {

    static final String VIEW = "runs/text";

    private final RunSteps steps;
    private final StepTextDesk desk;

    StepTextPage(RunSteps steps, StepTextDesk desk) {
        this.steps = steps;
        this.desk = desk;
    }

    /** The words to begin with. */
    OpenText put(long step, Visit visit, Model model) {
        model.addAttribute("step", steps.find(visit.creditorId(), step).orElseThrow());
        OpenText open = desk.open(visit.creditorId(), step, visit.today());
        model.addAttribute("text", open);
        return open;
    }

    /** Back to the step that waits, and what was done there. */
    String done(long step, String key, Visit visit, RedirectAttributes redirect) {
        Note.done("steps", key, client(step, visit)).after(redirect);
        return "redirect:/approvals?open=" + step;
    }

    /** The answer, unless somebody decided about the step meanwhile. */
    String unlessDecided(long step, Visit visit, RedirectAttributes redirect, Supplier<String> answer) {
        String client = client(step, visit);
        try {
            return answer.get();
        } catch (IllegalStateException decided) {
            Note.bad("steps", "runs.step.changed", client).after(redirect);
            return "redirect:/approvals";
        }
    }

    private String client(long step, Visit visit) {
        return steps.find(visit.creditorId(), step).orElseThrow().clientName();
    }
}
