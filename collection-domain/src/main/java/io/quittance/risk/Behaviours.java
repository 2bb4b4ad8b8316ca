package io.quittance.risk;

import java.time.LocalDate;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How did a client behave up to a day? */
@Component
@Transactional(readOnly = true)
public class Behaviours {

    private static final String QUESTION = """
            with paid as (
                select i.due_on, i.total, max(p.received_on) as paid_on
                from invoice i
                join allocation a on a.invoice_id = i.id
                join payment p on p.id = a.payment_id and p.taken_back_on is null
                where i.client_id = :client and i.total > 0 and i.balance = 0
                group by i.id
                having bool_and(p.source <> 'WRITTEN_OFF') and max(p.received_on) > :on - 365
            ),
            delays as (
                select count(*)::int as settled, count(*) filter (where paid_on > due_on)::int as settled_late,
                       round(sum((paid_on - due_on) * total) / sum(total), 1) as delay,
                       count(*) filter (where paid_on > :on - 90)::int as recent,
                       round(sum((paid_on - due_on) * total) filter (where paid_on > :on - 90)
                             / sum(total) filter (where paid_on > :on - 90), 1) as recent_delay,
                       count(*) filter (where paid_on <= :on - 90)::int as before,
                       round(sum((paid_on - due_on) * total) filter (where paid_on <= :on - 90)
                             / sum(total) filter (where paid_on <= :on - 90), 1) as delay_before
                from paid
            ),
            promised as (
                select count(*) filter (where s.state = 'BROKEN')::int as promises_broken,
                       count(*) filter (where s.state = 'PART_KEPT')::int as promises_part_kept
                from promise p
                join promise_standing(:on) s on s.promise_id = p.id and s.client_id = :client
                where p.client_id = :client and p.held_until >= (cast(:on as date) - interval '6 months')::date
            ),
            owed as (
                select count(*) filter (where i.due_on < :on)::int as overdue,
                       greatest(coalesce(max(:on - i.due_on), 0), 0)::int as worst_days,
                       count(*) filter (where i.balance < i.total
                                          and exists (select from allocation a join payment p on p.id = a.payment_id
                                                      where a.invoice_id = i.id and a.amount > 0
                                                        and p.source in ('RECEIVED', 'REPORTED') and p.received_on > :on - 90))::int as part_paid
                from invoice i
                where i.client_id = :client and i.balance > 0
            ),
            share as (
                select k.currency,
                       (select sum(i.balance) from invoice i
                        where i.client_id = :client and i.currency = k.currency and i.balance > 0) as own
                from creditor k where k.id = :creditor
            )
            select d.*, w.*, o.*,
                   (select count(*) from payment p
                    where p.client_id = :client and p.source = 'RECEIVED' and p.taken_back_reason = 'RETURNED'
                      and p.taken_back_on >= (cast(:on as date) - interval '6 months')::date)::int as bounced,
                   (select return_reason_of(p.id) from payment p
                    where p.client_id = :client and p.source = 'RECEIVED' and p.taken_back_reason = 'RETURNED'
                      and p.taken_back_on >= (cast(:on as date) - interval '6 months')::date
                    order by p.taken_back_on desc, p.id desc limit 1) as return_reason,
                   (select count(*) from message m
                    where m.client_id = :client and m.status = 'FAILED' and m.composed_on > :on - 90)::int as mails_failed,
                   (select max(p.received_on) from payment p
                    where p.client_id = :client and p.source in ('RECEIVED', 'REPORTED') and p.taken_back_on is null) as last_paid_on,
                   (select case when last.outcome = 'REFUSES_TO_PAY' then last.called_on end
                    from (select outcome, called_on from call
                          where client_id = :client and taken_back_at is null
                            and outcome not in ('VOICEMAIL', 'UNREACHABLE', 'WRONG_NUMBER', 'CALL_BACK')
                          order by id desc limit 1) last) as refused_on,
                   -- All that is open is only summed where the thousand largest do not show that the share is a small one; it is rounded below.
                   case when s.own > 0
                         and 100 * s.own >= (:large - 0.05) * (select sum(most.balance) from (
                                 select i.balance from invoice i
                                 where i.creditor_id = :creditor and i.currency = s.currency and i.balance > 0
                                 order by i.balance desc limit 1000) most)
                        then round(100 * s.own / (select sum(i.balance) from invoice i
                                                                 where i.creditor_id = :creditor and i.currency = s.currency
                                                                   and i.balance > 0), 1)
                        else 0 end as share_percent
            from delays d, promised w, owed o, share s
            """;

    private final JdbcClient jdbc;

    Behaviours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing but zeros of a client that never bought. */
    public Behaviour of(long creditorId, long clientId, LocalDate on) {
        return jdbc.sql(QUESTION)
                .param("creditor", creditorId)
                .param("client", clientId)
                .param("on", on)
                .param("large", Signals.LARGE_SHARE_PERCENT)
                .query(DataClassRowMapper.newInstance(Behaviour.class))
                .single();
    }
}
