-- What a client may owe, and what stops everything.

-- The latest row counts; no amount: no limit any more.
create table credit_limit (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    client_id               bigint      not null references client on delete cascade,
    amount                  numeric(15, 2) check (amount >= 0),
    currency                text        not null check (currency ~ '^[A-Z]{3}$'),
    note                    text        not null default '',
    set_on                  date        not null,
    set_at                  timestamptz not null default now(),
    set_by                  text        not null
);
create index credit_limit_client on credit_limit (client_id, id desc);

create view credit_limit_in_force as
select client_id, creditor_id, amount, currency, note, set_on, set_by
from (select distinct on (client_id) * from credit_limit order by client_id, id desc) last
where amount is not null;

-- From this share of its limit on, in percent, a client is told apart.
alter table creditor add column credit_warning_percent int not null default 80 check (credit_warning_percent between 1 and 100);

-- Collective proceedings against a client: nothing is asked for any more, and the claim must be declared.
create table insolvency (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    client_id               bigint      not null references client,
    kind                    text        not null check (kind in ('SAFEGUARD', 'REORGANISATION', 'LIQUIDATION', 'FOREIGN')),
    -- The judgment that opens them: debts that are older bear no indemnity, and interest stops.
    opened_on               date        not null,
    -- In the official gazette: the delay to declare runs from here.
    published_on            date        not null,
    declare_by              date        not null,
    court                   text        not null default '',
    note                    text        not null default '',
    hold_id                 bigint      not null unique references hold,
    recorded_on             date        not null,
    recorded_at             timestamptz not null default now(),
    recorded_by             text        not null,
    ended_on                date,
    ended_by                text,
    -- OVER: interest runs again from then on. MISTAKE: they never were.
    ending                  text        check (ending in ('OVER', 'MISTAKE')),
    version                 int         not null default 0,
    check (opened_on <= published_on and published_on < declare_by),
    check ((ended_on is null) = (ended_by is null) and (ended_on is null) = (ending is null))
);
create unique index insolvency_of_client on insolvency (client_id) where ended_on is null;
create unique index task_claim_to_declare on task (client_id) where kind = 'CLAIM_TO_DECLARE' and closed_at is null;
