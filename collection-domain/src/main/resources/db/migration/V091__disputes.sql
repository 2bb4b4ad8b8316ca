-- Disputes: what a client contests, who answers for it, and what becomes of it.

-- Why invoices are disputed, creditor by creditor; one that is not active any more is not offered, and stays where it was named.
create table dispute_reason (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    code                    text        not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 40),
    position                int         not null check (position > 0),
    name_fr                 text        not null check (name_fr <> ''),
    name_en                 text        not null check (name_en <> ''),
    -- Calendar days from the opening to the day by which it is answered.
    days_to_answer          int         not null check (days_to_answer between 1 and 365),
    active                  boolean     not null default true,
    version                 int         not null default 0,
    unique (creditor_id, code)
);

create function ship_dispute_reasons(p_creditor bigint) returns void language sql as $$
insert into dispute_reason (creditor_id, code, position, name_fr, name_en, days_to_answer)
values (p_creditor, 'not-received', 1, 'Marchandise ou prestation non reçue', 'Goods or service not received', 10),
       (p_creditor, 'wrong-price', 2, 'Prix erroné', 'Wrong price', 7),
       (p_creditor, 'wrong-quantity', 3, 'Quantité erronée', 'Wrong quantity', 7),
       (p_creditor, 'damaged', 4, 'Marchandise abîmée', 'Damaged goods', 10),
       (p_creditor, 'order-number-missing', 5, 'Numéro de commande manquant', 'Order number missing', 3),
       (p_creditor, 'already-paid', 6, 'Déjà payé', 'Already paid', 3),
       (p_creditor, 'credit-note-due', 7, 'Avoir attendu', 'Credit note due', 7),
       (p_creditor, 'other', 8, 'Autre motif', 'Other reason', 14)
on conflict (creditor_id, code) do nothing
$$;
select ship_dispute_reasons(id) from creditor;

-- Whoever opens its books has them from the start.
create function creditor_has_dispute_reasons() returns trigger language plpgsql as $$
begin
    perform ship_dispute_reasons(new.id);
    return null;
end $$;
create trigger creditor_has_dispute_reasons after insert on creditor
    for each row execute function creditor_has_dispute_reasons();

create table dispute (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    client_id               bigint      not null references client,
    invoice_id              bigint      not null references invoice on delete cascade,
    reason_id               bigint      not null references dispute_reason,
    -- Null: the whole invoice.
    amount                  numeric(15, 2) check (amount > 0),
    -- What was disputed when it was opened, and what was not: in the invoice's currency.
    disputed                numeric(15, 2) not null check (disputed > 0),
    undisputed              numeric(15, 2) not null check (undisputed >= 0),
    note                    text        not null,
    opened_on               date        not null,
    opened_at               timestamptz not null default now(),
    opened_by               text        not null,
    -- What keeps the ladder still about it; another one where a credit that had come was taken back.
    hold_id                 bigint      not null unique references hold on delete cascade,
    check (amount is null or amount = disputed)
);
create index dispute_invoice on dispute (invoice_id, id);
create index dispute_client on dispute (client_id, id desc);
create index dispute_creditor on dispute (creditor_id, id desc);
create index dispute_reason_of on dispute (reason_id);

-- Who sees to it that it is answered: a person with an account, else a colleague without one. The last row counts.
create table dispute_owner (
    id                      bigint generated always as identity primary key,
    dispute_id              bigint      not null references dispute on delete cascade,
    user_id                 bigint      references app_user,
    name                    text,
    email                   text        check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    set_on                  date        not null,
    set_at                  timestamptz not null default now(),
    set_by                  text        not null,
    check ((user_id is null) = (name is not null and name <> '' and email is not null)),
    check (user_id is null or (name is null and email is null))
);
create index dispute_owner_dispute on dispute_owner (dispute_id, id desc);
create index dispute_owner_user on dispute_owner (user_id) where user_id is not null;

-- By when it is answered. The last row counts.
create table dispute_due (
    id                      bigint generated always as identity primary key,
    dispute_id              bigint      not null references dispute on delete cascade,
    due_on                  date        not null,
    set_on                  date        not null,
    set_at                  timestamptz not null default now(),
    set_by                  text        not null
);
create index dispute_due_dispute on dispute_due (dispute_id, id desc);

create table dispute_decision (
    dispute_id              bigint      primary key references dispute on delete cascade,
    decision                text        not null check (decision in ('REJECTED', 'ACCEPTED')),
    -- ACCEPTED: how much of it is right, and what brings the invoice down by that.
    amount                  numeric(15, 2) check (amount > 0),
    awaits                  text        check (awaits in ('CREDIT_NOTE', 'ADJUSTMENT')),
    answer                  text        not null,
    decided_on              date        not null,
    decided_at              timestamptz not null default now(),
    decided_by              text        not null,
    check ((decision = 'ACCEPTED') = (amount is not null) and (decision = 'ACCEPTED') = (awaits is not null)),
    check (decision = 'ACCEPTED' or answer <> '')
);

-- What was accepted arrived, as the review before a night found. Gone: what had brought it was taken back.
create table dispute_arrival (
    id                      bigint generated always as identity primary key,
    dispute_id              bigint      not null references dispute on delete cascade,
    arrived_on              date        not null,
    arrived_at              timestamptz not null default now(),
    gone_on                 date
);
create unique index dispute_arrival_once on dispute_arrival (dispute_id) where gone_on is null;

create trigger dispute_owner_stays before update on dispute_owner for each row execute function history_is_append_only();
create trigger dispute_due_stays before update on dispute_due for each row execute function history_is_append_only();
create trigger dispute_decision_stays before update on dispute_decision for each row execute function history_is_append_only();

-- Every dispute as it stands, read from facts. A rejection and an arrival end it whatever else happened; a hold that somebody lifted
-- withdraws it; while nothing is left of the invoice it is settled, and if a payment is taken back it is what it was before.
create view dispute_now as
select d.*, i.number, i.currency, i.balance, i.due_on as invoice_due_on,
       case when d.amount is null then i.balance else least(d.amount, greatest(i.balance, 0)) end as held,
       own.user_id as owner_id, coalesce(u.name, own.name) as owner_name, own.email as owner_email,
       due.due_on, dec.decision, dec.amount as accepted, dec.awaits, dec.answer, dec.decided_on, dec.decided_by,
       arr.arrived_on, st.state,
       case st.state when 'REJECTED' then dec.decided_on
                     when 'CREDITED' then arr.arrived_on
                     when 'WITHDRAWN' then h.lifted_on
                     when 'SETTLED' then (select max(a.allocated_on) from allocation a where a.invoice_id = d.invoice_id)
       end as ended_on
from dispute d
join invoice i on i.id = d.invoice_id
join hold h on h.id = d.hold_id
join lateral (select x.due_on from dispute_due x where x.dispute_id = d.id order by x.id desc limit 1) due on true
left join lateral (select x.user_id, x.name, x.email from dispute_owner x where x.dispute_id = d.id order by x.id desc limit 1) own on true
left join app_user u on u.id = own.user_id
left join dispute_decision dec on dec.dispute_id = d.id
left join dispute_arrival arr on arr.dispute_id = d.id and arr.gone_on is null
cross join lateral (
    select case when dec.decision = 'REJECTED' then 'REJECTED'
                when arr.id is not null then 'CREDITED'
                when h.lifted_on is not null then 'WITHDRAWN'
                when i.balance <= 0 then 'SETTLED'
                when dec.decision = 'ACCEPTED' then 'AWAITED'
                else 'OPEN' end as state) st;

-- How much of an invoice is disputed now: never more than is open.
create function disputed_of(p_invoice bigint) returns numeric language sql stable parallel safe as $$
select coalesce(sum(n.held), 0) from dispute_now n where n.invoice_id = p_invoice and n.state in ('OPEN', 'AWAITED')
$$;

create function dispute_fits() returns trigger language plpgsql as $$
declare
    open numeric := (select balance from invoice where id = new.invoice_id for no key update);
begin
    if new.disputed + disputed_of(new.invoice_id) > open then
        raise exception 'what is disputed of invoice % would be more than is open', new.invoice_id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger dispute_fits before insert on dispute for each row execute function dispute_fits();

-- Whether a text holds an invoice number as a word of its own.
create function names_invoice(p_text text, p_number text) returns boolean language sql immutable parallel safe as $$
select upper(p_text) ~ ('(^|[^A-Z0-9])' || regexp_replace(upper(p_number), '([^A-Z0-9])', '\\\1', 'g') || '([^A-Z0-9]|$)')
$$;

-- Whether what was accepted came since the dispute was opened, before or after it was accepted: money that we received never counts.
create function dispute_credit_came(p_dispute bigint) returns boolean language sql stable parallel safe as $$
select exists (
    select from dispute d
    join dispute_decision dec on dec.dispute_id = d.id and dec.decision = 'ACCEPTED'
    join invoice i on i.id = d.invoice_id
    where d.id = p_dispute and (
        -- Credit notes of the client that name the invoice, or one of just this amount that names nothing.
        exists (select from invoice c
                where c.client_id = d.client_id and c.currency = i.currency and c.total < 0 and c.created_at > d.opened_at
                having coalesce(sum(-c.total) filter (where names_invoice(c.order_reference, i.number)), 0) >= dec.amount
                    or bool_or(coalesce(c.order_reference, '') = '' and -c.total = dec.amount))
        -- Written off.
        or (select coalesce(sum(a.amount), 0) from allocation a join payment p on p.id = a.payment_id
            where a.invoice_id = d.invoice_id and p.source = 'WRITTEN_OFF' and a.allocated_at > d.opened_at) >= dec.amount
        -- The books say that the invoice came down by just this amount, at once or by and by, or by more than what nobody disputed.
        or exists (select from (select a.amount, sum(a.amount) over (order by a.id) as fallen
                                from allocation a join payment p on p.id = a.payment_id
                                where a.invoice_id = d.invoice_id and p.source = 'REPORTED' and a.allocated_at > d.opened_at) r
                   where r.amount = dec.amount or r.fallen = dec.amount or r.fallen >= d.undisputed + dec.amount)))
$$;

-- A colleague without an account is asked: whoever holds the address may answer once. Only the hash of its secret is kept.
create table dispute_question (
    id                      bigint generated always as identity primary key,
    dispute_id              bigint      not null references dispute on delete cascade,
    name                    text        not null check (name <> ''),
    email                   text        not null check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    question                text        not null check (question <> ''),
    language                text        not null check (language in ('fr', 'en')),
    token_hash              text        not null unique,
    -- The last day on which it can be answered.
    valid_until             date        not null,
    asked_on                date        not null,
    asked_at                timestamptz not null default now(),
    asked_by                text        not null,
    withdrawn_on            date,
    withdrawn_by            text,
    check (valid_until >= asked_on),
    check ((withdrawn_on is null) = (withdrawn_by is null))
);
create index dispute_question_dispute on dispute_question (dispute_id, id desc);

-- The mail that takes the address to the colleague: tried once. It holds the secret, so its text is kept nowhere, and one whose
-- sender died while it handed it over is never sent again.
create table dispute_question_mail (
    question_id             bigint      primary key references dispute_question on delete cascade,
    state                   text        not null check (state in ('SENDING', 'SENT', 'FAILED', 'AMBIGUOUS', 'NOT_SENT')),
    reply                   text        not null default '',
    began_at                timestamptz not null default now(),
    ended_at                timestamptz,
    check ((state = 'SENDING') = (ended_at is null))
);

-- What was said about a dispute, by a person with an account or in answer to a question.
create table dispute_entry (
    id                      bigint generated always as identity primary key,
    dispute_id              bigint      not null references dispute on delete cascade,
    question_id             bigint      unique references dispute_question on delete cascade,
    author                  text        not null check (author <> ''),
    text                    text        not null,
    -- What the colleague would decide; finance does.
    opinion                 text        check (opinion in ('ACCEPT', 'REFUSE')),
    written_on              date        not null,
    written_at              timestamptz not null default now(),
    check (opinion is null or question_id is not null)
);
create index dispute_entry_dispute on dispute_entry (dispute_id, id);

create table dispute_file (
    id                      bigint generated always as identity primary key,
    entry_id                bigint      not null references dispute_entry on delete cascade,
    name                    text        not null check (name <> ''),
    type                    text        not null check (type in ('PDF', 'PNG', 'JPEG')),
    bytes                   bytea       not null check (octet_length(bytes) between 1 and 10485760),
    sha256                  text        not null check (sha256 ~ '^[0-9a-f]{64}$')
);
alter table dispute_file alter column bytes set storage external;
create index dispute_file_entry on dispute_file (entry_id, id);
create trigger dispute_entry_stays before update on dispute_entry for each row execute function history_is_append_only();
create trigger dispute_file_stays before update on dispute_file for each row execute function history_is_append_only();
