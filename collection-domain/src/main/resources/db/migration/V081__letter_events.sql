-- The life of a letter after it was posted, its proofs, and the day after which a claim can no longer be brought.

-- What made the limitation of an invoice begin anew. A reminder never does.
create table limitation_interruption (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    client_id               bigint      not null references client,
    invoice_id              bigint      not null references invoice on delete cascade,
    -- WRITTEN_DEMAND: against public bodies only (law 68-1250, art. 2).
    kind                    text        not null check (kind in ('COURT_CLAIM', 'ACKNOWLEDGEMENT', 'WRITTEN_DEMAND')),
    interrupted_on          date        not null,
    note                    text        not null default '',
    recorded_on             date        not null check (recorded_on >= interrupted_on),
    recorded_at             timestamptz not null default now(),
    recorded_by             text        not null,
    -- Recorded by mistake: it never counted. The row stays.
    taken_back_on           date,
    taken_back_by           text,
    version                 int         not null default 0,
    check ((taken_back_on is null) = (taken_back_by is null))
);
create unique index limitation_interruption_once on limitation_interruption (invoice_id, interrupted_on, kind)
    where taken_back_on is null;

-- The last day of a term that runs from a day: five years between professionals (C. com. L110-4), two against a consumer
-- (C. conso. L218-2), four from 1 January of the next year against a public body (law 68-1250, art. 1). Where the month
-- has no such day, its last one.
create function limitation_term(p_kind text, p_from date) returns date language sql immutable parallel safe as $$
select case p_kind
    when 'PUBLIC' then make_date(extract(year from p_from)::int + 4, 12, 31)
    when 'CONSUMER' then (p_from + interval '2 years')::date
    else (p_from + interval '5 years')::date end
$$;

-- The last day on which the claim can be brought: the one formula. Against a public body the term runs from the year in
-- which the claim arose, the invoice's; else from the due date. Each interruption, in the order of days, begins a term of the same length anew
-- (C. civ. 2231), unless the last day was over by then.
create function limitation_last_on(p_kind text, p_issued date, p_due date, p_interruptions date[]) returns date
language plpgsql immutable parallel safe as $$
declare
    last_on     date := limitation_term(p_kind, case p_kind when 'PUBLIC' then p_issued else p_due end);
    one         date;
begin
    foreach one in array coalesce(p_interruptions, '{}') loop
        exit when one > last_on;
        last_on := greatest(last_on, limitation_term(p_kind, one));
    end loop;
    return last_on;
end $$;

-- Every open invoice with its last day and the day from which one is warned. A condition on the invoice reaches its table.
create view limitation as
select i.creditor_id, i.client_id, i.id as invoice_id, i.number, i.issued_on, i.due_on, i.balance, i.currency, c.kind,
       l.last_on, (l.last_on - interval '6 months')::date as warn_on
from invoice i
join client c on c.id = i.client_id
cross join lateral (
    select limitation_last_on(c.kind, i.issued_on, i.due_on, (
        select array_agg(n.interrupted_on order by n.interrupted_on) from limitation_interruption n
        where n.invoice_id = i.id and n.taken_back_on is null)) as last_on) l
where i.balance > 0;

-- Of which last day a person was warned: once, and again when it moved.
create table limitation_notice (
    invoice_id              bigint      not null references invoice on delete cascade,
    last_on                 date        not null,
    told_on                 date        not null,
    primary key (invoice_id, last_on)
);
create unique index task_limitation on task (client_id) where kind = 'LIMITATION' and closed_at is null;
create unique index task_address_wrong on task (client_id) where kind = 'ADDRESS_WRONG' and closed_at is null;

-- The client's address as letters are sent to it, line by line; what a letter that came back proved wrong is kept in this form.
create function postal_address(c client) returns text language sql immutable parallel safe as $$
select concat_ws(chr(10), nullif(c.address_line1, ''), nullif(c.address_line2, ''), nullif(trim(c.postcode || ' ' || c.city), ''),
                 c.country)
$$;

-- What proves the life of a letter: a receipt of deposit, an acknowledgement of receipt, an envelope that came back.
create table letter_proof (
    id                      bigint generated always as identity primary key,
    letter_id               bigint      not null references letter,
    name                    text        not null check (name <> ''),
    media_type              text        not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg', 'image/tiff')),
    bytes                   bytea       not null check (octet_length(bytes) between 1 and 10485760),
    sha256                  text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    stored_on               date        not null,
    stored_at               timestamptz not null default now(),
    stored_by               text        not null,
    -- The same file for the same letter twice is one.
    unique (letter_id, sha256)
);
-- Compressed already, nearly always.
alter table letter_proof alter column bytes set storage external;
create trigger letter_proof_is_append_only before update or delete on letter_proof
    for each row execute function history_is_append_only();

-- Why it came back, where it did; and the event that was told wrong, where this one puts it right.
alter table letter_event
    add column reason       text check (reason in ('NOT_AT_ADDRESS', 'OTHER')),
    add column corrects_id  bigint unique references letter_event,
    add check ((reason is not null) = (state = 'RETURNED')),
    add foreign key (proof_id) references letter_proof;

-- Where each letter stands: the latest event that was not put right since.
create or replace view letter_state as
select distinct on (e.letter_id) e.letter_id, e.id as event_id, e.state, e.occurred_on, e.recorded_at, e.recorded_by, e.source, e.note,
       e.proof_id, e.reason
from letter_event e
where not exists (select from letter_event c where c.corrects_id = e.id)
order by e.letter_id, e.occurred_on desc, e.id desc;

-- Files that tell what became of letters, kept between the look at them and their posting. What a row does is worked out anew
-- each time: what was posted is known, what could not be is still rejected.
create table letter_status_file (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    name                    text        not null,
    bytes                   bytea       not null check (octet_length(bytes) between 1 and 5242880),
    sha256                  text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    brought_at              timestamptz not null default now(),
    brought_by              text        not null,
    posted_on               date,
    posted_by               text,
    unique (creditor_id, sha256),
    check ((posted_on is null) = (posted_by is null))
);
