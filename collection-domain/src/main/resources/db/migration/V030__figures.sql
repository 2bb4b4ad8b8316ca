-- What the lists and figures read. Each formula stands here once; every function is written to be inlined, so that
-- a condition on a client or an invoice reaches the tables.

-- The five columns of an aged balance; AgeingBucket says the same in Java, and a test holds them together.
create function ageing_bucket(p_days_overdue int) returns text language sql immutable parallel safe as $$
select case when p_days_overdue <= 0 then 'NOT_DUE'
            when p_days_overdue <= 30 then 'DAYS_1_30'
            when p_days_overdue <= 60 then 'DAYS_31_60'
            when p_days_overdue <= 90 then 'DAYS_61_90'
            else 'OVER_90' end
$$;

-- A name as people type it into a search box: without accents, in lower case.
create function search_form(p_text text) returns text language sql immutable parallel safe as $$
select translate(replace(replace(lower(p_text), 'œ', 'oe'), 'æ', 'ae'),
                 'àâäáãåçéèêëîïíìñôöóòõùûüúÿ', 'aaaaaaceeeeiiiinooooouuuuy')
$$;

-- What every invoice and credit note was open for at the end of a day: its total less the allocations dated up to that
-- day, which is its balance plus the allocations dated later. The second reads only what has changed since, so that
-- recent days are cheap. Only rows that were open; a credit note is negative.
create function receivables_on(p_creditor bigint, p_on date)
returns table (invoice_id bigint, client_id bigint, number text, issued_on date, due_on date, currency text,
               total numeric, open numeric)
language sql stable parallel safe as $$
select i.id, i.client_id, i.number, i.issued_on, i.due_on, i.currency, i.total, i.balance + coalesce(later.amount, 0)
from invoice i
left join (select a.invoice_id, sum(a.amount) as amount from allocation a
           where a.allocated_on > p_on group by a.invoice_id) later on later.invoice_id = i.id
where i.creditor_id = p_creditor and i.issued_on <= p_on and i.balance <> 0
  and i.balance + coalesce(later.amount, 0) <> 0
union all
select i.id, i.client_id, i.number, i.issued_on, i.due_on, i.currency, i.total, later.amount
from (select a.invoice_id, sum(a.amount) as amount from allocation a
      where a.allocated_on > p_on group by a.invoice_id) later
join invoice i on i.id = later.invoice_id
where i.creditor_id = p_creditor and i.issued_on <= p_on and i.balance = 0 and later.amount <> 0
$$;

-- The same for payments: what was received up to a day and allocated to nothing by the end of it.
create function unapplied_on(p_creditor bigint, p_on date)
returns table (payment_id bigint, client_id bigint, currency text, received_on date, unapplied numeric)
language sql stable parallel safe as $$
select p.id, p.client_id, p.currency, p.received_on, p.unapplied + coalesce(later.amount, 0)
from payment p
left join (select a.payment_id, sum(a.amount) as amount from allocation a
           where a.allocated_on > p_on group by a.payment_id) later on later.payment_id = p.id
where p.creditor_id = p_creditor and p.received_on <= p_on and p.unapplied <> 0
  and p.unapplied + coalesce(later.amount, 0) <> 0
union all
select p.id, p.client_id, p.currency, p.received_on, later.amount
from (select a.payment_id, sum(a.amount) as amount from allocation a
      where a.allocated_on > p_on group by a.payment_id) later
join payment p on p.id = later.payment_id
where p.creditor_id = p_creditor and p.received_on <= p_on and p.unapplied = 0 and later.amount <> 0
$$;

-- What one client owes now, by currency, aged on a day; credits and unapplied cash apart, as positive amounts.
create function owed_by_client(p_client bigint, p_on date)
returns table (currency text, not_due numeric, days_1_30 numeric, days_31_60 numeric, days_61_90 numeric,
               over_90 numeric, credits numeric, unapplied numeric, oldest_due_on date, invoices int)
language sql stable parallel safe as $$
select o.currency,
       coalesce(sum(o.owed) filter (where o.bucket = 'NOT_DUE'), 0),
       coalesce(sum(o.owed) filter (where o.bucket = 'DAYS_1_30'), 0),
       coalesce(sum(o.owed) filter (where o.bucket = 'DAYS_31_60'), 0),
       coalesce(sum(o.owed) filter (where o.bucket = 'DAYS_61_90'), 0),
       coalesce(sum(o.owed) filter (where o.bucket = 'OVER_90'), 0),
       coalesce(sum(o.credit), 0), coalesce(sum(o.cash), 0),
       min(o.due_on) filter (where o.owed > 0), count(*) filter (where o.owed > 0)::int
from (select i.currency, i.due_on, ageing_bucket(p_on - i.due_on) as bucket, i.balance as owed, 0 as credit, 0 as cash
      from invoice i where i.client_id = p_client and i.balance > 0
      union all
      select i.currency, null, null, 0, -i.balance, 0 from invoice i where i.client_id = p_client and i.balance < 0
      union all
      select p.currency, null, null, 0, 0, p.unapplied from payment p where p.client_id = p_client and p.unapplied > 0) o
group by o.currency
$$;

create index invoice_owed on invoice (creditor_id, client_id, currency, due_on) include (balance) where balance > 0;
create index payment_not_applied on payment (creditor_id, id) where unapplied <> 0;
create index invoice_not_settled on invoice (creditor_id, id) where balance <> 0;
create index invoice_number_search on invoice (creditor_id, upper(number) text_pattern_ops);
create index allocation_recent on allocation (allocated_on) include (invoice_id, payment_id, amount);
create index dunning_step_done on dunning_step (client_id, done_on desc, id desc) include (channel) where status = 'DONE';
-- Kept by the database itself, so that fifty thousand names need not be rewritten for every search.
alter table client add column search_name text not null generated always as (search_form(name)) stored;
create index client_search on client (creditor_id, search_name, id);
create index contact_search on contact (lower(email) text_pattern_ops) where email is not null;
create index invoice_due on invoice (creditor_id, due_on, id);

-- What a payment settles, as people read it: the first six numbers, and how many there are where there are more.
create function invoices_paid_by(p_payment bigint) returns text language sql stable parallel safe as $$
select string_agg(f.number, ', ' order by f.number) filter (where f.at <= 6)
       || case when count(*) > 6 then ', … (' || count(*) || ')' else '' end
from (select i.number, row_number() over (order by i.number) as at
      from (select distinct a.invoice_id from allocation a where a.payment_id = p_payment and a.invoice_id is not null) a
      join invoice i on i.id = a.invoice_id) f
$$;
