create table intake_import (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    kind                    text        not null check (kind in ('INVOICES', 'CLIENTS', 'PAYMENTS')),
    file_name               text        not null,
    file_size               bigint      not null,
    file_sha256             text        not null,
    status                  text        not null check (status in ('UPLOADED', 'CHECKING', 'CHECKED', 'POSTING', 'POSTED', 'FAILED', 'REVERTED')),
    -- How the file is read: format, charset, separator, quote, fields by column, date order, number format, and why.
    -- Kept as it was written: jsonb refuses characters that a header or a sample may hold.
    reading                 json,
    rows_total              bigint      not null default 0,
    posted                  bigint      not null default 0,
    unchanged               bigint      not null default 0,
    rejected                bigint      not null default 0,
    warned                  bigint      not null default 0,
    clients_created         bigint      not null default 0,
    -- Why it failed: a code, and where in the file if one place is to blame.
    failure_code            text,
    failure_line            bigint,
    failure_column          int,
    failure_expected        text,
    imported_on             date        not null,
    imported_by             text        not null,
    created_at              timestamptz not null default now(),
    -- How long checking and posting took.
    millis                  bigint      not null default 0,
    reverted_on             date,
    reverted_by             text,
    version                 int         not null default 0,
    check ((status = 'FAILED') = (failure_code is not null)),
    check ((reverted_on is null) = (reverted_by is null))
);
create index intake_import_recent on intake_import (creditor_id, id desc);

-- How far the step is that is being worked on, or was last. Beside the import: each invoice that is posted looks whether its import is
-- there, past every version of it that was written meanwhile.
create table intake_progress (
    import_id               bigint      primary key references intake_import on delete cascade,
    rows_done               bigint      not null
);

alter table client add foreign key (import_id) references intake_import;
alter table invoice add foreign key (import_id) references intake_import;
alter table payment add foreign key (import_id) references intake_import;

-- The file as it came, in pieces so that no size must fit in memory.
create table intake_chunk (
    import_id               bigint      not null references intake_import on delete cascade,
    position                int         not null,
    bytes                   bytea       not null,
    primary key (import_id, position)
);
-- Files are read from end to end: compressing pieces would cost time and save little.
alter table intake_chunk alter column bytes set storage external;

-- What a person chose for files of this shape (the header row, hashed).
create table intake_shape (
    creditor_id             bigint      not null references creditor,
    kind                    text        not null,
    header_sha256           text        not null,
    choice                  json        not null,
    confirmed_at            timestamptz not null default now(),
    confirmed_by            text        not null,
    primary key (creditor_id, kind, header_sha256)
);
