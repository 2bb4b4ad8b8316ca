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

-- What of a credit note or of a payment answered an accepted dispute: none answers two. Gone with it when it is taken back.
create table dispute_credit (
    id                      bigint generated always as identity primary key,
    arrival_id              bigint      not null references dispute_arrival on delete cascade,
    credit_note_id          bigint      references invoice on delete cascade,
    payment_id              bigint      references payment on delete cascade,
    amount                  numeric(15, 2) not null check (amount > 0),
    check ((credit_note_id is null) <> (payment_id is null))
);
create index dispute_credit_arrival on dispute_credit (arrival_id);
create index dispute_credit_note on dispute_credit (credit_note_id) where credit_note_id is not null;
create index dispute_credit_payment on dispute_credit (payment_id) where payment_id is not null;

-- What came since a dispute was opened, before or after it was accepted, that may answer it, and what of that answers no other
-- yet. Money that we received never counts.
--   NAMED        a credit note of the client that names the invoice
--   UNNAMED      one that names nothing
--   WRITTEN_OFF  of the invoice
--   REPORTED     the books say that the invoice came down: by money or by a credit, nobody can tell
create function dispute_credits(p_dispute bigint)
returns table (source text, credit_note_id bigint, payment_id bigint, came_at timestamptz, amount numeric, rest numeric)
language sql stable parallel safe as $$
select case when names_invoice(c.order_reference, i.number) then 'NAMED' else 'UNNAMED' end, c.id, null, c.created_at, -c.total,
       -c.total - (select coalesce(sum(x.amount), 0)
                   from dispute_credit x join dispute_arrival r on r.id = x.arrival_id and r.gone_on is null
                   where x.credit_note_id = c.id)
from dispute d
join invoice i on i.id = d.invoice_id
join invoice c on c.client_id = d.client_id and c.currency = i.currency and c.total < 0 and c.created_at > d.opened_at
where d.id = p_dispute and (coalesce(c.order_reference, '') = '' or names_invoice(c.order_reference, i.number))
union all
select p.source, null, p.id, min(a.allocated_at), sum(a.amount),
       sum(a.amount) - (select coalesce(sum(x.amount), 0)
                        from dispute_credit x
                        join dispute_arrival r on r.id = x.arrival_id and r.gone_on is null
                        join dispute o on o.id = r.dispute_id and o.invoice_id = d.invoice_id
                        where x.payment_id = p.id)
from dispute d
join allocation a on a.invoice_id = d.invoice_id and a.allocated_at > d.opened_at
join payment p on p.id = a.payment_id and p.source in ('WRITTEN_OFF', 'REPORTED') and p.taken_back_on is null
where d.id = p_dispute
group by d.invoice_id, p.id, p.source
$$;

-- Which of these bring what was accepted, the oldest first; nothing: it has not come. Credit notes that name the invoice add up,
-- one that names nothing is just this amount, what was written off adds up, and the books say that the invoice came down by just
-- this amount, at once or by and by, or by more than what nobody disputed.
create function dispute_credit_taken(p_dispute bigint)
returns table (credit_note_id bigint, payment_id bigint, amount numeric)
language sql stable parallel safe as $$
with came as (
    select c.*, d.undisputed, dec.amount as accepted
    from dispute d
    join dispute_decision dec on dec.dispute_id = d.id and dec.decision = 'ACCEPTED'
    cross join lateral dispute_credits(d.id) c
    where d.id = p_dispute
),
added as (
    select c.*, sum(c.rest) over w as so_far, sum(c.amount) over w as fallen,
           sum(greatest(c.rest, 0)) over w - greatest(c.rest, 0) as before, sum(c.rest) over (partition by c.source) as all_rest
    from came c
    window w as (partition by c.source order by c.came_at, c.credit_note_id, c.payment_id)
),
enough as (
    select a.source,
           max(a.all_rest) >= max(a.accepted)
           and (a.source <> 'REPORTED' or bool_or(a.so_far = a.accepted) or max(a.fallen) >= max(a.undisputed + a.accepted)) as yes
    from added a where a.source <> 'UNNAMED' group by a.source
),
ways as (
    select case a.source when 'NAMED' then 1 when 'WRITTEN_OFF' then 3 else 5 end as way,
           a.credit_note_id, a.payment_id, least(a.rest, a.accepted - a.before) as amount
    from added a join enough e on e.source = a.source and e.yes
    where a.rest > 0 and a.before < a.accepted
    union all
    (select case c.source when 'UNNAMED' then 2 else 4 end, c.credit_note_id, c.payment_id, c.accepted
     from added c
     where c.amount = c.accepted and c.rest = c.accepted
       and (c.source = 'UNNAMED' or c.source = 'REPORTED' and c.all_rest >= c.accepted)
     order by c.source desc, c.came_at, c.credit_note_id, c.payment_id
     limit 1)
)
select w.credit_note_id, w.payment_id, w.amount from ways w where w.way = (select min(way) from ways)
$$;

-- Whether what an arrival took is still there, for it and for those that took before it.
create function dispute_credit_stands(p_arrival bigint) returns boolean language sql stable parallel safe as $$
select coalesce((select sum(x.amount) from dispute_credit x where x.arrival_id = r.id), 0) >= dec.amount
       and not exists (
           select from (select distinct p.source from dispute_credit x join payment p on p.id = x.payment_id
                        where x.arrival_id = r.id) own
           where (select coalesce(sum(a.amount), 0) from allocation a join payment p on p.id = a.payment_id
                  where a.invoice_id = d.invoice_id and p.source = own.source and a.allocated_at > d.opened_at)
                 < (select sum(x.amount)
                    from dispute_credit x
                    join dispute_arrival o on o.id = x.arrival_id and o.gone_on is null and o.id <= r.id
                    join dispute e on e.id = o.dispute_id and e.invoice_id = d.invoice_id
                    join payment p on p.id = x.payment_id and p.source = own.source
                    where exists (select from allocation a where a.payment_id = p.id and a.invoice_id = d.invoice_id
                                    and a.allocated_at > d.opened_at)))
from dispute_arrival r
join dispute d on d.id = r.dispute_id
join dispute_decision dec on dec.dispute_id = d.id
where r.id = p_arrival
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
