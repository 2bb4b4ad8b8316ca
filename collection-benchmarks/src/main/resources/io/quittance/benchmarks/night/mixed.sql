-- A normal night. Of the open invoices three in four are not due yet; the others are up to half a year late and belong to one
-- client in five. Every client was written to on each third day at most, so that each invoice stands at the rung it would
-- have reached.
create temporary table made_up on commit drop as
select n, client_id, is_late, :on::date - age as due_on, 50 + (dice % 100000) / 20.0 as total,
       (:on::date - date '2020-01-01' - (client_id % 3)::int) % 3 as since_contact
from (select n, dice, n % 4 = 0 as is_late,
             case when n % 4 = 0 then 5 * (1 + dice % 10000) else 1 + dice % 50000 end as client_id,
             case when n % 4 = 0 then 1 + (180 * power((dice / 10007 % 9973) / 9973.0, 1.3))::int
                  else -(dice / 50021 % 60)::int end as age
      from (select n, n * 2654435761 % 4294967291 as dice from generate_series(1::bigint, :invoices) n) thrown) drawn;

insert into invoice (id, creditor_id, client_id, number, issued_on, due_on, currency, total, balance) overriding system value
select n, :creditor, client_id, 'F' || n, due_on - 30, due_on, 'EUR', total,
       case when n % 12 = 5 then total - round(total * 0.3, 2) else total end
from made_up
order by due_on, n;

-- One credit note for a hundred invoices.
insert into invoice (id, creditor_id, client_id, number, issued_on, due_on, currency, total, balance) overriding system value
select :invoices + n, :creditor, client_id, 'A' || n, due_on - 30, due_on, 'EUR', -20, -20
from made_up
where n % 100 = 50;

-- Part payments, and cash on account of one client in two hundred.
insert into payment (id, creditor_id, client_id, source, received_on, currency, amount, unapplied, recorded_on, recorded_by)
overriding system value
select n, :creditor, client_id, 'RECEIVED', :on::date - 20, 'EUR', round(total * 0.3, 2), 0, :on::date - 20, 'benchmark'
from made_up
where n % 12 = 5;

insert into allocation (payment_id, invoice_id, amount, allocated_on, allocated_by)
select n, n, round(total * 0.3, 2), :on::date - 20, 'benchmark'
from made_up
where n % 12 = 5;

insert into payment (id, creditor_id, client_id, source, received_on, currency, amount, unapplied, recorded_on, recorded_by)
overriding system value
select :invoices + id, :creditor, id, 'RECEIVED', :on::date - 1, 'EUR', 75, 75, :on::date - 1, 'benchmark'
from client
where id % 200 = 5;

-- What the nights before did: the last rung of each invoice, on the first day of contact with its client since it was due for it.
create temporary table climbed on commit drop as
select n, client_id, rank, day
from (select m.n, m.client_id, l.rank, m.due_on + l.after_days + contact.wait as day, l.channel,
             row_number() over (partition by m.n order by l.rank desc) as nth
      from made_up m
      join creditor k on k.id = :creditor
      join dunning_policy_version v on v.policy_id = k.default_policy_id
      join dunning_level l on l.policy_version_id = v.id
      cross join lateral (select ((m.since_contact - (:on::date - m.due_on - l.after_days)) % 3 + 3) % 3) contact (wait)
      where m.due_on + l.after_days + contact.wait < :on
        and (l.after_days > 0 or m.due_on + l.after_days + contact.wait <= m.due_on)) reached
where nth = 1;

-- A handover is of nothing else: what would have climbed with it is still due.
delete from climbed c
using climbed h
where h.client_id = c.client_id and h.day = c.day and h.rank = 7 and c.rank < 7;

insert into dunning_run (creditor_id, run_on, started_by)
select distinct :creditor, day, 'benchmark'
from climbed
order by day;

create temporary table former_step on commit drop as
select row_number() over (order by day, client_id) as id, day, client_id, max(rank) as rank, count(*) as lines
from climbed
group by day, client_id;

insert into dunning_step (id, creditor_id, run_id, client_id, currency, policy_version_id, rank, channel, template, step_on, status,
                          amount, approved_on, done_on) overriding system value
select s.id, :creditor, r.id, s.client_id, 'EUR', l.policy_version_id, s.rank, l.channel, l.template, s.day, 'DONE', 100 * s.lines,
       case when l.needs_approval then s.day end, s.day
from former_step s
join dunning_run r on r.creditor_id = :creditor and r.run_on = s.day
join creditor k on k.id = :creditor
join dunning_policy_version v on v.policy_id = k.default_policy_id
join dunning_level l on l.policy_version_id = v.id and l.rank = s.rank
order by s.id;

insert into dunning_line (step_id, invoice_id, policy_version_id, rank, balance, days_overdue)
select s.id, c.n, p.policy_version_id, c.rank, m.total, c.day - m.due_on
from climbed c
join made_up m on m.n = c.n
join former_step s on s.client_id = c.client_id and s.day = c.day
join dunning_step p on p.id = s.id
order by s.id, c.n;

-- Five invoices in a hundred are held: two paused, two disputed, one promised.
insert into hold (id, creditor_id, client_id, invoice_id, reason, placed_on, placed_by, held_until) overriding system value
select n, :creditor, client_id, n, case when n % 100 in (10, 11) then 'PAUSE' when n % 100 in (20, 21) then 'DISPUTE' else 'PROMISE' end, :on::date - 5, 'benchmark',
       case when n % 100 in (10, 11) then :on::date + 30 end
from made_up
where n % 100 in (10, 11, 20, 21, 31);

insert into dispute (creditor_id, client_id, invoice_id, reason_id, disputed, undisputed, note, opened_on, opened_by, hold_id)
select h.creditor_id, h.client_id, h.invoice_id, r.id, i.balance, 0, 'benchmark', h.placed_on, h.placed_by, h.id
from hold h
join invoice i on i.id = h.invoice_id
join dispute_reason r on r.creditor_id = :creditor and r.code = 'wrong-price'
where h.reason = 'DISPUTE';

insert into promise (id, creditor_id, client_id, currency, amount, promised_for, held_until, of_client, channel, promised_on, recorded_by)
overriding system value
select h.id, :creditor, h.client_id, 'EUR', i.balance, :on::date + 5, :on::date + 8, false, 'CALL', :on::date - 5, 'benchmark'
from hold h
join invoice i on i.id = h.invoice_id
where h.reason = 'PROMISE';

insert into promise_invoice (promise_id, invoice_id, amount)
select p.id, p.id, p.amount
from promise p;

insert into promise_hold (hold_id, promise_id, invoice_id)
select id, id, id
from promise;

update hold set held_until = :on::date + 8 where reason = 'PROMISE';
