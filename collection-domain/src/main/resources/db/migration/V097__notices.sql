-- Mails to clients that no step of a ladder asks for: about a plan, a settlement, a debit note, or thanks for what a step asked for. Each is asked for once, whatever
-- the number of nights, and again where it was cancelled and never left; what it says is read when it is written, and again when it leaves.
create table notice (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    client_id               bigint      not null references client,
    kind                    text        not null check (kind in ('PLAN_PROPOSAL', 'INSTALMENT_COMING', 'INSTALMENT_LATE', 'PLAN_BROKEN',
                                                                 'SETTLEMENT_OFFER', 'DEBIT_NOTE', 'THANKS')),
    version_id              bigint      references plan_version,
    instalment_no           int,
    settlement_id           bigint      references settlement,
    debit_note_id           bigint      references debit_note,
    -- The step that the client is thanked for having followed.
    thanked_step_id         bigint      references dunning_step,
    asked_on                date        not null,
    asked_by                text        not null,
    -- The day on which it was asked for again; null: it was not, or that was looked into.
    again_on                date,
    foreign key (version_id, instalment_no) references plan_instalment (version_id, no),
    unique nulls not distinct (kind, version_id, instalment_no, settlement_id, debit_note_id, thanked_step_id),
    check ((version_id is not null) = (kind in ('PLAN_PROPOSAL', 'INSTALMENT_COMING', 'INSTALMENT_LATE', 'PLAN_BROKEN'))),
    check ((instalment_no is not null) = (kind in ('INSTALMENT_COMING', 'INSTALMENT_LATE'))),
    check ((settlement_id is not null) = (kind = 'SETTLEMENT_OFFER')),
    check ((debit_note_id is not null) = (kind = 'DEBIT_NOTE')),
    check ((thanked_step_id is not null) = (kind = 'THANKS'))
);
create index notice_creditor on notice (creditor_id, id);
create index notice_again on notice (creditor_id, id) where again_on is not null;
create index notice_thanked_step on notice (thanked_step_id) where thanked_step_id is not null;
create index notice_version on notice (version_id) where version_id is not null;

-- What a notice takes along, as it was when its words were written: a document, or the picture of a transfer that its words show.
create table notice_file (
    notice_id               bigint      not null references notice,
    name                    text        not null check (name <> ''),
    type                    text        not null check (type in ('application/pdf', 'image/png')),
    bytes                   bytea       not null,
    sha256                  text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (notice_id, name)
);
-- A PDF is compressed already.
alter table notice_file alter column bytes set storage external;

-- A message is a step's or a notice's.
alter table message
    alter column step_id drop not null,
    add column notice_id bigint references notice,
    add check ((step_id is null) = (notice_id is not null)),
    add check (notice_id is null or channel = 'EMAIL' and statement_id is null);
create unique index message_notice on message (notice_id) where notice_id is not null;

-- Whether all that is open of some invoices of a client is held by other holds than these. Parts add up, but for promises, as in
-- held_on; nothing open is nothing held.
create function is_held_beside(p_client bigint, p_invoices bigint[], p_holds bigint[], p_on date)
returns boolean language sql stable parallel safe as $$
select coalesce(bool_and(i.balance <= h.held), false)
from invoice i
cross join lateral (
    select coalesce(sum(x.part) filter (where x.reason <> 'PROMISE'), 0)
           + coalesce(max(x.part) filter (where x.reason = 'PROMISE'), 0) as held
    from (select f.reason,
                 coalesce(f.amount, i.balance)
                 - case when f.reason = 'PROMISE' and f.amount is not null
                        then (select coalesce(sum(a.amount), 0) from allocation a join payment m on m.id = a.payment_id
                              where a.invoice_id = i.id and m.recorded_at > f.placed_at)
                        else 0 end as part
          from holds_in_force(p_on) f
          where f.client_id = p_client and coalesce(f.invoice_id, i.id) = i.id and f.id <> all (p_holds)) x) h
where i.id = any (p_invoices) and i.balance > 0
$$;

-- The notices that were cancelled before anything may have left: what was not true then may be true again. One that a person gave
-- up is asked for again by persons alone.
create view notice_to_ask_again as
select m.creditor_id, m.notice_id,
       (select e.detail from delivery_event e where e.message_id = m.id order by e.id desc limit 1) is distinct from 'GIVEN_UP' as by_night
from message m
where m.notice_id is not null and m.status = 'CANCELLED'
  and not exists (select from delivery_event e where e.message_id = m.id and e.status in ('SENT', 'AMBIGUOUS'));

-- What went wrong with a notice: one task a kind, opened again when it happens again.
alter table task add column notice_id bigint references notice;
create unique index task_of_notice on task (notice_id, kind) where notice_id is not null;

-- The first instant from this one on at which a client that no policy speaks of may be written to: Monday to Friday from 9 to 18,
-- but for public holidays.
create function usual_contact_time(p_country text, p_zone text, p_from timestamptz)
returns timestamptz language sql stable parallel safe as $$
select greatest(p_from, (d.day + time '09:00') at time zone p_zone)
from (select (p_from at time zone p_zone)::date + n as day from generate_series(0, 90) n) d
where (d.day + time '18:00') at time zone p_zone > p_from
  and (extract(isodow from d.day) <= 5 and not exists (select from public_holiday h where h.country = p_country and h.day = d.day)
       or exists (select from demonstration_contact_day x where x.day = d.day))
order by d.day limit 1
$$;

-- The policy that says when a client may be written to, where no step says which; none: at the usual hours.
create view client_policy as
select c.id as client_id, v.policy_version_id
from client c
join creditor k on k.id = c.creditor_id
left join segment_policy g on g.creditor_id = c.creditor_id and g.segment = c.segment
join policy_in_force v on v.policy_id = coalesce(c.policy_id, g.policy_id, k.default_policy_id);
