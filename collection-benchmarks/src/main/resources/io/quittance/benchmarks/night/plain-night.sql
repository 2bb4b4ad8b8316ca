-- The same night as a script that somebody would write by hand: the same rows for these books. It knows no policy but the default
-- one, no second currency, no disputes about a part, no text messages, no agencies, no holidays.
create temporary table plain_book on commit drop as
with rung as (
    select l.*
    from creditor k
    join dunning_policy_version v on v.policy_id = k.default_policy_id
    join dunning_level l on l.policy_version_id = v.id
    where k.id = :creditor
)
select i.id, i.client_id, i.due_on, i.balance, n.rank, n.channel, n.template, n.needs_approval, n.minimum_amount, n.letter_if_no_email,
       n.policy_version_id, :on::date - i.due_on as days_overdue,
       coalesce(greatest(i.due_on + n.after_days, r.counts_from + n.min_gap_days) <= :on, false) as is_due,
       exists (select from hold h where h.invoice_id = i.id and h.lifted_on is null
                                    and (h.held_until is null or h.held_until >= :on)) as is_held,
       coalesce(r.rank = 7, false) as is_gone
from invoice i
left join plain.reached r on r.invoice_id = i.id
left join rung n on n.rank = case when coalesce(r.rank, 0) = 0 and i.due_on < :on then 2 else coalesce(r.rank, 0) + 1 end
                and (n.after_days > 0 or i.due_on >= :on)
where i.creditor_id = :creditor and i.balance > 0 and i.due_on <= :on::date + 7;

analyze plain_book;

create temporary table plain_client on commit drop as
select b.client_id, contact.last_on, contact.in_a_week,
       coalesce(cash.amount, 0) as cash, exists (select from contact c where c.client_id = b.client_id and c.email is not null) as has_email
from (select distinct client_id from plain_book where is_due) b
left join (select client_id, max(counts_from) as last_on, count(*) filter (where counts_from > :on::date - 7) as in_a_week
           from dunning_step where step_on < :on and channel <> 'HANDOVER' group by client_id) contact
       on contact.client_id = b.client_id
left join (select client_id, sum(amount) as amount
           from (select client_id, -balance as amount from invoice where creditor_id = :creditor and balance < 0
                 union all
                 select client_id, unapplied from payment where creditor_id = :creditor and unapplied > 0) money
           group by client_id) cash on cash.client_id = b.client_id;

analyze plain_client;

create temporary table plain_verdict on commit drop as
with alone as (
    select b.*, c.cash, c.has_email, b.is_due as due,
           sum(case when is_held then 0 else balance end) over (partition by client_id order by due_on, id) as so_far,
           sum(case when is_held or is_gone or days_overdue <= 0 then 0 else balance end) over (partition by client_id) as overdue,
           c.last_on, c.in_a_week
    from plain_book b
    join plain_client c using (client_id)
), judged as (
    select *, case when is_held then 'HELD'
                   when so_far <= cash then 'COVERED_BY_CASH'
                   when last_on > :on::date - 2 then 'CONTACTED_RECENTLY'
                   when channel not in ('CALL', 'HANDOVER') and in_a_week >= 3 then 'WEEKLY_CAP' end as reason
    from alone
    where due
), asked as (
    select *, case channel
                  when 'HANDOVER' then sum(case when channel = 'HANDOVER' then balance else 0 end) over client - cash
                  else case when days_overdue > 0 then overdue - cash
                            else sum(case when days_overdue > 0 then 0 else balance end) over client - greatest(cash - overdue, 0) end
              end as asked
    from judged
    where reason is null
    window client as (partition by client_id)
), tried as (
    select *, case when asked <= 0 or asked < minimum_amount then 'BELOW_MINIMUM'
                   when channel = 'EMAIL' and not has_email and not letter_if_no_email then 'NO_CONTACT' end as obstacle
    from asked
), led as (
    select *, first_value(id) over (partition by client_id order by obstacle is not null, rank desc, due_on, id) as leader_id,
           first_value(channel) over (partition by client_id order by obstacle is not null, rank desc, due_on, id) as leader_channel,
           row_number() over (partition by client_id order by rank desc, due_on, id) as turn,
           min(case when obstacle is null then rank end) over (partition by client_id) is not null as is_led
    from tried
), tops as (
    select *, min(case when id = leader_id then turn end) over (partition by client_id) as leader_turn
    from led
)
select id, client_id, rank, channel, template, policy_version_id, needs_approval, has_email, balance, asked, cash,
       case when not is_led or turn < leader_turn then obstacle
            when (leader_channel = 'HANDOVER') <> (channel = 'HANDOVER') then 'CONTACTED_RECENTLY' end as reason,
       is_led and id = leader_id as leads
from tops
union all
select id, client_id, rank, channel, template, policy_version_id, needs_approval, has_email, balance, null, cash, reason, false
from judged
where reason is not null;

analyze plain_verdict;

insert into plain.run (creditor_id, run_on) values (:creditor, :on);

with written as (
    insert into plain.step (creditor_id, run_id, client_id, currency, policy_version_id, rank, channel, template, step_on, status, amount,
                            credits, unapplied)
    select :creditor, (select max(id) from plain.run), client_id, 'EUR', policy_version_id, rank,
           case when channel = 'EMAIL' and not has_email then 'LETTER' else channel end, template, :on,
           case when needs_approval or channel = 'HANDOVER' then 'PROPOSED' else 'APPROVED' end, asked, cash, 0
    from plain_verdict
    where leads
    order by rank desc, asked desc
    returning id, client_id, channel
)
insert into plain.line (step_id, invoice_id, policy_version_id, rank, balance, held, days_overdue)
select s.id, b.id, case when v.id is not null then b.policy_version_id end, v.rank, b.balance, case when b.is_held then b.balance else 0 end,
       b.days_overdue
from written s
join plain_book b on b.client_id = s.client_id
left join plain_verdict v on v.id = b.id and v.reason is null
where v.id is not null or b.days_overdue > 0 and not b.is_gone and s.channel <> 'HANDOVER';

insert into plain.skip (run_id, invoice_id, client_id, rank, reason, amount)
select (select max(id) from plain.run), id, client_id, rank, reason, balance
from plain_verdict
where reason is not null;

insert into plain.task (creditor_id, client_id, step_id, kind, opened_on, due_on)
select creditor_id, client_id, id, channel, step_on, step_on
from plain.step
where channel in ('CALL', 'HANDOVER');

insert into plain.task (creditor_id, client_id, kind, opened_on, due_on)
select distinct :creditor, client_id, 'NO_CONTACT', :on::date, :on::date
from plain_verdict
where channel = 'EMAIL' and not has_email and (leads or reason = 'NO_CONTACT');

insert into plain.history (creditor_id, client_id, kind, occurred_on, actor, detail)
select creditor_id, client_id, 'STEP_DECIDED', step_on, 'plain', jsonb_build_object(
    'run', run_id::text, 'step', id::text, 'rank', rank::text, 'channel', channel, 'template', template,
    'status', status, 'amount', amount::text, 'currency', currency)
from plain.step;

insert into plain.reached (invoice_id, rank, counts_from)
select l.invoice_id, l.rank, :on::date
from plain.line l
where l.rank is not null
on conflict (invoice_id) do update set rank = excluded.rank, counts_from = excluded.counts_from;
