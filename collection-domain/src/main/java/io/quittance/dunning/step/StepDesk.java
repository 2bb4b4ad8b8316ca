package io.quittance.dunning.step;

import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.task.TaskOutcome;
import io.quittance.task.Tasks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done with a step after its night: each verb writes history and closes the step's tasks when nothing is left to
 * do.
 *
 * <p>A step that is in the wrong state for a verb is refused with {@link IllegalStateException}, an unknown one with {@link
 * java.util.NoSuchElementException}.
 */
@Component
public class StepDesk {

    private final Steps steps;
    private final Tasks tasks;
    private final History history;
    private final JdbcClient jdbc;

    StepDesk(Steps steps, Tasks tasks, History history, JdbcClient jdbc) {
        this.steps = steps;
        this.tasks = tasks;
        this.history = history;
        this.jdbc = jdbc;
    }

    /** Lets a proposed step go out. */
    @Transactional
    public Step approve(long stepId, LocalDate on, String by) {
        Step step = steps.lock(stepId).orElseThrow();
        step.approve(by, now());
        record(step, FactKind.STEP_APPROVED, Map.of(), on, by);
        return step;
    }

    /**
     * Takes back a step that was not done: its invoices step back by themselves and its tasks are closed. A message that
     * waits stays where it is; the dispatch sees the status and drops it.
     *
     * @param reason why, kept on the step; not blank
     */
    @Transactional
    public Step cancel(long stepId, String reason, LocalDate on, String by) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason: a step is cancelled for a reason");
        }
        Step step = steps.lock(stepId).orElseThrow();
        step.cancel(reason.strip(), by, now());
        closeTasks(step, TaskOutcome.CANCELLED, reason.strip(), by);
        record(step, FactKind.STEP_CANCELLED, Map.of("reason", reason.strip()), on, by);
        return step;
    }

    /**
     * Says that an approved call, letter or handover was done by hand.
     *
     * @param note what came of it; may be empty
     */
    @Transactional
    public Step complete(long stepId, String note, LocalDate on, String by) {
        Step step = steps.lock(stepId).orElseThrow();
        if (!step.channel().isDoneByHand()) {
            throw new IllegalStateException(
                    "step " + stepId + " goes by " + step.channel() + ": nobody does it by hand");
        }
        return finish(step, note.strip(), on, by);
    }

    /** Says that the message of an approved step was handed over to the courier. */
    @Transactional
    public Step delivered(long stepId, LocalDate on, String by) {
        return finish(steps.lock(stepId).orElseThrow(), "", on, by);
    }

    private Step finish(Step step, String note, LocalDate on, String by) {
        step.finish(on);
        closeTasks(step, TaskOutcome.DONE, note, by);
        record(step, FactKind.STEP_DONE, note.isEmpty() ? Map.of() : Map.of("note", note), on, by);
        return step;
    }

    private void closeTasks(Step step, TaskOutcome outcome, String note, String by) {
        Instant at = now();
        tasks.findByStepIdOrderById(step.id()).forEach(task -> {
            if (task.isOpen()) {
                task.close(outcome, note, by, at);
            }
        });
    }

    private void record(Step step, FactKind kind, Map<String, String> more, LocalDate on, String by) {
        Map<String, String> detail = new LinkedHashMap<>(more);
        detail.put("step", Long.toString(step.id()));
        detail.put("rank", Integer.toString(step.rank()));
        detail.put("channel", step.channel().name());
        detail.put("amount", step.amount().toPlain());
        detail.put("currency", step.amount().currency().getCurrencyCode());
        history.record(Fact.ofClient(step.creditorId(), step.clientId(), kind, on, by, detail));
    }

    /** When it was recorded, by the database's clock as in history; the business day is the caller's. */
    private Instant now() {
        return jdbc.sql("select now()").query(OffsetDateTime.class).single().toInstant();
    }
}
