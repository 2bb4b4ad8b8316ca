-- What is left of debts that nobody will pay: proposed by one person, taken off the books by a second one.
create table write_off (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    client_id               bigint      not null references client,
    currency                text        not null check (currency ~ '^[A-Z]{3}$'),
    reason                  text        not null check (reason <> ''),
    proposed_on             date        not null,
    proposed_by             text        not null,
    decided_on              date,
    decided_by              text,
    decision                text        check (decision in ('APPROVED', 'REFUSED', 'WITHDRAWN')),
    -- The payment that no money stands behind, once it was approved.
    payment_id              bigint      unique references payment,
    version                 int         not null default 0,
    check ((decided_on is null) = (decided_by is null) and (decided_on is null) = (decision is null)),
    check (decided_by is null or decision <> 'APPROVED' or decided_by <> proposed_by),
    check (payment_id is null or decision = 'APPROVED')
);
create index write_off_waiting on write_off (creditor_id, id) where decision is null;
create index write_off_client on write_off (client_id);

-- The invoices whose balance is to go, and the hold that keeps each of them silent until somebody decides.
create table write_off_invoice (
    write_off_id            bigint      not null references write_off,
    invoice_id              bigint      not null references invoice,
    hold_id                 bigint      not null references hold,
    amount                  numeric(15, 2) not null check (amount > 0),
    primary key (write_off_id, invoice_id)
);
create index write_off_invoice_invoice on write_off_invoice (invoice_id);

-- Who collects for a creditor under a written mandate.
create table agency (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    name                    text        not null check (name <> ''),
    kind                    text        not null check (kind in ('AGENCY', 'LAWYER', 'COURT_OFFICER')),
    email                   text        check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    phone                   text,
    -- Of the written mandate under which it acts; empty: there is none yet, and nothing can be placed.
    mandate                 text        not null default '',
    mandated_on             date,
    -- Asked once for each placement, whatever comes of it.
    file_fee                numeric(15, 2) not null default 0 check (file_fee >= 0),
    closed_on               date,
    version                 int         not null default 0,
    unique (creditor_id, name),
    check ((mandate = '') = (mandated_on is null))
);

-- Its share of what it collects: the band of the amount placed counts for the whole of it.
create table agency_fee (
    agency_id               bigint      not null references agency,
    from_amount             numeric(15, 2) not null check (from_amount >= 0),
    percent                 numeric(5, 2) not null check (percent between 0 and 100),
    primary key (agency_id, from_amount)
);

-- Invoices of one client that an agency, a lawyer or a court asks for instead of us, as they stood that day.
create table placement (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    client_id               bigint      not null references client,
    agency_id               bigint      not null references agency,
    -- The handover that a night proposed; null: a person placed them.
    step_id                 bigint      unique references dunning_step,
    route                   text        not null check (route in ('AMICABLE', 'LAWYER', 'PAYMENT_ORDER', 'SMALL_CLAIMS')),
    mandate                 text        not null check (mandate <> ''),
    instruction             text        not null default '',
    currency                text        not null check (currency ~ '^[A-Z]{3}$'),
    placed_on               date        not null,
    placed_at               timestamptz not null default now(),
    placed_by               text        not null,
    ended_on                date,
    ended_by                text,
    ending                  text        check (ending in ('RECALLED', 'COLLECTED', 'PART_COLLECTED', 'IRRECOVERABLE')),
    ending_note             text        not null default '',
    write_off_id            bigint      unique references write_off,
    version                 int         not null default 0,
    check ((ended_on is null) = (ended_by is null) and (ended_on is null) = (ending is null)),
    check (ended_on >= placed_on)
);
create index placement_open on placement (creditor_id, id) where ended_on is null;
create index placement_client on placement (client_id, id desc);
create index placement_agency on placement (agency_id, placed_on);

-- Frozen on the day of the placement: what is paid later is read from allocations.
create table placement_invoice (
    placement_id            bigint      not null references placement,
    invoice_id              bigint      not null references invoice,
    -- What was asked for: the balance less what was held.
    principal               numeric(15, 2) not null check (principal > 0),
    -- Held or covered by cash that day, and not placed.
    set_aside               numeric(15, 2) not null default 0 check (set_aside >= 0),
    -- In the invoice's currency; the indemnity in euros, whichever that is.
    interest                numeric(15, 2) not null check (interest >= 0),
    indemnity               numeric(15, 2) not null check (indemnity >= 0),
    -- The last day on which it could be claimed, as known that day.
    limitation_on           date,
    hold_id                 bigint      not null references hold,
    left_on                 date,
    primary key (placement_id, invoice_id)
);
-- One hand asks for an invoice, never two.
create unique index placement_invoice_once on placement_invoice (invoice_id) where left_on is null;

-- How the interest was worked out: days at one rate on one amount.
create table placement_interest (
    placement_id            bigint      not null,
    invoice_id              bigint      not null,
    from_on                 date        not null,
    to_on                   date        not null,
    percent                 numeric(7, 4) not null,
    base                    numeric     not null,
    primary key (placement_id, invoice_id, from_on),
    foreign key (placement_id, invoice_id) references placement_invoice
);

-- Who owed it, as we knew them that day.
create table placement_debtor (
    placement_id            bigint      not null primary key references placement,
    number                  text        not null,
    name                    text        not null,
    siren                   text,
    address_line1           text        not null,
    address_line2           text        not null,
    postcode                text        not null,
    city                    text        not null,
    country                 text        not null
);

-- Whom the agency may turn to, as we knew them that day.
create table placement_contact (
    placement_id            bigint      not null references placement,
    position                int         not null,
    name                    text        not null,
    role                    text        not null,
    email                   text        not null,
    phone                   text        not null,
    primary key (placement_id, position)
);

-- What it collected and kept: the client's debt falls by the first, the bank shows the difference.
create table remittance (
    id                      bigint generated always as identity primary key,
    placement_id            bigint      not null references placement,
    payment_id              bigint      not null unique references payment,
    reference               text        not null check (reference <> ''),
    collected               numeric(15, 2) not null check (collected > 0),
    fee                     numeric(15, 2) not null check (fee between 0 and collected),
    received_on             date        not null,
    recorded_at             timestamptz not null default now(),
    recorded_by             text        not null
);
-- Told twice, booked once; one that was booked by mistake and taken back may be booked anew.
create index remittance_reference on remittance (placement_id, reference);

-- What it tells us, and what a court decided; never changed.
create table placement_news (
    id                      bigint generated always as identity primary key,
    placement_id            bigint      not null references placement,
    kind                    text        not null check (kind in ('STAGE', 'NOTE', 'COURT_FILED', 'COURT_ORDER', 'SERVED')),
    happened_on             date        not null,
    text                    text        not null default '',
    source                  text        not null check (source in ('HAND', 'CSV', 'API')),
    recorded_at             timestamptz not null default now(),
    recorded_by             text        not null,
    -- The same news told twice is one.
    unique (placement_id, kind, happened_on, text)
);

-- The dossier of a placement: composed once, as of the moment it was placed, and the same bytes ever after.
create table placement_dossier (
    placement_id            bigint      not null primary key references placement,
    zip                     bytea       not null,
    zip_sha256              text        not null check (zip_sha256 ~ '^[0-9a-f]{64}$'),
    language                text        not null,
    composed_at             timestamptz not null default now(),
    composed_by             text        not null
);
alter table placement_dossier alter column zip set storage external;
