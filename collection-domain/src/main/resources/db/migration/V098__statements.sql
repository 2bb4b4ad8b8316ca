-- Bank statements: what an account's bank says came in and went out, as it says it. What became of a movement stands in V099.

-- Accounts that money comes in on, beside the one on the creditor's letters.
create table bank_account (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    iban                    text        not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}$'),
    label                   text        not null default '',
    added_on                date        not null,
    added_by                text        not null,
    removed_on              date,
    removed_by              text,
    check ((removed_on is null) = (removed_by is null))
);
create unique index bank_account_iban on bank_account (creditor_id, iban) where removed_on is null;

-- All accounts a creditor knows as its own.
create view account_of_creditor as
select c.id as creditor_id, replace(c.iban, ' ', '') as iban, '' as label from creditor c where c.iban is not null
union
select b.creditor_id, b.iban, b.label from bank_account b
where b.removed_on is null and not exists (select from creditor c where c.id = b.creditor_id and replace(c.iban, ' ', '') = b.iban);

-- The file as it came. The same bytes again are the same file.
create table statement_file (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    name                    text        not null check (name <> ''),
    format                  text        not null check (format in ('CAMT', 'CFONB_120', 'MT940', 'MT942', 'CSV')),
    source                  text        not null check (source in ('UPLOAD', 'FOLDER', 'API')),
    sha256                  text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes                   bytea       not null,
    received_on             date        not null,
    received_at             timestamptz not null default now(),
    received_by             text        not null,
    unique (creditor_id, sha256)
);
create index statement_file_recent on statement_file (creditor_id, id desc);

-- One account, one span of days.
create table statement (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    file_id                 bigint      not null references statement_file,
    position                int         not null,
    -- The IBAN where the account is one that the creditor knows, else as the bank told it.
    account                 text        not null,
    bank_id                 text        not null default '',
    sequence                text,
    currency                text        check (currency ~ '^[A-Z]{3}$'),
    from_on                 date,
    to_on                   date,
    opening                 numeric(15, 2),
    opening_on              date,
    closing                 numeric(15, 2),
    closing_on              date,
    -- Movements that are not booked yet: pending, expected, for information.
    left_out                int         not null default 0,
    unique (file_id, position)
);
create index statement_account on statement (creditor_id, account, closing_on);

create table statement_warning (
    statement_id            bigint      not null references statement,
    no                      int         not null,
    kind                    text        not null,
    place                   text        not null default '',
    about                   text        not null default '',
    primary key (statement_id, no)
);

-- One movement that was booked on an account; nothing of it ever changes but what of it still waits.
create table statement_line (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    statement_id            bigint      not null references statement,
    account                 text        not null,
    -- What tells a movement from all others of its account, however often and in whichever statement the bank tells it.
    movement                text        not null,
    place                   text        not null,
    booked_on               date        not null,
    value_on                date,
    -- Above zero: came in.
    amount                  numeric(15, 2) not null check (amount <> 0),
    currency                text        not null check (currency ~ '^[A-Z]{3}$'),
    -- What was ordered where it is not what was booked, and the rate as told.
    original_amount         numeric(19, 4),
    original_currency       text        check (original_currency ~ '^[A-Z]{3}$'),
    original_rate           numeric,
    payer                   text,
    on_behalf_of            text,
    payer_iban              text,
    payer_account           text,
    payer_bank              text,
    end_to_end              text,
    mandate                 text,
    bank_reference          text,
    customer_reference      text,
    structured              text[]      not null default '{}',
    documents               text[]      not null default '{}',
    -- What payer and bank wrote, line by line.
    text                    text        not null default '',
    code                    text,
    reversal                boolean     not null default false,
    return_reason           text,
    -- A copy: the amount less what matches that stand hold of it. Zero for what went out and took nothing back.
    -- Reconciliation proves it equal.
    waiting                 numeric(15, 2) not null check (waiting between least(amount, 0) and greatest(amount, 0)),
    unique (creditor_id, account, movement)
);
create index statement_line_statement on statement_line (statement_id);
create index statement_line_day on statement_line (creditor_id, booked_on desc, id desc);
create index statement_line_waiting on statement_line (creditor_id, booked_on, id) where waiting <> 0;
create index statement_line_end_to_end on statement_line (creditor_id, end_to_end) where end_to_end is not null;

-- A movement that a statement tells again: booked once, and still to be seen.
create table statement_repeat (
    statement_id            bigint      not null references statement,
    place                   text        not null,
    line_id                 bigint      not null references statement_line,
    primary key (statement_id, place)
);
create index statement_repeat_line on statement_repeat (line_id);
