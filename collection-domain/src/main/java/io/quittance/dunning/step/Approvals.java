package io.quittance.dunning.step;

import io.quittance.dunning.policy.Channel;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One person's yes or no to every step that waits: all of them, or none when one has changed meanwhile. */
@Component
public class Approvals {

    private final WaitingSteps waiting;
    private final Steps steps;
    private final StepDesk desk;
    private final Withdrawal withdrawal;

    Approvals(WaitingSteps waiting, Steps steps, StepDesk desk, Withdrawal withdrawal) {
        this.withdrawal = withdrawal;
        this.waiting = waiting;
        this.steps = steps;
        this.desk = desk;
    }

    /**
     * What a yes to every matching step would do at this moment; nothing is done.
     *
     * @param steps how many wait
     * @param amounts what they ask for, one sum a currency
     * @param handovers how many of them are decided one by one, and would still wait
     * @param cancelled how many of the others would be cancelled instead, because nothing is left to ask for
     */
    public record Rehearsal(int steps, List<Money> amounts, int handovers, int cancelled) {

        public Rehearsal {
            amounts = List.copyOf(amounts);
        }
    }

    @Transactional(readOnly = true)
    public Rehearsal rehearse(long creditorId, WaitingSteps.Filter filter, LocalDate on) {
        List<Long> steps = waiting.ids(creditorId, filter);
        return new Rehearsal(
                steps.size(),
                waiting.amounts(creditorId, filter),
                waiting.handovers(creditorId, filter),
                withdrawal.countSettled(creditorId, steps, on));
    }

    /**
     * Lets every matching step go out, but for those whose invoices were settled since: they are cancelled. Handovers are
     * left out: with whom a debt is placed is decided one by one.
     *
     * @return how many go out
     */
    @Transactional
    public int approve(long creditorId, WaitingSteps.Filter filter, LocalDate on, String by) {
        int approved = 0;
        for (long step : waiting.ids(creditorId, filter)) {
            if (isDecidedTogether(step) && desk.approve(step, on, by).status() == StepStatus.APPROVED) {
                approved++;
            }
        }
        return approved;
    }

    private boolean isDecidedTogether(long step) {
        return steps.findById(step).orElseThrow().channel() != Channel.HANDOVER;
    }

    /**
     * Takes back every matching step but handovers, and pauses its invoices.
     *
     * @param reason why, kept on each step; not blank
     * @param until the last day on which they are left alone; not before {@code on}
     * @return how many there were
     */
    @Transactional
    public int refuse(
            long creditorId, WaitingSteps.Filter filter, String reason, LocalDate until, LocalDate on, String by) {
        List<Long> refused = waiting.ids(creditorId, filter).stream()
                .filter(this::isDecidedTogether)
                .toList();
        refused.forEach(step -> desk.refuse(step, reason, until, on, by));
        return refused.size();
    }
}
