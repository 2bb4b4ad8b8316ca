package io.quittance.call;

import io.quittance.dunning.step.Step;
import io.quittance.dunning.step.StepDesk;
import io.quittance.dunning.step.StepStatus;
import io.quittance.dunning.step.Steps;
import io.quittance.promise.PromiseDesk;
import io.quittance.task.Task;
import io.quittance.task.Tasks;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back the last outcome of a call on its own day, as long as nothing was built on it. */
@Component
public class CallUndo {

    private final Tasks tasks;
    private final Steps steps;
    private final StepDesk stepDesk;
    private final Calls calls;
    private final CallHolds holds;
    private final PromiseDesk promises;
    private final WrongNumbers wrongNumbers;
    private final StatementRequests statements;
    private final CallFacts facts;
    private final JdbcClient jdbc;

    CallUndo(
            Tasks tasks,
            Steps steps,
            StepDesk stepDesk,
            Calls calls,
            CallHolds holds,
            PromiseDesk promises,
            WrongNumbers wrongNumbers,
            StatementRequests statements,
            CallFacts facts,
            JdbcClient jdbc) {
        this.tasks = tasks;
        this.steps = steps;
        this.stepDesk = stepDesk;
        this.calls = calls;
        this.holds = holds;
        this.promises = promises;
        this.wrongNumbers = wrongNumbers;
        this.statements = statements;
        this.facts = facts;
        this.jdbc = jdbc;
    }

    /**
     * Restores the task and its step to what they were before the last call, and lifts the holds that the call placed.
     *
     * @throws IllegalStateException when it was made on another day, or something followed: a night, a statement, a
     *     person who ended the step otherwise
     * @throws java.util.NoSuchElementException when this creditor's task has no call
     */
    @Transactional
    public Call takeBackLast(long creditorId, long taskId, LocalDate on, Instant at, String by) {
        Call call = calls.findFirstByTaskIdAndTakenBackAtIsNullOrderByIdDesc(taskId)
                .filter(last -> last.creditorId() == creditorId)
                .orElseThrow();
        Step step = steps.lock(call.stepId()).orElseThrow();
        StepStatus left = call.endedItsStep() ? StepStatus.DONE : StepStatus.APPROVED;
        require(call.calledOn().equals(on), "it was made on " + call.calledOn());
        require(step.status() == left, "its step is " + step.status());
        require(!isClimbedSince(step), "its invoices have climbed since");
        require(statements.withdraw(call), "the statement was written already");
        if (call.endedItsStep()) {
            stepDesk.reopen(step.id());
        }
        holds.lift(call, on, by);
        promises.withdrawOfCall(call.id(), on, by);
        wrongNumbers.close(call, by);
        Task task = tasks.findById(taskId).orElseThrow();
        call.restore(task);
        call.takeBack(at, by);
        facts.takenBack(call, on, by);
        return call;
    }

    private boolean isClimbedSince(Step step) {
        return jdbc.sql("""
                select exists (select from dunning_line l
                               join dunning_line later on later.invoice_id = l.invoice_id and later.rank is not null
                               join dunning_step s on s.id = later.step_id and s.status <> 'CANCELLED'
                               where l.step_id = :step and l.rank is not null and later.step_id > :step)
                """).param("step", step.id()).query(Boolean.class).single();
    }

    private static void require(boolean holds, String why) {
        if (!holds) {
            throw new IllegalStateException("the call cannot be taken back: " + why);
        }
    }
}
