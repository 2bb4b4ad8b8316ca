package io.quittance.dunning.step;

import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.text.OutdatedTextException;
import io.quittance.dunning.text.OutdatedTexts;
import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.hold.HoldDesk;
import io.quittance.hold.HoldReason;
import io.quittance.hold.HoldRequest;
import io.quittance.task.Task;
import io.quittance.task.TaskOutcome;
import io.quittance.task.Tasks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

    /** For how long what was refused is left alone, unless the person says otherwise. */
    public static final int DAYS_LEFT_ALONE = 30;

    private final Steps steps;
    private final Tasks tasks;
    private final History history;
    private final HoldDesk holds;
    private final HandTasks handTasks;
    private final Withdrawal withdrawal;
    private final StepInvoices invoices;
    private final OutdatedTexts texts;
    private final JdbcClient jdbc;

    StepDesk(
            Steps steps,
            Tasks tasks,
            History history,
            HoldDesk holds,
            HandTasks handTasks,
            Withdrawal withdrawal,
            StepInvoices invoices,
            OutdatedTexts texts,
            JdbcClient jdbc) {
        this.steps = steps;
        this.tasks = tasks;
        this.history = history;
        this.holds = holds;
        this.handTasks = handTasks;
        this.withdrawal = withdrawal;
        this.invoices = invoices;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    /**
     * Lets a proposed step go out, and opens the task of one done by hand. When its invoices were settled since it was
     * proposed it is cancelled instead, as its status then says.
     *
     * @throws OutdatedTextException if its words were edited for other amounts; nothing was changed
     */
    @Transactional(noRollbackFor = OutdatedTextException.class)
    public Step approve(long stepId, LocalDate on, String by) {
        Step step = steps.lock(stepId).orElseThrow();
        step.requireProposed();
        Optional<String> settled = withdrawal.reason(step, on);
        if (settled.isPresent()) {
            return cancel(step, settled.get(), on, by);
        }
        texts.requireNone(stepId, on);
        step.approve(on, by, now());
        handTasks.open(stepId, on);
        record(step, FactKind.STEP_APPROVED, Map.of(), on, by);
        return step;
    }

    /**
     * Lets an approved step wait for another yes when its words were edited for other amounts than those of that day; a step
     * as it should be stays approved.
     *
     * @return whether it went back
     */
    @Transactional
    public boolean awaitAnotherYes(long stepId, LocalDate on, String by) {
        if (!texts.isOf(stepId, on)) {
            return false; // as nearly all steps, whose words nobody edited
        }
        Step step = steps.lock(stepId).orElseThrow();
        boolean outdated = step.status() == StepStatus.APPROVED;
        if (outdated) {
            step.awaitAnotherYes();
            record(step, FactKind.STEP_WAITS_AGAIN, Map.of(), on, by);
        }
        return outdated;
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
        return cancel(steps.lock(stepId).orElseThrow(), reason.strip(), on, by);
    }

    /**
     * A person's no: takes the step back, and pauses its invoices that climbed, so that the next night does not propose the
     * same again.
     *
     * @param until the last day on which they are left alone; not before {@code on}
     */
    @Transactional
    public Step refuse(long stepId, String reason, LocalDate until, LocalDate on, String by) {
        Step step = cancel(stepId, reason, on, by);
        for (long invoice : invoices.climbing(stepId)) {
            holds.place(
                    new HoldRequest(
                            step.creditorId(), step.clientId(), invoice, HoldReason.PAUSE, until, null, reason.strip()),
                    on,
                    by);
        }
        return step;
    }

    private Step cancel(Step step, String reason, LocalDate on, String by) {
        step.cancel(reason, by, now());
        closeTasks(step, TaskOutcome.CANCELLED, reason, by);
        record(step, FactKind.STEP_CANCELLED, Map.of("reason", reason), on, by);
        return step;
    }

    /**
     * Says that an approved call, letter or handover was done by hand. A handover of invoices that were settled since is
     * cancelled instead, as its status then says; a call or letter that was made was made.
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
        if (step.channel() == Channel.HANDOVER && step.status() == StepStatus.APPROVED) {
            Optional<String> settled = withdrawal.reason(step, on);
            if (settled.isPresent()) {
                return cancel(step, settled.get(), on, by);
            }
        }
        return finish(step, note.strip(), on, by);
    }

    /**
     * Carries out an approved handover of these invoices; the others that had climbed to it stay where they stood.
     *
     * @return cancelled when all of it was settled since, as its status then says
     */
    @Transactional
    public Step handOver(long stepId, Collection<Long> invoices, LocalDate on, String by) {
        if (!invoices.isEmpty()) {
            jdbc.sql("""
                    update dunning_line set rank = null, policy_version_id = null
                    where step_id = :step and rank is not null and invoice_id not in (:invoices)
                    """).param("step", stepId).param("invoices", invoices).update();
        }
        return complete(stepId, "", on, by);
    }

    /**
     * Takes back a handover that was made, because the agency gave its invoices back: each stands where it stood before.
     *
     * @param reason why, kept on the step
     */
    @Transactional
    public Step takeOver(long stepId, String reason, LocalDate on, String by) {
        Step step = steps.lock(stepId).orElseThrow();
        step.returned(reason, by, now());
        record(step, FactKind.STEP_CANCELLED, Map.of("reason", reason), on, by);
        return step;
    }

    /**
     * Says that what was done by hand was not done after all, and opens its task again. The caller writes it down.
     */
    @Transactional
    public Step reopen(long stepId) {
        Step step = steps.lock(stepId).orElseThrow();
        step.reopen();
        tasks.findByStepIdOrderById(stepId).stream()
                .filter(task -> task.kind().name().equals(step.channel().name()))
                .forEach(Task::reopen);
        return step;
    }

    private Step finish(Step step, String note, LocalDate on, String by) {
        step.finish(on);
        closeTasks(step, TaskOutcome.DONE, note, by);
        record(step, FactKind.STEP_DONE, note.isEmpty() ? Map.of() : Map.of("note", note), on, by);
        return step;
    }

    private void closeTasks(Step step, TaskOutcome outcome, String note, String by) {
        tasks.findByStepIdOrderById(step.id()).stream()
                .filter(Task::isOpen)
                .forEach(task -> task.close(outcome, note, by, now()));
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
