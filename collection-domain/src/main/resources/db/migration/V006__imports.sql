create table intake_import (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    kind                    text        not null check (kind in ('INVOICES', 'CLIENTS', 'PAYMENTS')),
    file_name               text        not null,
    file_size               bigint      not null,
    file_sha256             text        not null,
    status                  text        not null check (status in ('UPLOADED', 'CHECKING', 'CHECKED', 'POSTING', 'POSTED', 'FAILED', 'REVERTED')),
    -- How the file is read: format, charset, separator, quote, fields by column, date order, number format.
    reading                 jsonb,
    rows_total              bigint      not null default 0,
    rows_done               bigint      not null default 0,
    posted                  bigint      not null default 0,
    unchanged               bigint      not null default 0,
    rejected                bigint      not null default 0,
    warned                  bigint      not null default 0,
    failure                 text,
    imported_on             date        not null,
    imported_by             text        not null,
    created_at              timestamptz not null default now(),
    posted_at               timestamptz,
    reverted_at             timestamptz,
    reverted_by             text,
    version                 int         not null default 0
);
create index intake_import_recent on intake_import (creditor_id, id desc);

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

-- The mapping a person confirmed for files of this shape (the header row, hashed).
create table intake_shape (
    creditor_id             bigint      not null references creditor,
    kind                    text        not null,
    header_sha256           text        not null,
    reading                 jsonb       not null,
    confirmed_at            timestamptz not null default now(),
    confirmed_by            text        not null,
    primary key (creditor_id, kind, header_sha256)
);
