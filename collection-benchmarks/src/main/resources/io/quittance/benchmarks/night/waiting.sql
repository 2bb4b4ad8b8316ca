-- Nothing to do, though all of it is late: it is twenty days since it was due, and whatever that asks for was done yesterday.
insert into invoice (id, creditor_id, client_id, number, issued_on, due_on, currency, total, balance) overriding system value
select n, :creditor, 1 + dice % 50000, 'F' || n, :on::date - 50, :on::date - 20, 'EUR', 50 + (dice % 100000) / 20.0, 50 + (dice % 100000) / 20.0
from (select n, n * 2654435761 % 4294967291 as dice from generate_series(1::bigint, :invoices) n) thrown
order by n;

insert into dunning_run (creditor_id, run_on, started_by)
values (:creditor, :on::date - 1, 'benchmark');

create temporary table reached on commit drop as
select l.policy_version_id, l.rank, l.channel, l.template, l.needs_approval
from creditor k
join dunning_policy_version v on v.policy_id = k.default_policy_id
join dunning_level l on l.policy_version_id = v.id and l.after_days < 20
where k.id = :creditor
order by l.rank desc
limit 1;

insert into dunning_step (id, creditor_id, run_id, client_id, currency, policy_version_id, rank, channel, template, step_on, status,
                          amount, approved_on, done_on) overriding system value
select i.client_id, :creditor, r.id, i.client_id, 'EUR', l.policy_version_id, l.rank, l.channel, l.template, r.run_on, 'DONE', sum(i.balance),
       case when l.needs_approval then r.run_on end, r.run_on
from invoice i
join dunning_run r on r.creditor_id = :creditor
cross join reached l
group by i.client_id, r.id, r.run_on, l.policy_version_id, l.rank, l.channel, l.template, l.needs_approval
order by i.client_id;

insert into dunning_line (step_id, invoice_id, policy_version_id, rank, balance, days_overdue)
select i.client_id, i.id, l.policy_version_id, l.rank, i.balance, 19
from invoice i
cross join reached l
order by i.client_id, i.id;
