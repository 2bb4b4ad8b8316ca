-- Letters on paper: composed once as a PDF, printed in batches, posted, and followed until they arrived or did not.

-- Letters that were printed, or handed to a mailing house, together. Undone: its letters went back to the queue.
create table letter_batch (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    output                  text        not null check (output in ('PRINT', 'MAILING_HOUSE')),
    made_on                 date        not null,
    made_at                 timestamptz not null default now(),
    made_by                 text        not null,
    -- When a mailing house got it, or why it did not yet.
    handed_at               timestamptz,
    hand_error              text,
    undone_at               timestamptz,
    undone_by               text,
    check ((undone_at is null) = (undone_by is null)),
    check (handed_at is null or output = 'MAILING_HOUSE' and undone_at is null)
);
create index letter_batch_handing on letter_batch (creditor_id, id) where output = 'MAILING_HOUSE' and handed_at is null;
create index letter_batch_creditor on letter_batch (creditor_id, id desc);

-- Written anew while it waits and what it asks for changed; frozen once it is in a batch.
create table letter (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    client_id               bigint      not null references client,
    step_id                 bigint      not null unique references dunning_step,
    kind                    text        not null check (kind in ('LETTER', 'REGISTERED_LETTER')),
    template                text        not null,
    language                text        not null,
    -- The lines of the address, as printed in the window.
    recipient               text[]      not null,
    subject                 text        not null,
    -- The words alone, without layout: evidence that can be searched and read aloud.
    body_text               text        not null,
    amount                  numeric(15, 2) not null,
    currency                text        not null check (currency ~ '^[A-Z]{3}$'),
    pdf                     bytea       not null,
    pdf_sha256              text        not null check (pdf_sha256 ~ '^[0-9a-f]{64}$'),
    pages                   int         not null check (pages > 0),
    composed_on             date        not null,
    composed_at             timestamptz not null default now(),
    -- The post's number of a registered letter, once it is known: without spaces, in capitals.
    registered_number       text        check (registered_number is null or registered_number ~ '^[^[:space:][:lower:]]+$' and kind = 'REGISTERED_LETTER'),
    -- In which batch, and as which envelope of it.
    batch_id                bigint      references letter_batch,
    position                int         check (position > 0),
    version                 int         not null default 0,
    unique (batch_id, position),
    check ((batch_id is null) = (position is null))
);
-- A PDF is compressed already.
alter table letter alter column pdf set storage external;
create index letter_client on letter (client_id, id desc);
create index letter_waiting on letter (creditor_id, id) where batch_id is null;
create unique index letter_registered_number on letter (creditor_id, registered_number) where registered_number is not null;

-- What a letter asks for, invoice by invoice.
create table letter_line (
    letter_id               bigint      not null references letter on delete cascade,
    invoice_id              bigint      not null references invoice,
    amount                  numeric(15, 2) not null check (amount > 0),
    primary key (letter_id, invoice_id)
);
create index letter_line_invoice on letter_line (invoice_id);

-- What became of a letter, one append-only row per fact.
create table letter_event (
    id                      bigint generated always as identity primary key,
    letter_id               bigint      not null references letter,
    state                   text        not null check (state in ('QUEUED', 'DEPOSITED', 'IN_TRANSIT', 'DELIVERED', 'REFUSED', 'UNCLAIMED',
                                                                  'RETURNED', 'FAILED', 'CANCELLED')),
    occurred_on             date        not null,
    recorded_at             timestamptz not null default now(),
    recorded_by             text        not null,
    source                  text        not null check (source in ('HAND', 'CSV', 'MAILING_HOUSE', 'API', 'SYSTEM')),
    note                    text        not null default '',
    proof_id                bigint
);
create index letter_event_letter on letter_event (letter_id, occurred_on desc, id desc);
create trigger letter_event_is_append_only before update or delete on letter_event
    for each row execute function history_is_append_only();

-- Where each letter stands: its latest event, by the day it happened and then by the order it was told.
create view letter_state as
select distinct on (letter_id) letter_id, id as event_id, state, occurred_on, recorded_at, recorded_by, source, note, proof_id
from letter_event
order by letter_id, occurred_on desc, id desc;

-- What a creditor's letters say beside its settings: who signs a formal notice, the days it gives, what is enclosed.
create table letter_settings (
    creditor_id             bigint      primary key references creditor,
    signatory_name          text        not null default '',
    signatory_title         text        not null default '',
    notice_days             int         not null default 8 check (notice_days between 1 and 60),
    enclosures              text        not null default '',
    changed_at              timestamptz not null default now(),
    changed_by              text        not null
);
