package io.quittance.call;

import io.quittance.call.Call.Rung;
import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.dunning.policy.PolicyVersion.CallRules;
import io.quittance.dunning.policy.PolicyVersions;
import io.quittance.dunning.step.Step;
import io.quittance.dunning.step.StepClaims;
import io.quittance.dunning.step.StepClaims.Claim;
import io.quittance.dunning.step.StepDesk;
import io.quittance.dunning.step.StepStatus;
import io.quittance.dunning.step.Steps;
import io.quittance.hold.HoldReason;
import io.quittance.promise.NewPromise;
import io.quittance.promise.PromiseChannel;
import io.quittance.promise.PromiseDesk;
import io.quittance.task.Task;
import io.quittance.task.TaskKind;
import io.quittance.task.Tasks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what came of a call and does what it says, all of it or nothing. */
@Component
public class CallDesk {

    /** The note of a step whose call was given up; the screens word it. */
    public static final String GIVEN_UP = "GIVEN_UP";

    private final Clients clients;
    private final Tasks tasks;
    private final Steps steps;
    private final StepDesk stepDesk;
    private final StepClaims claims;
    private final PolicyVersions policies;
    private final Calls calls;
    private final CallHolds holds;
    private final PromiseDesk promises;
    private final WrongNumbers wrongNumbers;
    private final StatementRequests statements;
    private final CallFacts facts;
    private final JdbcClient jdbc;

    CallDesk(
            Clients clients,
            Tasks tasks,
            Steps steps,
            StepDesk stepDesk,
            StepClaims claims,
            PolicyVersions policies,
            Calls calls,
            CallHolds holds,
            PromiseDesk promises,
            WrongNumbers wrongNumbers,
            StatementRequests statements,
            CallFacts facts,
            JdbcClient jdbc) {
        this.clients = clients;
        this.tasks = tasks;
        this.steps = steps;
        this.stepDesk = stepDesk;
        this.claims = claims;
        this.policies = policies;
        this.calls = calls;
        this.holds = holds;
        this.promises = promises;
        this.wrongNumbers = wrongNumbers;
        this.statements = statements;
        this.facts = facts;
        this.jdbc = jdbc;
    }

    /**
     * Records a call. One that was held, or given up, ends its step; the others leave the task open: an attempt for the
     * next day on which one rings, a call back at its hour, a wrong number for the next number.
     *
     * @param at the moment of the call, on the books' day {@code on}
     * @throws CallRefusedException naming what cannot be
     * @throws IllegalStateException when the step is not to be called about any more, or awaits approval
     * @throws java.util.NoSuchElementException when this creditor has no such call to make
     */
    @Transactional
    public Call report(long creditorId, long taskId, CallReport report, LocalDate on, Instant at, String by) {
        Task task = tasks.findById(taskId)
                .filter(found -> found.creditorId() == creditorId && found.kind() == TaskKind.CALL)
                .orElseThrow();
        Client client = clients.lock(task.clientId()).orElseThrow();
        Step step = steps.lock(task.stepId().orElseThrow())
                .filter(found -> found.clientId() == client.id())
                .orElseThrow();
        if (step.status() != StepStatus.APPROVED || !task.isOpen()) {
            throw new IllegalStateException("step " + step.id() + " is " + step.status() + ": nobody is to be rung");
        }
        CallRules rules =
                policies.findById(step.policyVersionId()).orElseThrow().callRules();
        Claim claim = Objects.requireNonNull(claims.of(List.of(step.id()), on).get(step.id()));
        new CallCheck(claim, rules, on, at).of(report);
        int attempt = report.outcome().isAttempt() ? attemptsInARow(taskId) + 1 : 0;
        Call call = calls.save(
                new Call(step, task, report, rung(task, report), attempt >= rules.callAttempts(), on, at, by));
        act(call, report, claim, rules);
        carryOn(call, task);
        facts.made(call, step, attempt);
        return call;
    }

    private void act(Call call, CallReport report, Claim claim, CallRules rules) {
        switch (report.outcome()) {
            case PROMISED -> promises.record(promise(call, report, rules), call.calledOn(), call.calledBy());
            case PAYMENT_SENT ->
                holds.all(
                        call,
                        claim,
                        HoldReason.PROMISE,
                        Objects.requireNonNull(report.paidOn()).plusDays(rules.promiseGraceDays()),
                        report.note());
            case DISPUTED -> holds.dispute(call, claim, report);
            case COPY_REQUESTED -> statements.add(call, report);
            case WRONG_NUMBER -> wrongNumbers.open(call, call.calledOn());
            case VOICEMAIL, UNREACHABLE, REFUSES_TO_PAY, CALL_BACK -> {}
        }
    }

    /** Any money of the client counts: who speaks on the telephone rarely names invoices. */
    private static NewPromise promise(Call call, CallReport report, CallRules rules) {
        return new NewPromise(
                call.creditorId(),
                call.clientId(),
                call.amount().orElseThrow(),
                Set.of(),
                Objects.requireNonNull(report.paidOn()),
                rules.promiseGraceDays(),
                call.contactName(),
                PromiseChannel.CALL,
                report.note(),
                call.id(),
                true);
    }

    /** Ends the step, or says when the client is rung next. */
    private void carryOn(Call call, Task task) {
        if (call.endedItsStep()) {
            stepDesk.complete(call.stepId(), call.isGivenUp() ? GIVEN_UP : "", call.calledOn(), call.calledBy());
        } else {
            call.callBackAt().ifPresent(at -> task.postpone(dayOf(at, call.creditorId()), at));
            if (call.outcome().isAttempt()) {
                task.postpone(nextContactDay(call), null);
            }
        }
    }

    /** How many calls reached nobody since one last did. */
    private int attemptsInARow(long taskId) {
        return jdbc.sql("""
                select count(*) from call c
                where c.task_id = :task and c.taken_back_at is null
                  and c.id > coalesce((select max(r.id) from call r
                                       where r.task_id = :task and r.taken_back_at is null
                                         and r.outcome not in ('VOICEMAIL', 'UNREACHABLE')), 0)
                """).param("task", taskId).query(Integer.class).single();
    }

    private Rung rung(Task task, CallReport report) {
        return jdbc.sql("""
                select id as contact_id, name, coalesce(phone, '') as phone from contact
                where id = :contact and client_id = :client
                """)
                .param("contact", report.contactId())
                .param("client", task.clientId())
                .query(Rung.class)
                .optional()
                .orElse(Rung.NOBODY);
    }

    /** The first day after this call on which the policy lets one ring, in the client's country. */
    private LocalDate nextContactDay(Call call) {
        return jdbc.sql("""
                select first_contact_day(s.policy_version_id, c.country, cast(:on as date) + 1)
                from dunning_step s join client c on c.id = s.client_id
                where s.id = :step
                """)
                .param("step", call.stepId())
                .param("on", call.calledOn())
                .query(LocalDate.class)
                .single();
    }

    private LocalDate dayOf(Instant at, long creditorId) {
        return jdbc.sql(
                        "select (cast(:at as timestamptz) at time zone time_zone)::date from creditor where id = :creditor")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("creditor", creditorId)
                .query(LocalDate.class)
                .single();
    }
}
