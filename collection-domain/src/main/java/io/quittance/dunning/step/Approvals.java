package io.quittance.dunning.step;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One person's yes or no to every step that waits: all of them, or none when one has changed meanwhile. */
@Component
public class Approvals {

    private final WaitingSteps waiting;
    private final StepDesk desk;

    Approvals(WaitingSteps waiting, StepDesk desk) {
        this.waiting = waiting;
        this.desk = desk;
    }

    /**
     * Lets every matching step go out.
     *
     * @return how many there were
     */
    @Transactional
    public int approve(long creditorId, WaitingSteps.Filter filter, LocalDate on, String by) {
        List<Long> steps = waiting.ids(creditorId, filter);
        steps.forEach(step -> desk.approve(step, on, by));
        return steps.size();
    }

    /**
     * Takes back every matching step.
     *
     * @param reason why, kept on each step; not blank
     * @return how many there were
     */
    @Transactional
    public int cancel(long creditorId, WaitingSteps.Filter filter, String reason, LocalDate on, String by) {
        List<Long> steps = waiting.ids(creditorId, filter);
        steps.forEach(step -> desk.cancel(step, reason, on, by));
        return steps.size();
    }
}
