package io.quittance.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds what plans leave alone, no less and no longer: a proposal's invoices while it stands, those of a plan while it is healthy. */
@Component
class PlanHolds {

    private static final String LIFT = """
            with lifted as (
                update hold h set lifted_on = :on, lifted_by = :by, version = h.version + 1
                from plan_hold x
                join payment_plan p on p.id = x.plan_id and p.creditor_id = :creditor
                where h.id = x.hold_id and h.lifted_on is null and h.held_until >= :on
                  and (cast(:plan as bigint) is null or p.id = :plan)
                  and not exists (select from plan_hold_wanted(:on) w
                                  where w.creditor_id = :creditor and w.plan_id = p.id and w.invoice_id = h.invoice_id
                                    and w.until = h.held_until)
                returning h.creditor_id, h.client_id, h.invoice_id
            )
            insert into history_event (creditor_id, client_id, invoice_id, kind, occurred_on, actor, detail)
            select creditor_id, client_id, invoice_id, 'HOLD_LIFTED', :on, :by, jsonb_build_object('reason', 'PLAN')
            from lifted
            """;

    private static final String PLACE = """
            with wanted as (
                select w.* from plan_hold_wanted(:on) w
                join invoice i on i.id = w.invoice_id and i.balance > 0
                where w.creditor_id = :creditor and (cast(:plan as bigint) is null or w.plan_id = :plan)
                  and not exists (select from plan_hold x join hold h on h.id = x.hold_id
                                  where x.plan_id = w.plan_id and h.invoice_id = w.invoice_id and h.held_until = w.until
                                    and h.lifted_on is null)
            ), placed as (
                insert into hold (creditor_id, client_id, invoice_id, reason, note, placed_on, placed_by, held_until)
                select creditor_id, client_id, invoice_id, 'PLAN', '', :on, :by, until from wanted
                order by invoice_id
                returning id, creditor_id, client_id, invoice_id, held_until
            ), linked as (
                insert into plan_hold (hold_id, plan_id)
                select h.id, (select min(w.plan_id) from wanted w where w.invoice_id = h.invoice_id) from placed h
            )
            insert into history_event (creditor_id, client_id, invoice_id, kind, occurred_on, actor, detail)
            select creditor_id, client_id, invoice_id, 'HOLD_PLACED', :on, :by,
                   jsonb_build_object('reason', 'PLAN', 'until', held_until::text)
            from placed
            """;

    private final JdbcClient jdbc;

    PlanHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Changes nothing where it is so already.
     *
     * @param planId the only one looked at; null: all of the creditor's
     */
    void align(long creditorId, @Nullable Long planId, LocalDate on, String by) {
        for (String sql : new String[] {LIFT, PLACE}) {
            jdbc.sql(sql)
                    .param("creditor", creditorId)
                    .param("plan", planId)
                    .param("on", on)
                    .param("by", by)
                    .update();
        }
    }
}
