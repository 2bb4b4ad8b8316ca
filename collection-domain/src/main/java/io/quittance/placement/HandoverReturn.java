package io.quittance.placement;

import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.step.Step;
import io.quittance.dunning.step.StepDesk;
import io.quittance.dunning.step.Steps;
import io.quittance.task.Task;
import io.quittance.task.TaskKind;
import io.quittance.task.Tasks;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends a proposed handover back to whoever follows the client, with something to be done first. */
@Component
public class HandoverReturn {

    private final Steps steps;
    private final StepDesk desk;
    private final Tasks tasks;

    HandoverReturn(Steps steps, StepDesk desk, Tasks tasks) {
        this.steps = steps;
        this.desk = desk;
        this.tasks = tasks;
    }

    /**
     * Takes the step back, pauses its invoices, and opens a task that holds the instruction.
     *
     * @param instruction what is to be done first; not blank
     * @param until the last day on which the ladder leaves its invoices alone; the next night may propose it again
     * @throws IllegalStateException when it was decided before
     * @throws java.util.NoSuchElementException when this creditor has no such handover
     */
    @Transactional
    public void sendBack(long creditorId, long stepId, String instruction, LocalDate until, LocalDate on, String by) {
        Step step = requireOf(creditorId, stepId);
        desk.refuse(stepId, instruction, until, on, by);
        tasks.save(new Task(
                creditorId,
                step.clientId(),
                TaskKind.INSTRUCTION,
                on,
                on,
                Map.of("reason", instruction.strip(), "from", by, "deadline", until.toString())));
    }

    /**
     * @throws java.util.NoSuchElementException when this creditor has no such handover
     */
    public Step requireOf(long creditorId, long stepId) {
        return steps.findById(stepId)
                .filter(step -> step.creditorId() == creditorId && step.channel() == Channel.HANDOVER)
                .orElseThrow();
    }
}
