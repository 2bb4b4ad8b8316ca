package io.quittance.plan.notice;

import io.quittance.plan.schedule.PlanRule;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What clients are told of their plans by the night: an instalment that comes, one that is late, a plan that broke. Each once a
 * version, whichever nights run and however often, and again where it was cancelled before it left and is true again; clients in collective proceedings are told nothing,
 * and nothing is said of instalments of what is wholly held beside its plan.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PlanNotices {

    private static final String ASK = """
            with running as (
                select s.* from payment_plan p
                join plan_standing(:on) s on s.plan_id = p.id
                where p.creditor_id = :creditor and p.cancelled_on is null
                  and s.state in ('SIGNED', 'ACTIVE', 'LATE', 'BROKEN')
                  and not exists (select from insolvency n where n.client_id = s.client_id and n.ended_on is null)
            ), told as (
                select s.creditor_id, s.client_id, s.version_id, i.no,
                       case i.state when 'LATE' then 'INSTALMENT_LATE' else 'INSTALMENT_COMING' end as kind
                from running s
                join instalment_standing(:on) i on i.version_id = s.version_id and i.paid < i.amount
                left join plan_rule r on r.creditor_id = s.creditor_id
                where s.state <> 'BROKEN'
                  and not is_held_beside(s.client_id,
                                         array(select l.invoice_id from plan_invoice l where l.version_id = s.version_id),
                                         array(select h.id from hold h where h.client_id = s.client_id and h.reason = 'PLAN'), :on)
                  and (i.state = 'LATE' or i.due_on > :on and i.due_on - coalesce(r.remind_days, :usual) <= :on)
                union all
                select s.creditor_id, s.client_id, s.version_id, null, 'PLAN_BROKEN'
                from running s
                where s.state = 'BROKEN'
                  and exists (select from plan_invoice l join invoice i on i.id = l.invoice_id
                              where l.version_id = s.version_id and i.balance > 0)
            )
            insert into notice (creditor_id, client_id, kind, version_id, instalment_no, asked_on, asked_by)
            select creditor_id, client_id, kind, version_id, no, :on, :by from told
            order by version_id, no
            on conflict (kind, version_id, instalment_no, settlement_id, debit_note_id, thanked_step_id) do update set again_on = excluded.asked_on
            where exists (select from notice_to_ask_again w where w.notice_id = notice.id and w.by_night)
            """;

    private final JdbcClient jdbc;

    PlanNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** May be called any number of times on a day: what was asked for is not asked for again, unless it was cancelled. */
    public void of(long creditorId, LocalDate on, String by) {
        jdbc.sql(ASK)
                .param("creditor", creditorId)
                .param("on", on)
                .param("usual", PlanRule.USUAL.remindDays())
                .param("by", by)
                .update();
    }
}
