-- Money that came from clients and settles nothing yet: unapplied cash, and what waits to be matched and is probably theirs,
-- by the score of the best proposal.
create view cash_of_client as
select p.client_id, p.currency, p.unapplied as amount, p.received_on, p.reference, null::bigint as line_id
from payment p where p.unapplied > 0
union all
select m.client_id, l.currency, l.waiting, l.booked_on, left(coalesce(nullif(split_part(l.text, chr(10), 1), ''), l.payer, ''), 200), l.id
from match_proposal m join statement_line l on l.id = m.line_id
where m.rank = 1 and m.score >= 60 and l.waiting > 0;

-- Credit notes and cash of these clients: they go to the oldest due first, and lower what may be asked for.
create function deducted_of(p_clients bigint[])
returns table (client_id bigint, currency text, amount numeric)
language sql stable parallel safe as $$
select c.client_id, c.currency, sum(c.amount)
from (select i.client_id, i.currency, -i.balance as amount from invoice i
      where i.client_id = any (p_clients) and i.balance < 0
      union all
      select k.client_id, k.currency, k.amount from cash_of_client k where k.client_id = any (p_clients)) c
group by c.client_id, c.currency
$$;

-- What these clients may be asked for on a day, open invoice by open invoice: what of it is held, and whether it is covered by
-- what is deducted, as the night decides it.
create function asked_of(p_clients bigint[], p_on date)
returns table (client_id bigint, invoice_id bigint, currency text, due_on date, balance numeric,
               held numeric, hold_reason text, hold_until date, covered boolean)
language sql stable parallel safe as $$
with open as (
    select i.client_id, i.id as invoice_id, i.currency, i.due_on, i.balance,
           coalesce(h.held, 0) as held, h.reason, h.until,
           sum(i.balance - coalesce(h.held, 0)) over (partition by i.client_id, i.currency order by i.due_on, i.id) as owed_so_far
    from invoice i
    left join held_on(p_on) h on h.invoice_id = i.id and h.client_id = any (p_clients)
    where i.client_id = any (p_clients) and i.balance > 0
)
select o.client_id, o.invoice_id, o.currency, o.due_on, o.balance, o.held, o.reason, o.until,
       coalesce(o.owed_so_far <= c.amount, false)
from open o
left join deducted_of(p_clients) c on c.client_id = o.client_id and c.currency = o.currency
$$;

-- How each open invoice of these clients stands on a day: its ladder, what of it is held, what keeps it from its next rung
-- for as long as nothing else happens, and the first night on which it may be climbed.
--   blocked_by  WITH_AGENCY, HELD, COVERED_BY_CASH, APPROVAL_AWAITED, CALL_AWAITED, LETTER_AWAITED, HANDOVER_AWAITED,
--               SENDING_STOPPED or NO_CONTACT as the night would say; null: nothing stands in the way
--   night_on    the latest of the rung's own day, the end of the gap since the client was last written to, the end of the
--               weekly cap and the first night still to come, or the first contact day after that (an agency has none);
--               null: no rung is left, or no policy
create function standing_of(p_creditor bigint, p_clients bigint[], p_on date)
returns table (
    client_id bigint, invoice_id bigint, currency text, due_on date, balance numeric, days_overdue int,
    level int, level_channel text, next_level int, next_channel text, night_on date,
    held numeric, hold_reason text, hold_until date, blocked_by text)
language sql stable parallel safe as $$
with contacted as (
    select s.client_id, max(s.counts_from) as last_on,
           array_agg(s.counts_from order by s.counts_from desc) filter (where s.counts_from > p_on - 7) as days
    from dunning_step s
    where s.client_id = any (p_clients) and s.status <> 'CANCELLED' and s.channel <> 'HANDOVER'
    group by s.client_id
),
stopped as materialized (select is_sending_stopped(p_creditor) as yes),
reachable as (
    select distinct c.client_id from contact c where c.client_id = any (p_clients) and c.email is not null
),
held as materialized (
    select h.invoice_id, h.held, h.reason, h.until from held_on(p_on) h where h.client_id = any (p_clients)
),
-- Not asked_of once more: joined to the ladder invoice by invoice, it is read over and over where the planner expects one row.
book as (
    select l.*, coalesce(h.held, 0) as held, h.reason as hold_reason, h.until as hold_until,
           sum(l.balance - coalesce(h.held, 0))
               over (partition by l.client_id, l.currency order by l.due_on, l.invoice_id) as owed_so_far
    from ladder(p_creditor, p_on) l
    left join held h on h.invoice_id = l.invoice_id
    where l.client_id = any (p_clients)
),
waiting as (
    select b.*, case when b.next_on is not null
                     then greatest(b.next_on, k.last_on + b.contact_gap_days, night.last_on + 1, p_on,
                                   case when is_automatic(b.next_channel) then k.days[v.max_per_week] + 7 end) end as free_on
    from book b
    left join dunning_policy_version v on v.id = b.policy_version_id
    left join contacted k on k.client_id = b.client_id
    cross join (select max(d.run_on) as last_on from dunning_run d where d.creditor_id = p_creditor) night
),
-- Few: many invoices wait for the same day.
good_day as materialized (
    select w.policy_version_id, w.country, w.free_on, first_contact_day(w.policy_version_id, w.country, w.free_on) as day
    from (select distinct policy_version_id, country, free_on from waiting where next_channel <> 'HANDOVER') w
)
select b.client_id, b.invoice_id, b.currency, b.due_on, b.balance, b.days_overdue,
       b.last_rank, b.last_channel, b.next_rank,
       case when b.next_channel = 'EMAIL' and rung.letter_if_no_email and r.client_id is null then 'LETTER' else b.next_channel end,
       coalesce(g.day, b.free_on),
       b.held, b.hold_reason, b.hold_until,
       case when b.last_blocks in ('WITH_AGENCY', 'HANDOVER_AWAITED') then b.last_blocks
            when b.held >= b.balance then 'HELD'
            when b.owed_so_far <= c.amount then 'COVERED_BY_CASH'
            when b.last_blocks is not null then b.last_blocks
            when b.next_channel = 'HANDOVER'
                 and exists (select from dunning_step s where s.client_id = b.client_id and s.currency = b.currency
                               and s.channel = 'HANDOVER' and s.status = 'PROPOSED') then 'HANDOVER_AWAITED'
            when is_automatic(b.next_channel) and stopped.yes then 'SENDING_STOPPED'
            when b.next_channel = 'EMAIL' and not rung.letter_if_no_email and r.client_id is null then 'NO_CONTACT'
            when b.next_channel = 'SMS' and not may_be_texted(b.client_id) then 'NO_CONTACT' end
from waiting b
left join dunning_level rung on rung.policy_version_id = b.policy_version_id and rung.rank = b.next_rank
left join deducted_of(p_clients) c on c.client_id = b.client_id and c.currency = b.currency
left join good_day g on g.policy_version_id = b.policy_version_id and g.country = b.country and g.free_on = b.free_on
                    and b.next_channel <> 'HANDOVER'
left join reachable r on r.client_id = b.client_id
cross join stopped
$$;

-- What will happen to each of these clients next, and when: one row for each that has something open.
--   blocked_by  why nothing will, for the invoice that would come first; null with no day: every ladder is at its end
create function next_step_of(p_creditor bigint, p_clients bigint[], p_on date)
returns table (client_id bigint, level int, level_channel text, next_level int, next_channel text, night_on date,
               blocked_by text, hold_reason text, hold_until date)
language sql stable parallel safe as $$
select distinct on (s.client_id)
       s.client_id, max(s.level) over of_client,
       first_value(s.level_channel) over (partition by s.client_id order by s.level desc, s.invoice_id),
       case when s.blocked_by is null then s.next_level end, case when s.blocked_by is null then s.next_channel end,
       case when s.blocked_by is null then s.night_on end, s.blocked_by, s.hold_reason, s.hold_until
from standing_of(p_creditor, p_clients, p_on) s
window of_client as (partition by s.client_id)
order by s.client_id, case when s.blocked_by is not null then 2 when s.night_on is null then 3 else 1 end,
         s.night_on, s.next_level desc, s.due_on, s.invoice_id
$$;
