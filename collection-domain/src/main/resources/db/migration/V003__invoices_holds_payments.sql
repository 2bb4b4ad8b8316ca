create table invoice (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    client_id               bigint      not null references client,
    number                  text        not null check (number <> ''),
    issued_on               date        not null,
    due_on                  date        not null,
    currency                text        not null check (currency ~ '^[A-Z]{3}$'),
    -- Including VAT. Negative: a credit note.
    total                   numeric(15, 2) not null check (total <> 0),
    -- A copy: total less allocations. Reconciliation proves it equal.
    balance                 numeric(15, 2) not null,
    order_reference         text,
    policy_id               bigint,
    import_id               bigint,
    created_at              timestamptz not null default now(),
    version                 int         not null default 0,
    unique (creditor_id, number),
    check (balance between least(total, 0) and greatest(total, 0))
);
-- Who owes what is late: answered from the index alone.
create index invoice_open on invoice (creditor_id, due_on, id) include (client_id, currency, balance) where balance > 0;
create index invoice_open_amount on invoice (creditor_id, currency, balance) where balance > 0;
create index invoice_open_of_client on invoice (client_id, due_on, id) where balance > 0;
create index invoice_credit_of_client on invoice (client_id) where balance < 0;
create index invoice_client on invoice (client_id, id);
create index invoice_import on invoice (import_id) where import_id is not null;

-- The one thing that stops dunning. No invoice: the whole client. No amount: the whole balance.
create table hold (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    client_id               bigint      not null references client,
    invoice_id              bigint      references invoice on delete cascade,
    reason                  text        not null check (reason in ('DISPUTE', 'PROMISE', 'PLAN', 'INSOLVENCY', 'ADDRESS', 'PAUSE', 'PLACEMENT')),
    amount                  numeric(15, 2) check (amount > 0),
    note                    text        not null default '',
    placed_on               date        not null,
    placed_at               timestamptz not null default now(),
    placed_by               text        not null,
    -- The last day on which it counts; null: until it is lifted.
    held_until              date,
    lifted_on               date,
    lifted_by               text,
    version                 int         not null default 0,
    check (amount is null or invoice_id is not null),
    check (held_until is null or held_until >= placed_on),
    check ((lifted_on is null) = (lifted_by is null))
);
create index hold_client on hold (client_id);
create index hold_disputed on hold (creditor_id, id) where reason = 'DISPUTE' and lifted_on is null;
create index hold_invoice on hold (invoice_id) where invoice_id is not null;

create table payment (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    client_id               bigint      not null references client,
    -- RECEIVED: we know the money came. REPORTED: the books we import say that this much of an invoice is paid.
    -- WRITTEN_OFF: no money came, and two people agreed that none will.
    -- REBATE: what we had offered to forgo if the rest was paid in time, and it was; or what lacked of a payment and was let go.
    -- OFFSET: no money moved, credit notes were set off against invoices.
    source                  text        not null check (source in ('RECEIVED', 'REPORTED', 'WRITTEN_OFF', 'REBATE', 'OFFSET')),
    received_on             date        not null,
    currency                text        not null check (currency ~ '^[A-Z]{3}$'),
    -- Negative in one case: the books take back what they reported, or report a credit note as used.
    amount                  numeric(15, 2) not null check (amount > 0 or (amount < 0 and source = 'REPORTED') or (amount = 0 and source = 'OFFSET')),
    -- A copy: amount less allocations. Reconciliation proves it equal.
    unapplied               numeric(15, 2) not null check (unapplied between least(amount, 0) and greatest(amount, 0)),
    reference               text        not null default '',
    import_id               bigint,
    recorded_on             date        not null,
    recorded_at             timestamptz not null default now(),
    recorded_by             text        not null,
    -- Entered by mistake or returned by the bank: all of it is gone from that day on. The row stays.
    taken_back_on           date,
    taken_back_by           text,
    taken_back_reason       text check (taken_back_reason in ('MISTAKE', 'RETURNED')),
    -- What a program calls its order, so that sending it again records nothing; the digest tells another order apart.
    idempotency_key         text,
    idempotency_digest      text,
    version                 int         not null default 0,
    unique (creditor_id, idempotency_key),
    check ((taken_back_on is null) = (taken_back_by is null) and (taken_back_on is null) = (taken_back_reason is null)),
    check (taken_back_on is null or (source in ('RECEIVED', 'REBATE', 'OFFSET', 'WRITTEN_OFF') and unapplied = 0)),
    check ((idempotency_key is null) = (idempotency_digest is null))
);
create index payment_client on payment (client_id, id desc);
create index payment_unapplied on payment (client_id) where unapplied > 0;
create index payment_import on payment (import_id) where import_id is not null;
create index payment_freshness on payment (creditor_id, recorded_on desc);

-- What of a payment went to which invoice, and when. Un-applying is a further row with the amount negated. No invoice: the
-- money went back to whom it came from, so that amount less allocations tells what is unapplied at any past day.
create table allocation (
    id                      bigint generated always as identity primary key,
    payment_id              bigint      not null references payment on delete cascade,
    invoice_id              bigint      references invoice,
    amount                  numeric(15, 2) not null check (amount <> 0),
    allocated_on            date        not null,
    allocated_at            timestamptz not null default now(),
    allocated_by            text        not null
);
create index allocation_payment on allocation (payment_id);
create index allocation_invoice on allocation (invoice_id, allocated_on) include (amount);
