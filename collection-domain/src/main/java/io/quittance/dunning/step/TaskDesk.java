package io.quittance.dunning.step;

import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.hold.WrongAddress;
import io.quittance.task.Task;
import io.quittance.task.TaskKind;
import io.quittance.task.TaskOutcome;
import io.quittance.task.Tasks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends what a person had to do by hand, and with it the step that asked for it. */
@Component
public class TaskDesk {

    private final Tasks tasks;
    private final StepDesk steps;
    private final History history;
    private final WrongAddress address;

    TaskDesk(Tasks tasks, StepDesk steps, History history, WrongAddress address) {
        this.tasks = tasks;
        this.steps = steps;
        this.history = history;
        this.address = address;
    }

    /**
     * Says that a task was done; the step behind it is done too. A handover of invoices settled since is cancelled instead.
     *
     * @param note what came of it; may be empty
     * @throws java.util.NoSuchElementException when this creditor has no such task
     * @throws IllegalStateException when it is closed already, or its step still awaits approval
     */
    @Transactional
    public Task complete(long creditorId, long taskId, String note, LocalDate on, Instant at, String by) {
        Task task = task(creditorId, taskId);
        Optional<Long> step = stepToFinish(task);
        if (step.isPresent() && !isLetter(task)) {
            steps.complete(step.get(), note, on, by);
            return task;
        }
        return close(task, TaskOutcome.DONE, note, on, at, by);
    }

    /**
     * Says that a task will not be done; the step behind it is cancelled, its invoices step back and are paused.
     *
     * @param reason why; not blank
     * @param until the last day on which the invoices of its step are left alone; not before {@code on}
     * @throws java.util.NoSuchElementException when this creditor has no such task
     */
    @Transactional
    public Task refuse(
            long creditorId, long taskId, String reason, LocalDate until, LocalDate on, Instant at, String by) {
        Task task = task(creditorId, taskId);
        Optional<Long> step = stepToFinish(task);
        if (step.isPresent()) {
            steps.refuse(step.get(), reason, until, on, by);
            return task;
        }
        return close(task, TaskOutcome.CANCELLED, reason, on, at, by);
    }

    private Task task(long creditorId, long taskId) {
        return tasks.findById(taskId)
                .filter(task -> task.creditorId() == creditorId)
                .orElseThrow();
    }

    /** What is missing in a letter was found: the letter writes itself, and only its posting climbs the rung. */
    private static boolean isLetter(Task task) {
        return task.kind() == TaskKind.LETTER || task.kind() == TaskKind.REGISTERED_LETTER;
    }

    /** A failed or uncertain message is looked into by its task; its step is ended by what becomes of the message. */
    private static Optional<Long> stepToFinish(Task task) {
        return switch (task.kind()) {
            case CALL, SMS, LETTER, REGISTERED_LETTER -> task.stepId();
            case HANDOVER -> throw new IllegalStateException("a handover is decided about, not ticked off");
            case NO_CONTACT,
                    WRONG_NUMBER,
                    ADDRESS_WRONG,
                    LIMITATION,
                    MESSAGE_FAILED,
                    MESSAGE_AMBIGUOUS,
                    COURT_DEADLINE,
                    CLAIM_TO_DECLARE,
                    DISPUTE,
                    INSTRUCTION -> Optional.empty();
            case SETTLEMENT -> throw new IllegalStateException("a settlement is approved or refused, not ticked off");
            case PLAN -> throw new IllegalStateException("a payment plan is approved or cancelled, not ticked off");
            case WRITE_OFF -> throw new IllegalStateException("a write-off is approved or refused, not ticked off");
        };
    }

    private Task close(Task task, TaskOutcome outcome, String note, LocalDate on, Instant at, String by) {
        task.close(outcome, note, by, at);
        tasks.save(task);
        if (task.kind() == TaskKind.ADDRESS_WRONG) {
            address.lift(task.clientId(), on, by);
        }
        history.record(Fact.ofClient(
                task.creditorId(),
                task.clientId(),
                FactKind.TASK_CLOSED,
                on,
                by,
                Map.of("task", task.kind().name(), "outcome", outcome.name(), "note", note)));
        return task;
    }
}
