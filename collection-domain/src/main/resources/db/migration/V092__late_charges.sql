-- What a creditor agreed with its clients about late charges. No row: the law's rate, cut by semester, principal first.
create table late_charge_settings (
    creditor_id             bigint      primary key references creditor,
    -- Of its general terms, in percent per year; null: they name none.
    percent                 numeric(6, 3) check (percent between 0 and 100),
    semesters               text        not null check (semesters in ('SPLIT', 'ONE_RATE')),
    imputation              text        not null check (imputation in ('PRINCIPAL_FIRST', 'INTEREST_FIRST'))
);

-- The rate a client's own contract names, in percent per year. No row: that of the general terms counts.
create table client_charge_rate (
    client_id               bigint      primary key references client on delete cascade,
    percent                 numeric(6, 3) not null check (percent between 0 and 100)
);

-- The last number given to a creditor's debit notes in a year. It is locked while a note is made, so that none is left out.
create table debit_note_sequence (
    creditor_id             bigint      not null references creditor,
    year                    int         not null,
    last                    int         not null check (last > 0),
    primary key (creditor_id, year)
);

-- A debit note as it was made out; outside VAT, and never changed.
create table debit_note (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    client_id               bigint      not null references client,
    number                  text        not null,
    year                    int         not null,
    position                int         not null,
    issued_on               date        not null,
    issued_at               timestamptz not null default now(),
    issued_by               text        not null,
    currency                text        not null check (currency ~ '^[A-Z]{3}$'),
    interest                numeric(15, 2) not null check (interest >= 0),
    -- In euros, whatever the currency.
    indemnity               numeric(15, 2) not null check (indemnity >= 0),
    language                text        not null,
    pdf                     bytea       not null,
    pdf_sha256              text        not null,
    unique (creditor_id, number),
    unique (creditor_id, year, position),
    check (interest > 0 or indemnity > 0)
);
create index debit_note_client on debit_note (client_id, id desc);

-- What a note asks for of each invoice: what accrued less what was waived, paid or on a note before.
create table debit_note_line (
    note_id                 bigint      not null references debit_note on delete cascade,
    invoice_id              bigint      not null references invoice,
    interest                numeric(15, 2) not null check (interest >= 0),
    indemnity               numeric(15, 2) not null check (indemnity >= 0),
    primary key (note_id, invoice_id)
);
create index debit_note_line_invoice on debit_note_line (invoice_id);

-- What a step's message or letter, or a debit note, claimed for an invoice, as it was worked out: cumulative to its day, so the
-- latest that stands tells what is claimed. One whose step was cancelled does not stand.
create table charge_claim (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    client_id               bigint      not null references client,
    invoice_id              bigint      not null references invoice on delete cascade,
    kind                    text        not null check (kind in ('INTEREST', 'INDEMNITY')),
    amount                  numeric(15, 2) not null check (amount >= 0),
    currency                text        not null check (currency ~ '^[A-Z]{3}$'),
    rule                    text        not null check (rule in ('FR', 'FR_PUBLIC', 'EU', 'DE')),
    claimed_on              date        not null,
    claimed_at              timestamptz not null default now(),
    claimed_by              text        not null,
    step_id                 bigint      references dunning_step on delete cascade,
    note_id                 bigint      references debit_note on delete cascade,
    check (kind = 'INTEREST' or currency = 'EUR'),
    constraint charge_claim_source check ((step_id is null) <> (note_id is null)),
    unique (step_id, invoice_id, kind),
    unique (note_id, invoice_id, kind)
);
create index charge_claim_invoice on charge_claim (invoice_id, kind, id desc);
create index charge_claim_client on charge_claim (client_id);

-- How the interest of a claim was worked out; base × percent × days ÷ 36,500.
create table charge_claim_line (
    claim_id                bigint      not null references charge_claim on delete cascade,
    from_on                 date        not null,
    to_on                   date        not null check (to_on >= from_on),
    percent                 numeric(6, 3) not null,
    base                    numeric(15, 2) not null,
    primary key (claim_id, from_on)
);

-- What is no longer asked for, and why.
create table charge_waiver (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    client_id               bigint      not null references client,
    invoice_id              bigint      not null references invoice on delete cascade,
    kind                    text        not null check (kind in ('INTEREST', 'INDEMNITY')),
    amount                  numeric(15, 2) not null check (amount > 0),
    currency                text        not null check (currency ~ '^[A-Z]{3}$'),
    reason                  text        not null constraint charge_waiver_reason check (btrim(reason) <> ''),
    waived_on               date        not null,
    waived_at               timestamptz not null default now(),
    waived_by               text        not null,
    -- The day on which it stopped to count, because that for which it was given did not stay.
    taken_back_on           date,
    check (kind = 'INTEREST' or currency = 'EUR')
);
create index charge_waiver_invoice on charge_waiver (invoice_id);

-- Money that went to late charges went to no invoice's balance: of which invoice they are stands apart. So a payment's
-- allocations still add up to what is used of it, and an invoice's to what lowered its balance.
alter table allocation
    add column charged_invoice_id bigint references invoice,
    add column charge text check (charge in ('INTEREST', 'INDEMNITY')),
    add constraint allocation_charge check ((charged_invoice_id is null) = (charge is null)),
    add constraint allocation_one_purpose check (charge is null or invoice_id is null);
create index allocation_charged on allocation (charged_invoice_id) where charged_invoice_id is not null;

-- What was claimed, waived and paid of each late invoice; amounts of INDEMNITY are in euros.
create view charge_standing as
select i.creditor_id, i.client_id, i.id as invoice_id, k.kind,
       case k.kind when 'INDEMNITY' then 'EUR' else i.currency end as currency,
       coalesce(c.amount, 0) as claimed, coalesce(w.amount, 0) as waived, coalesce(p.amount, 0) as paid
from invoice i
cross join (values ('INTEREST'), ('INDEMNITY')) k (kind)
left join lateral (
    select c.amount from charge_claim c
    left join dunning_step s on s.id = c.step_id
    where c.invoice_id = i.id and c.kind = k.kind and s.status is distinct from 'CANCELLED'
    order by c.claimed_on desc, c.id desc limit 1) c on true
left join lateral (
    select sum(w.amount) as amount from charge_waiver w where w.invoice_id = i.id and w.kind = k.kind and w.taken_back_on is null) w on true
left join lateral (
    select sum(a.amount) as amount from allocation a where a.charged_invoice_id = i.id and a.charge = k.kind) p on true;
