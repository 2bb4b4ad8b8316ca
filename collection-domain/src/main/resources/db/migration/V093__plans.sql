-- Payment plans: a debt cut into instalments, agreed with the client. What became of one is read from what came in, never entered.

-- What a creditor's plans may be. No row: as shipped, see PlanRule.
create table plan_rule (
    creditor_id             bigint      primary key references creditor,
    longest_months          int         not null check (longest_months between 1 and 120),
    smallest_instalment     numeric(15, 2) not null check (smallest_instalment > 0),
    -- A plan on more than this is approved by a finance manager who did not propose it. Null: none is.
    approval_above          numeric(15, 2) check (approval_above >= 0),
    -- Days after an instalment's day during which it may still come; days before it on which the client is reminded.
    grace_days              int         not null check (grace_days between 0 and 60),
    remind_days             int         not null check (remind_days between 0 and 30),
    -- For how long a proposal stands, and its invoices are left alone, while the client has not signed.
    answer_days             int         not null check (answer_days between 1 and 90),
    changed_at              timestamptz not null default now(),
    changed_by              text        not null
);

create table payment_plan (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    client_id               bigint      not null references client,
    currency                text        not null check (currency ~ '^[A-Z]{3}$'),
    drafted_on              date        not null,
    drafted_by              text        not null,
    cancelled_on            date,
    cancelled_by            text,
    cancel_reason           text        check (cancel_reason <> ''),
    version                 int         not null default 0,
    check ((cancelled_on is null) = (cancelled_by is null) and (cancelled_on is null) = (cancel_reason is null))
);
create index payment_plan_creditor on payment_plan (creditor_id, id desc);
create index payment_plan_client on payment_plan (client_id, id desc);

-- A plan as it was written once; one that is changed gets a further version, and all are kept.
create table plan_version (
    id                      bigint generated always as identity primary key,
    plan_id                 bigint      not null references payment_plan,
    number                  int         not null check (number > 0),
    -- Why it replaces the one before; empty for the first.
    reason                  text        not null default '',
    -- Late charges that the instalments hold, or that are given up when all of them are paid.
    charges                 text        not null check (charges in ('NONE', 'KEPT', 'WAIVED')),
    charges_amount          numeric(15, 2) not null check (charges_amount >= 0),
    -- Of the invoices and of charges that are kept.
    total                   numeric(15, 2) not null check (total > 0),
    grace_days              int         not null check (grace_days >= 0),
    drafted_on              date        not null,
    -- What is recorded from this moment on counts: the amounts were read then.
    recorded_at             timestamptz not null default now(),
    drafted_by              text        not null,
    proposed_on             date,
    proposed_by             text,
    -- The last day on which the client may sign and its invoices are left alone meanwhile.
    valid_until             date,
    needs_approval          boolean     not null default false,
    approved_on             date,
    approved_by             text,
    -- The day the client signed, and who did; then who recorded it here, and when.
    signed_on               date,
    signatory               text,
    signature_recorded_on   date,
    signature_recorded_by   text,
    version                 int         not null default 0,
    unique (plan_id, number),
    check ((charges = 'NONE') = (charges_amount = 0)),
    check ((proposed_on is null) = (proposed_by is null) and (proposed_on is null) = (valid_until is null)),
    check ((approved_on is null) = (approved_by is null)),
    check (approved_by <> proposed_by),
    check ((signed_on is null) = (signatory is null) and (signed_on is null) = (signature_recorded_on is null)
           and (signed_on is null) = (signature_recorded_by is null)),
    check (signed_on is null or proposed_on is not null and (not needs_approval or approved_on is not null))
);

-- Its invoices, with what they owed when it was written.
create table plan_invoice (
    version_id              bigint      not null references plan_version,
    invoice_id              bigint      not null references invoice on delete cascade,
    amount                  numeric(15, 2) not null check (amount > 0),
    primary key (version_id, invoice_id)
);
create index plan_invoice_invoice on plan_invoice (invoice_id);

create table plan_instalment (
    version_id              bigint      not null references plan_version,
    no                      int         not null check (no > 0),
    due_on                  date        not null,
    amount                  numeric(15, 2) not null check (amount > 0),
    primary key (version_id, no),
    unique (version_id, due_on)
);
create index plan_instalment_due on plan_instalment (due_on);

-- The holds that a plan placed, now and before.
create table plan_hold (
    hold_id                 bigint      primary key references hold on delete cascade,
    plan_id                 bigint      not null references payment_plan
);
create index plan_hold_plan on plan_hold (plan_id);

-- What a night saw become of a signed version, in the order in which it saw it: a payment that is recorded late changes it.
create table plan_outcome (
    id                      bigint generated always as identity primary key,
    version_id              bigint      not null references plan_version,
    outcome                 text        not null check (outcome in ('ACTIVE', 'LATE', 'BROKEN', 'COMPLETED')),
    received                numeric(15, 2) not null,
    seen_on                 date        not null
);
create index plan_outcome_version on plan_outcome (version_id, id desc);

-- What counts for each version, by the day it reached the account: what was recorded since the version was written and settled
-- its invoices, or settles nothing yet. What was written off counts as well: nobody waits for it.
create view plan_money as
select v.id as version_id, m.received_on, m.unapplied + coalesce(a.amount, 0) as amount
from plan_version v
join payment_plan p on p.id = v.plan_id
join payment m on m.client_id = p.client_id and m.currency = p.currency and m.recorded_at > v.recorded_at
left join lateral (
    select sum(x.amount) as amount from allocation x
    where x.payment_id = m.id
      and coalesce(x.invoice_id, x.charged_invoice_id) in (select l.invoice_id from plan_invoice l where l.version_id = v.id)) a on true;

-- How each instalment stands on a day. What came in goes to them in order, whatever came first: the money, the day or the night.
--   last_on  the last day of its grace
--   state    PAID; DUE: its day is not over; LATE: it is, its grace is not; MISSED: not all of it came in time, whatever came later
create function instalment_standing(p_on date)
returns table (version_id bigint, no int, due_on date, last_on date, amount numeric, paid numeric, state text)
language sql stable parallel safe as $$
select v.id, i.no, i.due_on, i.last_on, i.amount, i.paid, i.state
from plan_version v
cross join lateral (
    -- Read once for all instalments.
    with came as materialized (select x.received_on, x.amount from plan_money x where x.version_id = v.id)
    select n.no, n.due_on, n.last_on, n.amount, s.paid,
           case when p_on > n.last_on and m.in_time < n.so_far then 'MISSED'
                when s.paid >= n.amount then 'PAID'
                when p_on > n.due_on then 'LATE'
                else 'DUE' end as state
    from (select x.no, x.due_on, x.due_on + v.grace_days as last_on, x.amount, sum(x.amount) over (order by x.no) as so_far
          from plan_instalment x where x.version_id = v.id) n
    cross join lateral (
        select coalesce(sum(c.amount) filter (where c.received_on <= p_on), 0) as received,
               coalesce(sum(c.amount) filter (where c.received_on <= n.last_on), 0) as in_time
        from came c) m
    cross join lateral (select greatest(least(n.amount, m.received - (n.so_far - n.amount)), 0) as paid) s) i
$$;

-- How each plan stands on a day, by its last signed version, else by its last one. Broken stays broken, whatever comes later.
--   next_on, next_missing  the first instalment that is not paid; null: there is none
create function plan_standing(p_on date)
returns table (plan_id bigint, creditor_id bigint, client_id bigint, version_id bigint, received numeric, next_on date,
               next_missing numeric, last_on date, state text)
language sql stable parallel safe as $$
select p.id, p.creditor_id, p.client_id, v.id, s.received, s.next_on, s.next_missing, s.last_on,
       case when p.cancelled_on is not null then 'CANCELLED'
            when v.proposed_on is null then 'DRAFT'
            when v.signed_on is null then 'PROPOSED'
            when s.missed then 'BROKEN'
            when s.next_on is null then 'COMPLETED'
            when s.late then 'LATE'
            when s.received > 0 or s.first_on <= p_on then 'ACTIVE'
            else 'SIGNED' end
from payment_plan p
cross join lateral (
    select x.id, x.proposed_on, x.signed_on from plan_version x
    where x.plan_id = p.id order by x.signed_on is null, x.number desc limit 1) v
cross join lateral (
    select sum(i.paid) as received, min(i.due_on) as first_on, max(i.last_on) as last_on,
           min(i.due_on) filter (where i.paid < i.amount) as next_on,
           (array_agg(i.amount - i.paid order by i.no) filter (where i.paid < i.amount))[1] as next_missing,
           bool_or(i.state = 'MISSED') as missed, bool_or(i.state = 'LATE') as late
    from instalment_standing(p_on) i where i.version_id = v.id) s
$$;

-- Which invoices plans leave alone from a day on, and until when: a proposal's while it stands, a healthy plan's to the end of its
-- last grace. A plan none of whose invoices is open or held has nothing to leave alone.
create function plan_hold_wanted(p_on date)
returns table (plan_id bigint, creditor_id bigint, client_id bigint, invoice_id bigint, until date)
language sql stable parallel safe as $$
select w.plan_id, w.creditor_id, w.client_id, w.invoice_id, max(w.until)
from (select p.id as plan_id, p.creditor_id, p.client_id, l.invoice_id, s.last_on as until
      from payment_plan p
      join plan_standing(p_on) s on s.plan_id = p.id
      join plan_invoice l on l.version_id = s.version_id
      where s.state in ('SIGNED', 'ACTIVE', 'LATE') and p.cancelled_on is null
        -- Those of long ago have neither, and are not worked out anew.
        and (exists (select from plan_version x join plan_invoice o on o.version_id = x.id
                     join invoice i on i.id = o.invoice_id and i.balance > 0 where x.plan_id = p.id)
             or exists (select from plan_hold o join hold h on h.id = o.hold_id and h.lifted_on is null where o.plan_id = p.id))
      union all
      select p.id, p.creditor_id, p.client_id, l.invoice_id, v.valid_until
      from payment_plan p
      cross join lateral (select * from plan_version x where x.plan_id = p.id and x.proposed_on is not null
                           order by x.number desc limit 1) v
      join plan_invoice l on l.version_id = v.id
      where p.cancelled_on is null and v.signed_on is null and v.valid_until >= p_on) w
group by w.plan_id, w.creditor_id, w.client_id, w.invoice_id
$$;

-- What the client signed, as it came back.
create table plan_file (
    id                      bigint generated always as identity primary key,
    version_id              bigint      not null unique references plan_version,
    name                    text        not null check (name <> ''),
    bytes                   bytea       not null check (octet_length(bytes) between 1 and 10485760),
    sha256                  text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    stored_on               date        not null,
    stored_at               timestamptz not null default now(),
    stored_by               text        not null
);
-- A PDF is compressed already.
alter table plan_file alter column bytes set storage external;
create trigger plan_file_stays before update on plan_file for each row execute function history_is_append_only();

-- Charges that the client acknowledged by signing, and those that were given up because every instalment was paid.
alter table charge_claim
    add column plan_version_id bigint references plan_version,
    drop constraint charge_claim_source,
    add constraint charge_claim_source check (num_nonnulls(step_id, note_id, plan_version_id) = 1),
    add unique (plan_version_id, invoice_id, kind);
alter table charge_waiver
    add column plan_version_id bigint references plan_version,
    drop constraint charge_waiver_reason,
    add constraint charge_waiver_reason check ((btrim(reason) = '') = (plan_version_id is not null));
create index charge_waiver_plan on charge_waiver (plan_version_id) where plan_version_id is not null;
