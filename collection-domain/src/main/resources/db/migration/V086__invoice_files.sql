-- The invoices themselves, as PDF: put beside letters, attached to mails, handed to agencies.

-- A newer file of an invoice is a further row: the last one counts, those before stay as they were sent.
create table invoice_file (
    id                      bigint generated always as identity primary key,
    invoice_id              bigint      not null references invoice on delete cascade,
    name                    text        not null check (name <> ''),
    bytes                   bytea       not null check (octet_length(bytes) between 1 and 10485760),
    sha256                  text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    -- Null: it cannot be printed, for this fault.
    pages                   int         check (pages > 0),
    fault                   text        check (fault in ('DAMAGED', 'ENCRYPTED')),
    stored_on               date        not null,
    stored_at               timestamptz not null default now(),
    stored_by               text        not null,
    check ((pages is null) = (fault is not null))
);
-- A PDF is compressed already.
alter table invoice_file alter column bytes set storage external;
create index invoice_file_invoice on invoice_file (invoice_id, id desc);
create trigger invoice_file_stays before update on invoice_file for each row execute function history_is_append_only();

-- The file of each invoice that has one.
create view invoice_file_in_force as
select distinct on (invoice_id) id, invoice_id, name, sha256, octet_length(bytes) as size, pages, fault, stored_on, stored_at, stored_by
from invoice_file
order by invoice_id, id desc;

-- What goes into the envelope of a letter, in order; a file with a fault was left out of it.
create table letter_enclosure (
    letter_id               bigint      not null references letter on delete cascade,
    position                int         not null check (position > 0),
    invoice_file_id         bigint      not null references invoice_file,
    primary key (letter_id, position),
    unique (letter_id, invoice_file_id)
);
create index letter_enclosure_file on letter_enclosure (invoice_file_id);

-- How many files are in the envelope of a letter, their pages, and the invoices whose file was left out.
create function enclosed_in(p_letter bigint) returns table (enclosures int, enclosed_pages int, left_out text[])
language sql stable parallel safe as $$
select count(f.pages)::int, coalesce(sum(f.pages), 0)::int,
       coalesce(array_agg(i.number order by e.position) filter (where f.fault is not null), '{}')
from letter_enclosure e
join invoice_file f on f.id = e.invoice_file_id
join invoice i on i.id = f.invoice_id
where e.letter_id = p_letter
$$;

-- What is attached to a mail, in order, under which name.
create table message_attachment (
    message_id              bigint      not null references message on delete cascade,
    position                int         not null check (position > 0),
    invoice_file_id         bigint      not null references invoice_file,
    name                    text        not null check (name <> ''),
    primary key (message_id, position),
    unique (message_id, invoice_file_id)
);
create index message_attachment_file on message_attachment (invoice_file_id);

-- Whether the mails of a level take the files of their invoices along.
alter table dunning_level
    add column attaches_files boolean not null default false,
    add check (not attaches_files or channel = 'EMAIL');

-- An invoice number as the name of a file can hold it: small letters and digits, anything between them one hyphen.
create function invoice_file_key(p_name text) returns text language sql immutable parallel safe as $$
select trim(both '-' from regexp_replace(lower(p_name), '[^[:alnum:]]+', '-', 'g'))
$$;

-- Many files brought at once, kept between the look at them and their keeping; those never kept go with the next ones.
create table invoice_file_delivery (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    brought_on              date        not null,
    brought_at              timestamptz not null default now(),
    brought_by              text        not null,
    kept_on                 date,
    kept_by                 text,
    -- How many became the file of an invoice.
    kept                    int,
    check ((kept_on is null) = (kept_by is null) and (kept_on is null) = (kept is null))
);
create index invoice_file_delivery_creditor on invoice_file_delivery (creditor_id, id desc);

-- One file of it; without bytes where it was refused, and once it was kept.
create table invoice_file_delivered (
    delivery_id             bigint      not null references invoice_file_delivery on delete cascade,
    position                int         not null check (position > 0),
    name                    text        not null,
    -- The name that is looked for among the invoices.
    stem                    text        not null,
    bytes                   bytea       check (octet_length(bytes) between 1 and 10485760),
    sha256                  text        check (sha256 ~ '^[0-9a-f]{64}$'),
    refusal                 text        check (refusal in ('EMPTY', 'TOO_LARGE', 'WRONG_TYPE')),
    primary key (delivery_id, position),
    check ((refusal is null) = (sha256 is not null))
);
alter table invoice_file_delivered alter column bytes set storage external;
