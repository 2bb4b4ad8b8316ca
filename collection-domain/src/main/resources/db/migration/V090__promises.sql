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
    withdrawal              text        check (withdrawal in ('MISTAKE', 'REPLACED')),
    version                 int         not null default 0,
    check (promised_on <= promised_for and promised_for <= held_until),
    check ((withdrawn_on is null) = (withdrawn_by is null) and (withdrawn_on is null) = (withdrawal is null))
);
create index promise_client on promise (client_id, id desc);
create index promise_due on promise (creditor_id, held_until);

-- The invoices that a promise holds, each for its share: the oldest due first, the last one for what is left of the amount.
create table promise_invoice (
    promise_id              bigint      not null references promise,
    invoice_id              bigint      not null references invoice on delete cascade,
    hold_id                 bigint      not null unique references hold on delete cascade,
    amount                  numeric(15, 2) not null check (amount > 0),
    primary key (promise_id, invoice_id)
);
create index promise_invoice_invoice on promise_invoice (invoice_id);

-- What a night saw become of a promise, in the order in which it saw it: a payment that is recorded late changes it.
create table promise_outcome (
    id                      bigint generated always as identity primary key,
    promise_id              bigint      not null references promise,
    outcome                 text        not null check (outcome in ('KEPT', 'PART_KEPT', 'BROKEN')),
    received                numeric(15, 2) not null,
    seen_on                 date        not null
);
create index promise_outcome_promise on promise_outcome (promise_id, id desc);
