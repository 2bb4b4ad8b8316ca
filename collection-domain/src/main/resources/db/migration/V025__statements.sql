-- Bank statements: what an account's bank says came in and went out, as it says it. What became of a movement stands in V026.

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
    -- Of a table: how its columns were told when it was read, so that it is read alike again; empty for all others.
    columns                 text        not null default '' check (columns = '' or format = 'CSV'),
    source                  text        not null check (source in ('UPLOAD', 'FOLDER', 'API')),
    sha256                  text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes                   bytea       not null,
    received_on             date        not null,
    received_at             timestamptz not null default now(),
    received_by             text        not null,
    unique (creditor_id, sha256)
);
create index statement_file_recent on statement_file (creditor_id, id desc);

-- Which column of a bank's table is what, as a person told for tables of these column names. The one that stands is not forgotten.
create table statement_columns (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    -- The column names, hashed.
    shape                   text        not null check (shape ~ '^[0-9a-f]{64}$'),
    names                   text        not null,
    choice                  json        not null,
    told_on                 date        not null,
    told_by                 text        not null,
    forgotten_on            date,
    forgotten_by            text,
    check ((forgotten_on is null) = (forgotten_by is null))
);
create unique index statement_columns_shape on statement_columns (creditor_id, shape) where forgotten_on is null;

-- A table that waits for a person to say which column is what; gone once it is booked or discarded.
create table statement_table (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    name                    text        not null check (name <> ''),
    bytes                   bytea       not null,
    -- What was said so far; null: nothing.
    choice                  json,
    brought_on              date        not null,
    brought_by              text        not null
);
create index statement_table_creditor on statement_table (creditor_id, id);

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
    -- Of its movements; null: it tells none.
    first_on                date,
    last_on                 date,
    -- Movements that are not booked yet: pending, expected, for information.
    left_out                int         not null default 0,
    unique (file_id, position)
);
create index statement_account on statement (creditor_id, account, closing_on);
create index statement_balance on statement (creditor_id, account, closing) where closing is not null;

-- What a person should know of a statement, as its reader found it; see statement_notice for all.
create table statement_warning (
    statement_id            bigint      not null references statement,
    no                      int         not null,
    kind                    text        not null,
    place                   text        not null default '',
    about                   text        not null default '',
    primary key (statement_id, no)
);

-- What of a movement may be a client's money: all that came in but what a bank gave back of what we had paid, and of what went out
-- only what takes a client's payment back.
create function client_money(p_amount numeric, p_reversal boolean, p_return_reason text)
returns numeric
language sql immutable parallel safe as $$
select case when (p_amount > 0) = (p_reversal or p_return_reason is not null) then 0 else p_amount end
$$;

-- One movement that was booked on an account; nothing of it ever changes but what of it still waits.
create table statement_line (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    statement_id            bigint      not null references statement,
    -- Its place among the statement's movements, from 1; those that are told again have one too.
    no                      int         not null check (no > 0),
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
    -- A copy: the client_money of it less what matches that stand hold of it; zero where it was replaced.
    -- Reconciliation proves it equal.
    waiting                 numeric(15, 2) not null check (waiting between least(amount, 0) and greatest(amount, 0)),
    unique (creditor_id, account, movement),
    unique (statement_id, no)
);
create index statement_line_account on statement_line (creditor_id, account, booked_on);
create index statement_line_day on statement_line (creditor_id, booked_on desc, id desc);
create index statement_line_waiting on statement_line (creditor_id, booked_on, id) where waiting <> 0;
create index statement_line_end_to_end on statement_line (creditor_id, end_to_end) where end_to_end is not null;

-- A movement that a statement tells again: booked once, and still to be seen. For a batch told by its parts, and parts told as one
-- batch, the line is the one that was booked, of the parts the first.
create table statement_repeat (
    statement_id            bigint      not null references statement,
    no                      int         not null check (no > 0),
    place                   text        not null,
    line_id                 bigint      not null references statement_line,
    primary key (statement_id, no)
);
create index statement_repeat_line on statement_repeat (line_id);

-- A batch that was booked as one line while it still waited wholly, and the lines of its parts that a later statement told: they stand
-- for it, and it waits no more.
create table statement_replacement (
    replaced_id             bigint      not null references statement_line,
    line_id                 bigint      not null references statement_line,
    primary key (replaced_id, line_id)
);
create index statement_replacement_line on statement_replacement (line_id);

-- Files of the watched folder that could not be read, until a person has seen them.
create table statement_refusal (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    name                    text        not null check (name <> ''),
    reason                  text        not null,
    line                    bigint      not null default 0,
    place                   text        not null default '',
    expected                text        not null default '',
    found                   text        not null default '',
    refused_on              date        not null,
    refused_at              timestamptz not null default now(),
    seen_on                 date,
    seen_by                 text,
    check ((seen_on is null) = (seen_by is null))
);
create index statement_refusal_unseen on statement_refusal (creditor_id, id) where seen_on is null;

-- Between a statement and those of its account that end before it begins something is missing: none of them closes with what it
-- opens with, and none spans the day. Where no balance is told, its number is compared; reports within the day no more, once the
-- day was told as a whole.
create view statement_gap as
select s.id as statement_id, p.closing || ' ' || s.currency || ', ' || s.opening || ' ' || s.currency as about
from statement s
cross join lateral (select coalesce(s.opening_on, s.first_on, s.from_on) as on) opens
cross join lateral (
    select p.closing from statement p
    where p.creditor_id = s.creditor_id and p.account = s.account and p.currency = s.currency and p.id <> s.id
      and p.closing_on <= opens.on and (p.opening is distinct from s.opening or p.closing is distinct from s.closing)
    order by p.closing_on desc, p.id desc limit 1) p
where s.opening is not null and p.closing <> s.opening
  and not exists (
    select from statement t
    where t.creditor_id = s.creditor_id and t.account = s.account and t.currency = s.currency and t.id <> s.id
      and (t.closing = s.opening and t.closing_on <= coalesce(s.closing_on, s.last_on, opens.on) and t.closing_on > opens.on - 32
           or coalesce(t.from_on, t.first_on) < opens.on and t.closing_on > opens.on))
union all
select s.id, q.number || ', ' || n.number
from statement s
cross join lateral (select substring(s.sequence from '^[0-9]{1,9}')::int as number) n
cross join lateral (
    select max(o.number) as number
    from (select substring(x.sequence from '^[0-9]{1,9}')::int as number from statement x
          where x.creditor_id = s.creditor_id and x.account = s.account and x.id <> s.id and x.opening is null
            and (x.closing is null) = (s.closing is null) and x.last_on between s.first_on - 31 and s.last_on) o
    where o.number <= n.number) q
where s.opening is null and q.number < n.number - 1
  and not exists (select from statement t
                  where t.creditor_id = s.creditor_id and t.account = s.account and t.opening is not null
                    and t.closing_on >= s.last_on);

-- All that a person should know of a statement today.
create view statement_notice as
select w.statement_id, w.no, w.kind, w.place, w.about from statement_warning w
union all
select g.statement_id, 1000001, 'GAP', '', g.about from statement_gap g
union all
select s.id, 1000002, 'UNKNOWN_ACCOUNT', '', s.account
from statement s
join statement_file f on f.id = s.file_id
where not exists (select from creditor c where c.id = s.creditor_id and replace(c.iban, ' ', '') = s.account)
  and not exists (select from bank_account b where b.creditor_id = s.creditor_id and b.iban = s.account
                  and (b.removed_on is null or b.removed_on >= f.received_on));
