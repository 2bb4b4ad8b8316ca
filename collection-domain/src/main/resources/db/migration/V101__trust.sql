-- Whether the figures can be trusted: up to when money was seen, what the accounting took over and what it has of its own.

-- Up to which day bank statements told of each account, as known at the end of a day; the account as statements name it. No
-- statement tells of days after the one on which it came.
create function statements_told(for_creditor bigint, on_day date) returns table (account text, last_on date)
language sql stable as $$
    select s.account, least(max(least(greatest(s.closing_on, s.to_on, s.last_on), f.received_on)), on_day)
    from statement s
    join statement_file f on f.id = s.file_id and f.received_on <= on_day
    where s.creditor_id = for_creditor
    group by s.account
    having max(greatest(s.closing_on, s.to_on, s.last_on)) is not null
$$;

-- Up to which day the money that came in is known. Once bank statements are received, the account that is told of least
-- lately decides, among those that are in use: a statement in the 90 days before the newest of all. Of accounts that the
-- creditor does not know only where it knows none of those told of; of an account it removed, never. Nobody decides when the
-- newest statement is older than 90 days: then, as without statements, the last payment or import of payments does.
create function money_seen(for_creditor bigint, on_day date) returns table (seen_until date, account text)
language sql stable as $$
    with told as (
        select s.account, s.last_on,
               s.account in (select iban from account_of_creditor where creditor_id = for_creditor) as is_known
        from statements_told(for_creditor, on_day) s
    ),
    counted as (
        select t.account, t.last_on, max(t.last_on) over () as newest_on
        from told t
        where t.is_known
           or not exists (select from told k where k.is_known)
              and not exists (select from bank_account b where b.creditor_id = for_creditor and b.iban = t.account)
    ),
    oldest as (
        select c.account, c.last_on
        from counted c
        where c.newest_on >= on_day - 90 and c.last_on >= c.newest_on - 90
        order by c.last_on, c.account
        limit 1
    ),
    otherwise as (
        select greatest(
            (select max(p.recorded_on) from payment p
             where p.creditor_id = for_creditor and p.source in ('RECEIVED', 'REPORTED') and p.recorded_on <= on_day),
            -- A file of clients says nothing of who has paid.
            (select max(m.imported_on) from intake_import m
             where m.creditor_id = for_creditor and m.status = 'POSTED' and m.kind <> 'CLIENTS' and m.imported_on <= on_day)
        ) as last_on
    )
    select coalesce(o.last_on, e.last_on), o.account
    from otherwise e
    left join oldest o on true
$$;

-- What somebody was asked to give up with it, above the tolerance; withdrawn when the match goes.
create table match_write_off (
    match_id                bigint      not null references statement_match,
    write_off_id            bigint      not null unique references write_off,
    primary key (match_id, write_off_id)
);

-- What the accounting was given of payments, numbered for each creditor.
create table payment_export (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    number                  int         not null check (number > 0),
    -- The reader's, in which its file is written ever after.
    language                text        not null check (language in ('fr', 'en')),
    made_on                 date        not null,
    made_at                 timestamptz not null default now(),
    made_by                 text        not null,
    unique (creditor_id, number)
);

-- Each payment and each allocation is exported once: these keys are the lock.
create table exported_payment (
    payment_id              bigint      primary key references payment,
    export_id               bigint      not null references payment_export
);
create index exported_payment_export on exported_payment (export_id);

create table exported_allocation (
    allocation_id           bigint      primary key references allocation,
    export_id               bigint      not null references payment_export
);
create index exported_allocation_export on exported_allocation (export_id);

-- The rows of its file, as everything was called then: it can be had again exactly as it was.
create table payment_export_row (
    export_id               bigint      not null references payment_export,
    no                      int         not null,
    booked_on               date        not null,
    kind                    text        not null check (kind in ('PAYMENT', 'ALLOCATION', 'CHARGES', 'RETURNED', 'CANCELLED', 'REFUND',
                                                                 'REBATE', 'WRITE_OFF', 'OFFSET')),
    client_number           text        not null,
    client_name             text        not null,
    -- Null: on account.
    invoice_number          text,
    -- Above zero: the client owes less.
    amount                  numeric(15, 2) not null check (amount <> 0),
    currency                text        not null,
    reference               text        not null,
    payment_id              bigint      not null references payment,
    account                 text,
    statement_on            date,
    primary key (export_id, no)
);
create index payment_export_row_payment on payment_export_row (payment_id);

-- A file of the accounting's balances by client, compared with ours as of a day; kept, so that a month-end can be shown later.
create table balance_check (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    as_of                   date        not null,
    file_name               text        not null check (file_name <> ''),
    bytes                   bytea       not null,
    -- Positions in its header of number, name, balance, debit, credit and currency; -1: none.
    columns                 int[]       not null check (cardinality(columns) = 6),
    -- Its lines without a number or with nothing that is an amount.
    left_out                int         not null,
    made_on                 date        not null,
    made_at                 timestamptz not null default now(),
    made_by                 text        not null,
    -- Read again with other columns or for another day.
    read_on                 date,
    read_by                 text,
    -- Made by mistake: not shown any more, and still there.
    forgotten_on            date,
    forgotten_by            text,
    check ((read_on is null) = (read_by is null)),
    check ((forgotten_on is null) = (forgotten_by is null))
);
create index balance_check_recent on balance_check (creditor_id, id desc);

create table balance_check_row (
    check_id                bigint      not null references balance_check on delete cascade,
    no                      int         not null,
    -- Null: nobody here has this number.
    client_id               bigint      references client on delete set null,
    number                  text        not null,
    name                    text        not null,
    currency                text        not null,
    -- Null: the file does not have it.
    theirs                  numeric(15, 2),
    -- Null: we do not have it.
    ours                    numeric(15, 2),
    -- What may explain a difference, and of what or of when.
    why                     text        check (why in ('UNAPPLIED', 'GIVEN_UP', 'NOT_EXPORTED', 'EXPORT', 'BANK_LINE', 'INVOICE', 'SETTLED')),
    why_what                text        not null default '',
    why_on                  date,
    primary key (check_id, no)
);
create index balance_check_row_client on balance_check_row (client_id) where client_id is not null;

-- The reminder that a payment followed: of what it pays, the last step that had reached the client by the day of the payment.
create function reminder_before(for_payment bigint) returns table (step_id bigint, rank int, reminded_on date)
language sql stable as $$
    select s.id, s.rank, s.done_on
    from payment p
    join allocation a on a.payment_id = p.id and a.amount > 0
    join dunning_line l on l.invoice_id = a.invoice_id
    join dunning_step s on s.id = l.step_id
    where p.id = for_payment and p.source in ('RECEIVED', 'REPORTED') and p.taken_back_on is null
      and s.status = 'DONE' and s.channel <> 'HANDOVER' and s.done_on <= p.received_on
    order by s.done_on desc, s.id desc
    limit 1
$$;

create view paid_after_step as
select p.client_id, p.id as payment_id, r.step_id, r.rank, r.reminded_on, p.received_on, p.currency, p.received_on - r.reminded_on as days
from payment p
cross join lateral reminder_before(p.id) r;

-- Whether a client may be thanked by mail on a day.
create function may_be_thanked(for_client bigint, on_day date) returns boolean language sql stable as $$
    select not exists (select from insolvency n where n.client_id = for_client and n.ended_on is null)
       and not exists (select from holds_in_force(on_day) h
                       where h.client_id = for_client and (h.invoice_id is null or h.reason = 'PLACEMENT'))
       and exists (select from client c join contact_written_to k on k.client_id = c.id
                   where c.id = for_client and k.email is not null and c.preferred_channel is distinct from 'LETTER')
$$;
