-- A creditor is one legal entity whose books we collect; a client belongs to one.
-- creditor_id stands in every table that grows, first in its keys: it is the key to partition by.

create table creditor (
    id                      bigint generated always as identity primary key,
    name                    text        not null check (name <> ''),
    siren                   text,
    vat_number              text,
    address_line1           text        not null default '',
    address_line2           text        not null default '',
    postcode                text        not null default '',
    city                    text        not null default '',
    country                 text        not null default 'FR',
    iban                    text,
    bic                     text,
    currency                text        not null default 'EUR',
    time_zone               text        not null default 'Europe/Paris',
    sender_name             text        not null default '',
    sender_email            text        not null default '',
    phone                   text        not null default '',
    logo                    bytea,
    logo_type               text,
    -- Nothing imported for longer than this: nobody is dunned. Null: no such limit.
    stale_payments_days     int check (stale_payments_days > 0),
    default_policy_id       bigint,
    version                 int         not null default 0,
    check ((logo is null) = (logo_type is null))
);

-- The people who work with the product: credit controllers, finance managers, administrators.
create table app_user (
    id                      bigint generated always as identity primary key,
    username                text        not null unique check (username = lower(username) and username <> ''),
    name                    text        not null check (name <> ''),
    email                   text,
    role                    text        not null check (role in ('CREDIT_CONTROLLER', 'FINANCE_MANAGER', 'ADMINISTRATOR')),
    password_hash           text        not null,
    language                text    check (language in ('fr', 'en')),
    disabled_on             date,
    created_at              timestamptz not null default now(),
    version                 int         not null default 0
);

-- The one-time link that makes the first administrator where there is no default account.
create table first_administrator_link (
    id                      int         primary key default 1 check (id = 1),
    token_hash              text        not null,
    created_at              timestamptz not null default now(),
    used_at                 timestamptz
);

-- Days by which a demonstration has been moved ahead of the clock; one row at most.
create table demonstration_offset (
    id                      int         primary key default 1 check (id = 1),
    days                    int         not null check (days >= 0)
);

-- One append-only row per fact, in the fact's own transaction. No foreign keys: a row outlives what it tells of.
create table history_event (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    client_id               bigint,
    invoice_id              bigint,
    kind                    text        not null check (kind ~ '^[A-Z_]+$'),
    occurred_on             date        not null,
    recorded_at             timestamptz not null default now(),
    actor                   text        not null,
    detail                  jsonb       not null default '{}'
);
create index history_event_client on history_event (client_id, id desc) where client_id is not null;
create index history_event_invoice on history_event (invoice_id, id desc) where invoice_id is not null;

create function history_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'history is append-only';
end $$;
create trigger history_is_append_only before update or delete on history_event
    for each row execute function history_is_append_only();
