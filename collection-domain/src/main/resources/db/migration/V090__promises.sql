-- Promises to pay: what a client said it would pay, and when. What became of one is read from payments, never entered.
create table promise (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    client_id               bigint      not null references client,
    currency                text        not null check (currency ~ '^[A-Z]{3}$'),
    amount                  numeric(15, 2) not null check (amount > 0),
    -- The day on which the client pays, and the last one on which its money still counts as promised.
    promised_for            date        not null,
    held_until              date        not null,
    -- The client as a whole: any money of it counts. Else only what its invoices receive.
    of_client               boolean     not null,
    promised_by             text        not null default '',
    channel                 text        not null check (channel in ('CALL', 'EMAIL', 'LETTER', 'MEETING', 'OTHER')),
    note                    text        not null default '',
    -- The call in which it was given; null: it was recorded by itself.
    call_id                 bigint      unique references call,
    promised_on             date        not null,
    recorded_at             timestamptz not null default now(),
    recorded_by             text        not null,
    withdrawn_on            date,
    withdrawn_by            text,
    version                 int         not null default 0,
    check (promised_on <= promised_for and promised_for <= held_until),
    -- It was never given, or the call in which it was given was taken back.
    check ((withdrawn_on is null) = (withdrawn_by is null))
);
create index promise_client on promise (client_id, id desc);
create index promise_due on promise (creditor_id, held_until);

-- The invoices that a promise holds, each for its share: the oldest due first, the last one for what is left of the amount.
create table promise_invoice (
    promise_id              bigint      not null references promise,
    invoice_id              bigint      not null references invoice on delete cascade,
    amount                  numeric(15, 2) not null check (amount > 0),
    primary key (promise_id, invoice_id)
);
create index promise_invoice_invoice on promise_invoice (invoice_id);

-- What keeps the ladder of such an invoice still. Let go: the promise was kept, replaced or taken back; once it runs again, a further
-- hold takes its place. One that a person lifted is not let go, and stays lifted.
create table promise_hold (
    hold_id                 bigint      primary key references hold on delete cascade,
    promise_id              bigint      not null,
    invoice_id              bigint      not null,
    let_go_on               date,
    foreign key (promise_id, invoice_id) references promise_invoice on delete cascade
);
create index promise_hold_promise on promise_hold (promise_id, invoice_id, hold_id);

-- A later promise for the same debt stands in the place of an earlier one, for as long as it is not taken back itself.
create table promise_replacement (
    promise_id              bigint      not null references promise,
    replaced_by             bigint      not null references promise,
    primary key (promise_id, replaced_by),
    check (replaced_by > promise_id)
);
create index promise_replacement_by on promise_replacement (replaced_by);

-- What a night saw become of a promise, in the order in which it saw it: a payment that is recorded late changes it.
create table promise_outcome (
    id                      bigint generated always as identity primary key,
    promise_id              bigint      not null references promise,
    outcome                 text        not null check (outcome in ('KEPT', 'PART_KEPT', 'BROKEN')),
    received                numeric(15, 2) not null,
    seen_on                 date        not null
);
create index promise_outcome_promise on promise_outcome (promise_id, id desc);
