-- What is forgone when the rest is paid in time: early-payment discounts and settlements.

-- Above this amount forgone, in the creditor's currency, a second person approves a settlement.
alter table creditor add column settlement_limit numeric(15, 2) not null default 500 check (settlement_limit >= 0);

-- An early-payment discount (escompte) of an invoice.
create table invoice_discount (
    invoice_id              bigint      primary key references invoice on delete cascade,
    percent                 numeric(5, 2) not null check (percent > 0 and percent < 100),
    -- The last day on which the creditor's account may be credited.
    until                   date        not null,
    -- TOTAL: of the amount including VAT, because the VAT falls in proportion. NET: of the amount before VAT, which stays.
    basis                   text        not null check (basis in ('TOTAL', 'NET')),
    net                     numeric(15, 2) check (net > 0),
    amount                  numeric(15, 2) not null check (amount > 0),
    agreed_on               date        not null,
    agreed_by               text        not null,
    -- What it took off, while the payment that earned it stands.
    payment_id              bigint      unique references payment,
    check ((basis = 'NET') = (net is not null))
);
create index invoice_discount_open on invoice_discount (until) where payment_id is null;

-- An offer to forgo what is left of some invoices once an amount is paid by a day.
create table settlement (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    client_id               bigint      not null references client,
    currency                text        not null check (currency ~ '^[A-Z]{3}$'),
    -- What is to be paid; what the invoices owed stands in settlement_invoice.
    amount                  numeric(15, 2) not null check (amount > 0),
    until                   date        not null,
    note                    text        not null default '',
    needs_approval          boolean     not null,
    -- Whether its client is told by mail once it is offered.
    by_mail                 boolean     not null default false,
    proposed_on             date        not null,
    proposed_at             timestamptz not null default now(),
    proposed_by             text        not null,
    decision                text        check (decision in ('APPROVED', 'REFUSED', 'WITHDRAWN')),
    decided_on              date,
    decided_by              text,
    -- The day on which it was found paid, and what it took off then; null: nothing was left.
    paid_on                 date,
    payment_id              bigint      unique references payment,
    version                 int         not null default 0,
    check (proposed_on <= until),
    check (payment_id is null or paid_on is not null),
    check ((decision is null) = (decided_on is null) and (decision is null) = (decided_by is null))
);
create index settlement_creditor on settlement (creditor_id, id desc);
create index settlement_client on settlement (client_id, id desc);

create table settlement_invoice (
    settlement_id           bigint      not null references settlement,
    invoice_id              bigint      not null references invoice,
    owed                    numeric(15, 2) not null check (owed > 0),
    hold_id                 bigint      references hold,
    primary key (settlement_id, invoice_id)
);
create index settlement_invoice_invoice on settlement_invoice (invoice_id);

-- How each settlement stands on a day: what its invoices received since it was offered, by its last day, and what that makes.
-- Written to be inlined.
create function settlement_standing(p_on date)
returns table (settlement_id bigint, creditor_id bigint, received numeric, state text)
language sql stable parallel safe as $$
select s.id, s.creditor_id, r.received,
       case when s.decision in ('REFUSED', 'WITHDRAWN') then s.decision
            when s.needs_approval and s.decision is null and p_on <= s.until then 'PROPOSED'
            when s.needs_approval and s.decision is null then 'EXPIRED'
            when r.received >= s.amount then 'PAID'
            when p_on <= s.until then 'OFFERED'
            else 'EXPIRED' end
from settlement s
cross join lateral (
    select coalesce(sum(p.unapplied + coalesce(a.amount, 0)), 0) as received
    from payment p
    left join lateral (
        select sum(x.amount) as amount from allocation x
        where x.payment_id = p.id
          and coalesce(x.invoice_id, x.charged_invoice_id)
              in (select l.invoice_id from settlement_invoice l where l.settlement_id = s.id)) a on true
    where p.client_id = s.client_id and p.currency = s.currency and p.source in ('RECEIVED', 'REPORTED')
      and p.recorded_at > s.proposed_at and p.received_on <= s.until) r
$$;
