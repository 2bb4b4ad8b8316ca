create table client (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    number                  text        not null check (number <> ''),
    name                    text        not null check (name <> ''),
    kind                    text        not null default 'BUSINESS' check (kind in ('BUSINESS', 'PUBLIC', 'CONSUMER')),
    siren                   text,
    vat_number              text,
    language                text        not null default 'fr' check (language in ('fr', 'en', 'de', 'es')),
    time_zone               text,
    address_line1           text        not null default '',
    address_line2           text        not null default '',
    postcode                text        not null default '',
    city                    text        not null default '',
    country                 text        not null default 'FR',
    segment                 text,
    collector_id            bigint      references app_user,
    payment_terms_days      int check (payment_terms_days >= 0),
    policy_id               bigint,
    -- How the client wants to be written to; null: as the level says. It counts where the level writes an email.
    preferred_channel       text        check (preferred_channel in ('EMAIL', 'LETTER')),
    -- How it pays, as a person judges it: which talking guide a call follows. Null: nobody has judged.
    payer_profile           text check (payer_profile in ('TEMPORARY_DIFFICULTY', 'DISORGANISED', 'UNWILLING', 'GOOD_PAYER')),
    import_id               bigint,
    created_at              timestamptz not null default now(),
    version                 int         not null default 0,
    unique (creditor_id, number)
);
create index client_import on client (import_id) where import_id is not null;
create index client_name on client (creditor_id, lower(name), id);

create table contact (
    id                      bigint generated always as identity primary key,
    client_id               bigint      not null references client on delete cascade,
    name                    text        not null default '',
    role                    text        not null default 'ACCOUNTING' check (role in ('ACCOUNTING', 'DIRECTOR', 'OTHER')),
    email                   text check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    phone                   text,
    created_at              timestamptz not null default now(),
    version                 int         not null default 0,
    check (email is not null or phone is not null or name <> '')
);
-- One row per address: loading the same contact twice changes nothing.
create unique index contact_email on contact (client_id, lower(email)) where email is not null;
create index contact_client on contact (client_id);

-- Whom a client's mail goes to: the first of its accounting contacts that has an email, else the first of the others.
create view contact_written_to as
select distinct on (client_id) client_id, id, name, email from contact
where email is not null
order by client_id, role <> 'ACCOUNTING', id;

-- Whom a level writes to: the first contact in that role that has an email, else as above.
create function contact_in_role(p_client bigint, p_role text) returns table (id bigint, name text, email text, role text)
language sql stable parallel safe as $$
select k.id, k.name, k.email, k.role from contact k
where k.client_id = p_client and k.email is not null
order by k.role <> p_role, k.role <> 'ACCOUNTING', k.id
limit 1
$$;

-- What a person has to do. What it is about stands in detail, whole enough to be done by hand.
create table task (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    client_id               bigint      not null references client on delete cascade,
    invoice_id              bigint,
    step_id                 bigint,
    kind                    text        not null check (kind in ('NO_CONTACT', 'CALL', 'SMS', 'LETTER', 'REGISTERED_LETTER',
                                                                 'HANDOVER', 'MESSAGE_FAILED', 'MESSAGE_AMBIGUOUS', 'WRONG_NUMBER',
                                                                 'ADDRESS_WRONG', 'LIMITATION', 'COURT_DEADLINE', 'WRITE_OFF', 'INSTRUCTION',
                                                                 'DISPUTE', 'CLAIM_TO_DECLARE', 'SETTLEMENT', 'PLAN')),
    opened_on               date        not null,
    due_on                  date        not null,
    -- The hour of that day, where one was agreed: a client that is called back. Null: any hour.
    due_at                  timestamptz,
    detail                  jsonb       not null default '{}',
    opened_at               timestamptz not null default now(),
    closed_at               timestamptz,
    closed_by               text,
    outcome                 text check (outcome in ('DONE', 'CANCELLED')),
    note                    text,
    version                 int         not null default 0,
    check ((closed_at is null) = (outcome is null) and (closed_at is null) = (closed_by is null))
);
create unique index task_of_step on task (step_id, kind) where step_id is not null;
create unique index task_no_contact on task (client_id) where kind = 'NO_CONTACT' and closed_at is null;
create unique index task_wrong_number on task (client_id) where kind = 'WRONG_NUMBER' and closed_at is null;
create index task_open on task (creditor_id, due_on, id) where closed_at is null;
create index task_client on task (client_id, id desc);
