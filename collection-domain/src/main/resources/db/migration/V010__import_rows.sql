-- Contacts and tasks too know the import that made them, so that it can be taken back.
alter table contact add column import_id bigint references intake_import;
alter table task add column import_id bigint references intake_import;
create index contact_import on contact (import_id) where import_id is not null;
create index task_import on task (import_id) where import_id is not null;

-- A file's rows as they were read: the cells untouched, and what they say. Whoever removes an import removes its rows:
-- a foreign key would be looked up once a row, a million times a file.
create table intake_row (
    import_id               bigint      not null,
    line                    bigint      not null,
    cells                   text[]      not null,
    -- False: a cell is to blame, see intake_problem.
    readable                boolean     not null,
    client_number           text,
    client_name             text,
    siren                   text,
    vat_number              text,
    email                   text,
    phone                   text,
    contact_name            text,
    contact_role            text,
    language                text,
    address_line1           text,
    address_line2           text,
    postcode                text,
    city                    text,
    country                 text,
    segment                 text,
    collector               text,
    terms_days              int,
    invoice_number          text,
    issued_on               date,
    due_on                  date,
    currency                text,
    -- Including VAT; null: the file says what is left, not what it was.
    total                   numeric(15, 2),
    -- What is left; null: the file says what it was, not what is left.
    balance                 numeric(15, 2),
    paid_on                 date,
    order_reference         text,
    -- Of a payment.
    amount                  numeric(15, 2),
    received_on             date,
    payment_reference       text,
    primary key (import_id, line)
);

-- What is wrong with a row, or what to look at: an ERROR rejects it, a WARNING does not.
create table intake_problem (
    id                      bigint generated always as identity primary key,
    import_id               bigint      not null references intake_import on delete cascade,
    line                    bigint      not null,
    column_name             text        not null,
    code                    text        not null check (code ~ '^[A-Z_]+$'),
    severity                text        not null check (severity in ('ERROR', 'WARNING')),
    -- READING: from the cell alone. CHECK: from other rows and our books, found anew each time they are asked.
    found_by                text        not null check (found_by in ('READING', 'CHECK')),
    value                   text        not null,
    expected                text        not null
);
create index intake_problem_page on intake_problem (import_id, severity, line, id);

-- What becomes of each row. NEW and CHANGED are what is posted.
create table intake_outcome (
    import_id               bigint      not null,
    line                    bigint      not null,
    outcome                 text        not null check (outcome in ('NEW', 'CHANGED', 'UNCHANGED', 'REJECTED')),
    primary key (import_id, line)
);

-- What was there before an import changed it, and the version it left: whoever finds another must not undo it.
create table intake_before (
    import_id               bigint      not null references intake_import on delete cascade,
    entity                  text        not null check (entity in ('CLIENT', 'CONTACT', 'INVOICE', 'TASK')),
    entity_id               bigint      not null,
    before                  jsonb       not null,
    version_after           int         not null,
    primary key (import_id, entity, entity_id)
);
