package io.quittance.plan;

import io.quittance.client.Clients;
import io.quittance.history.FactKind;
import io.quittance.money.Money;
import io.quittance.notice.NoticeDesk;
import io.quittance.plan.PlanDebt.OpenInvoice;
import io.quittance.plan.approval.ApprovalTasks;
import io.quittance.plan.money.ChargesOfPlans;
import io.quittance.plan.money.CompletedPlans;
import io.quittance.plan.schedule.PlanRefusedException;
import io.quittance.plan.schedule.PlanRule;
import io.quittance.task.TaskOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes payment plans, and takes down what people do with them: propose, approve, sign, change, cancel. */
@Component
public class PlanDesk {

    private final Clients clients;
    private final Plans plans;
    private final PlanVersions versions;
    private final PlanLines lines;
    private final PlanChecks checks;
    private final PlanRules rules;
    private final PlanHolds holds;
    private final PlanFacts facts;
    private final NoticeDesk notices;
    private final ChargesOfPlans charges;
    private final CompletedPlans completed;
    private final ApprovalTasks approvals;

    PlanDesk(
            Clients clients,
            Plans plans,
            PlanVersions versions,
            PlanLines lines,
            PlanChecks checks,
            PlanRules rules,
            PlanHolds holds,
            PlanFacts facts,
            NoticeDesk notices,
            ChargesOfPlans charges,
            CompletedPlans completed,
            ApprovalTasks approvals) {
        this.approvals = approvals;
        this.clients = clients;
        this.plans = plans;
        this.versions = versions;
        this.lines = lines;
        this.checks = checks;
        this.rules = rules;
        this.holds = holds;
        this.facts = facts;
        this.notices = notices;
        this.charges = charges;
        this.completed = completed;
    }

    /**
     * Writes a plan that nobody sees yet.
     *
     * @throws PlanRefusedException naming what cannot be
     */
    @Transactional
    public PaymentPlan draft(NewPlan plan, LocalDate on, String by) {
        requireClient(plan.clientId());
        List<OpenInvoice> invoices = checks.invoices(plan, null, on);
        PaymentPlan written = plans.save(new PaymentPlan(plan, on, by));
        add(written, 1, "", plan, invoices, on, by);
        return written;
    }

    /**
     * Writes a further version of a plan. The one before stays, and holds until the client signs the new one.
     *
     * @param reason why, in a person's words
     * @throws PlanRefusedException naming what cannot be; {@code plan.over}: nothing more can become of this plan
     * @throws NoSuchElementException when this creditor has no such plan
     */
    @Transactional
    public void revise(long planId, NewPlan plan, String reason, LocalDate on, String by) {
        PaymentPlan written = lock(plan.creditorId(), planId);
        require(!lines.state(planId, on).isOver(), "plan", "over");
        require(!reason.isBlank(), "reason", "needed");
        require(
                plan.schedule().total().currency().getCurrencyCode().equals(written.currency()),
                "invoices",
                "currency");
        PlanVersion before = latest(planId);
        approvals.end(plan.clientId(), planId, TaskOutcome.CANCELLED, by);
        add(written, before.number() + 1, reason, plan, checks.invoices(plan, planId, on), on, by);
        holds.align(plan.creditorId(), planId, on, by);
    }

    /**
     * Puts the last version to the client, by mail; its invoices are left alone while it stands. Above the limit of the rule a
     * second person approves it first.
     *
     * @throws PlanRefusedException naming what cannot be
     * @throws NoSuchElementException when this creditor has no such plan
     */
    @Transactional
    public PlanVersion propose(long creditorId, long planId, LocalDate on, String by) {
        PaymentPlan plan = lock(creditorId, planId);
        require(!lines.state(planId, on).isOver(), "plan", "over");
        PlanVersion version = latest(planId);
        require(!lines.firstDue(version.id()).isBefore(on), "instalments", "past");
        checks.requireFree(plan, version, on);
        PlanRule rule = rules.of(creditorId);
        version.propose(rule, rule.asksForApproval(total(plan, version)), on, by);
        saved(plan, version, FactKind.PLAN_PROPOSED, on, by);
        if (!version.isOut()) {
            approvals.ask(creditorId, plan.clientId(), planId, total(plan, version), on);
        }
        return version;
    }

    /**
     * A second person's yes: the proposal goes to the client.
     *
     * @throws PlanRefusedException {@code approval.second-person} when {@code by} proposed it
     * @throws NoSuchElementException when this creditor has no such plan
     */
    @Transactional
    public void approve(long creditorId, long planId, LocalDate on, String by) {
        PaymentPlan plan = lock(creditorId, planId);
        require(!lines.state(planId, on).isOver(), "plan", "over");
        PlanVersion version = latest(planId);
        checks.requireFree(plan, version, on);
        version.approve(rules.of(creditorId), on, by);
        saved(plan, version, FactKind.PLAN_APPROVED, on, by);
        approvals.end(plan.clientId(), planId, TaskOutcome.DONE, by);
    }

    /**
     * Takes the client's signature under the last version down; from now on it is the one that holds.
     *
     * @param day on which the client signed
     * @param signatory who signed for it
     * @throws PlanRefusedException naming what cannot be; {@code signature.missed}: an instalment was to be paid before
     * @throws NoSuchElementException when this creditor has no such plan
     */
    @Transactional
    public PlanVersion sign(long creditorId, long planId, LocalDate day, String signatory, LocalDate on, String by) {
        PaymentPlan plan = lock(creditorId, planId);
        require(!lines.state(planId, on).isOver(), "plan", "over");
        PlanVersion version = latest(planId);
        checks.requireFree(plan, version, on);
        require(!lines.isMissed(version.id(), on), "signature", "missed");
        version.sign(day, signatory.strip(), on, by);
        if (version.charges() == PlanCharges.KEPT) {
            Money kept = Money.of(version.chargesAmount(), plan.currency());
            charges.acknowledged(creditorId, plan.clientId(), version.id(), kept, on, by);
        }
        saved(plan, version, FactKind.PLAN_SIGNED, on, by);
        completed.ofClient(creditorId, plan.clientId(), on, by);
        return version;
    }

    /**
     * Ends a plan: everything is due, and asked for again.
     *
     * @param reason why, in a person's words
     * @throws PlanRefusedException naming what cannot be
     * @throws NoSuchElementException when this creditor has no such plan
     */
    @Transactional
    public void cancel(long creditorId, long planId, String reason, LocalDate on, String by) {
        PaymentPlan plan = lock(creditorId, planId);
        require(!lines.state(planId, on).isOver(), "plan", "over");
        require(!reason.isBlank(), "reason", "needed");
        approvals.end(plan.clientId(), planId, TaskOutcome.CANCELLED, by);
        plan.cancel(reason.strip(), on, by);
        plans.save(plan);
        versions.flush();
        completed.ofClient(creditorId, plan.clientId(), on, by);
        holds.align(creditorId, planId, on, by);
        facts.record(plan, latest(planId), FactKind.PLAN_CANCELLED, reason.strip(), on, by);
    }

    private void add(
            PaymentPlan plan,
            int number,
            String reason,
            NewPlan terms,
            List<OpenInvoice> invoices,
            LocalDate on,
            String by) {
        int grace = rules.of(plan.creditorId()).graceDays();
        PlanVersion version = versions.save(new PlanVersion(plan.id(), number, reason.strip(), terms, grace, on, by));
        versions.flush();
        lines.add(version.id(), invoices, terms.schedule().instalments());
        facts.record(plan, version, FactKind.PLAN_DRAFTED, reason.strip(), on, by);
    }

    private PaymentPlan lock(long creditorId, long planId) {
        PaymentPlan plan = plans.findByIdAndCreditorId(planId, creditorId).orElseThrow();
        requireClient(plan.clientId());
        return plans.lock(planId, creditorId).orElseThrow();
    }

    /** Two plans of one client are written one after the other. */
    private void requireClient(long clientId) {
        if (clients.lock(clientId).isEmpty()) {
            throw new NoSuchElementException("client " + clientId);
        }
    }

    private PlanVersion latest(long planId) {
        return versions.findFirstByPlanIdOrderByNumberDesc(planId).orElseThrow();
    }

    private static Money total(PaymentPlan plan, PlanVersion version) {
        return Money.of(version.total(), plan.currency());
    }

    private void saved(PaymentPlan plan, PlanVersion version, FactKind kind, LocalDate on, String by) {
        versions.save(version);
        versions.flush();
        holds.align(plan.creditorId(), plan.id(), on, by);
        facts.record(plan, version, kind, "", on, by);
        if (version.isOut() && version.signedOn().isEmpty()) {
            notices.proposal(version.id(), new NoticeDesk.Asking(plan.creditorId(), plan.clientId(), on, by));
        }
    }

    private static void require(boolean holds, String field, String code) {
        if (!holds) {
            throw new PlanRefusedException(field, code);
        }
    }
}
