package io.quittance.plan;

import io.quittance.plan.approval.ApprovalTasks;
import io.quittance.plan.money.CompletedPlans;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a night sees of plans before it decides: what became of each is written down once, and the invoices of those that are not
 * healthy any more are asked for again, at the rung where they stood; the charges that a completed one gave up are waived.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PlanReview {

    private static final String SEE = """
            with seen as (
                insert into plan_outcome (version_id, outcome, received, seen_on)
                select s.version_id, s.state, s.received, :on
                from payment_plan p
                join plan_standing(:on) s on s.plan_id = p.id
                left join lateral (select o.outcome from plan_outcome o
                                   where o.version_id = s.version_id order by o.id desc limit 1) before on true
                where p.creditor_id = :creditor and p.cancelled_on is null
                  and (s.state in ('LATE', 'BROKEN', 'COMPLETED') or s.state = 'ACTIVE' and before.outcome is not null)
                  and before.outcome is distinct from s.state
                order by s.plan_id
                returning version_id, outcome, received
            )
            insert into history_event (creditor_id, client_id, kind, occurred_on, actor, detail)
            select p.creditor_id, p.client_id, 'PLAN_SEEN', :on, :by,
                   jsonb_build_object('plan', p.id::text, 'planState', n.outcome, 'planVersion', v.number::text,
                                      'amount', v.total::text, 'received', n.received::text, 'currency', p.currency)
            from seen n
            join plan_version v on v.id = n.version_id
            join payment_plan p on p.id = v.plan_id
            order by p.id
            """;

    private final JdbcClient jdbc;
    private final PlanHolds holds;
    private final CompletedPlans completed;
    private final ApprovalTasks approvals;

    PlanReview(JdbcClient jdbc, PlanHolds holds, CompletedPlans completed, ApprovalTasks approvals) {
        this.approvals = approvals;
        this.jdbc = jdbc;
        this.holds = holds;
        this.completed = completed;
    }

    /** May be called any number of times on a day: what was seen is not written twice. */
    public void of(long creditorId, LocalDate on, String by) {
        jdbc.sql(SEE)
                .param("creditor", creditorId)
                .param("on", on)
                .param("by", by)
                .update();
        completed.review(creditorId, on, by);
        approvals.endExpired(creditorId, on, by);
        holds.align(creditorId, null, on, by);
    }
}
