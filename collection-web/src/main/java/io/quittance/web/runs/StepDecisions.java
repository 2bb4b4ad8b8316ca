package io.quittance.web.runs;

import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.step.RunSteps;
import io.quittance.dunning.step.Step;
import io.quittance.dunning.step.StepRow;
import io.quittance.dunning.step.StepStatus;
import io.quittance.dunning.text.OutdatedTextException;
import io.quittance.dunning.text.TextChangedException;
import io.quittance.web.frame.Back;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what a person decides about one step to its desk, and says on the page they came from what became of it. */
@Component
class StepDecisions {

    static final String CANCELLED = "runs.step.cancelled";

    private final RunSteps steps;

    StepDecisions(RunSteps steps) {
        this.steps = steps;
    }

    /**
     * @throws IllegalStateException for a handover and a call, which have places of their own
     */
    void requireDecidedHere(Visit visit, long id) {
        Channel channel = steps.find(visit.creditorId(), id).orElseThrow().channel();
        if (channel == Channel.HANDOVER || (channel == Channel.CALL && isApproved(visit, id))) {
            throw new IllegalStateException("step " + id + " is decided on its own page");
        }
    }

    private boolean isApproved(Visit visit, long id) {
        return steps.find(visit.creditorId(), id).orElseThrow().status() == StepStatus.APPROVED;
    }

    /**
     * Does it, unless somebody decided meanwhile.
     *
     * @param done the message that says that it was done
     * @return where to go
     */
    String take(long id, String done, String back, Visit visit, RedirectAttributes redirect, Supplier<Step> verb) {
        StepRow step = steps.find(visit.creditorId(), id).orElseThrow();
        try {
            // A yes that comes after the money cancels.
            boolean tooLate = verb.get().status() == StepStatus.CANCELLED && !done.equals(CANCELLED);
            Note note = tooLate
                    ? Note.bad("steps", "runs.step.settled", step.clientName())
                    : Note.done("steps", done, step.clientName());
            note.after(redirect);
        } catch (OutdatedTextException otherAmounts) {
            Note.bad("steps", "runs.step.outdated", step.clientName()).after(redirect);
        } catch (TextChangedException edited) {
            Note.bad("steps", "runs.step.overtaken", step.clientName(), edited.by())
                    .after(redirect);
        } catch (IllegalStateException changed) {
            Note.bad("steps", "runs.step.changed", step.clientName()).after(redirect);
        }
        return "redirect:" + Back.within(back);
    }
}
