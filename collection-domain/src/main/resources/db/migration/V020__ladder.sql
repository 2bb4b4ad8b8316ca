-- How an invoice stands on its ladder, read from facts: the only place where this is worked out.
-- The night, its preview, the overdue list, the client page and the API all ask here.

-- The latest version of each policy.
create view policy_in_force as
select distinct on (policy_id)
       policy_id, id as policy_version_id, version, contact_gap_days
from dunning_policy_version
order by policy_id, version desc;

-- The rung that follows each rung (0: none climbed yet). Past the due date a courtesy is void, not owed.
create view next_rung as
select distinct on (f.policy_version_id, f.climbed, d.past_due)
       f.policy_version_id, f.climbed, d.past_due, l.rank, l.after_days, l.min_gap_days, l.channel, l.template
from (select policy_version_id, rank as climbed from dunning_level
      union all
      select policy_version_id, 0 from policy_in_force) f
join policy_in_force v on v.policy_version_id = f.policy_version_id
cross join (values (false), (true)) d (past_due)
join dunning_level l on l.policy_version_id = f.policy_version_id and l.rank > f.climbed
where not (d.past_due and l.after_days < 0)
order by f.policy_version_id, f.climbed, d.past_due, l.rank;

-- The last rung of each invoice that climbed. A copy of lines and steps: a night would else search them for every open
-- invoice. Only the triggers below write it; rung_reached_astray proves it equal.
create table rung_reached (
    invoice_id              bigint      not null primary key,
    step_id                 bigint      not null,
    policy_version_id       bigint      not null,
    rank                    int         not null,
    -- Of the step: the day from which the gap before the next rung is counted.
    counts_from             date        not null,
    -- Of the step: what keeps the invoice from its next rung; null: nothing does.
    blocks                  text,
    foreign key (step_id, invoice_id) references dunning_line
);
create index rung_reached_step on rung_reached (step_id);

-- What the copy must say, from the facts.
create view rung_by_facts as
select distinct on (l.invoice_id) l.invoice_id, l.step_id, l.policy_version_id, l.rank, s.counts_from, s.blocks
from dunning_line l
join dunning_step s on s.id = l.step_id
where l.rank is not null and s.status <> 'CANCELLED'
order by l.invoice_id, l.step_id desc;

create function rung_is_reached() returns trigger language plpgsql as $$
begin
    insert into rung_reached as r (invoice_id, step_id, policy_version_id, rank, counts_from, blocks)
    select distinct on (l.invoice_id) l.invoice_id, l.step_id, l.policy_version_id, l.rank, s.counts_from, s.blocks
    from added l
    join dunning_step s on s.id = l.step_id
    where l.rank is not null and s.status <> 'CANCELLED'
    order by l.invoice_id, l.step_id desc
    on conflict (invoice_id) do update
        set step_id = excluded.step_id, policy_version_id = excluded.policy_version_id,
            rank = excluded.rank, counts_from = excluded.counts_from, blocks = excluded.blocks
        where r.step_id < excluded.step_id;
    return null;
end $$;
create trigger rung_is_reached after insert on dunning_line
    referencing new table as added for each statement execute function rung_is_reached();

-- Reads the copy of these invoices anew. The rows are locked first, in one order: whoever else takes back a step of theirs
-- at this moment comes before or after, and the statements that follow see what it did.
create function reread_rungs(p_invoices bigint[]) returns void language plpgsql as $$
begin
    perform from rung_reached where invoice_id = any (p_invoices) order by invoice_id for update;
    insert into rung_reached as r (invoice_id, step_id, policy_version_id, rank, counts_from, blocks)
    select f.invoice_id, f.step_id, f.policy_version_id, f.rank, f.counts_from, f.blocks
    from rung_by_facts f
    where f.invoice_id = any (p_invoices)
    order by f.invoice_id
    on conflict (invoice_id) do update
        set step_id = excluded.step_id, policy_version_id = excluded.policy_version_id,
            rank = excluded.rank, counts_from = excluded.counts_from, blocks = excluded.blocks
        where (r.step_id, r.policy_version_id, r.rank, r.counts_from, r.blocks)
              is distinct from (excluded.step_id, excluded.policy_version_id, excluded.rank, excluded.counts_from, excluded.blocks);
    delete from rung_reached r
    where r.invoice_id = any (p_invoices)
      and not exists (select from rung_by_facts f where f.invoice_id = r.invoice_id);
end $$;

create function step_moves_on() returns trigger language plpgsql as $$
begin
    perform reread_rungs(array(select invoice_id from dunning_line where step_id = new.id and rank is not null));
    return null;
end $$;
create trigger step_moves_on after update on dunning_step for each row
    when (new.status = 'CANCELLED' and old.status <> 'CANCELLED' or new.counts_from <> old.counts_from
          or new.blocks is distinct from old.blocks)
    execute function step_moves_on();

-- Invoices whose copy does not say what their lines and steps say; always empty.
create view rung_reached_astray as
select coalesce(f.invoice_id, r.invoice_id) as invoice_id, f.step_id as step_by_facts, r.step_id as step_by_copy
from rung_by_facts f
full join rung_reached r on r.invoice_id = f.invoice_id
where (f.step_id, f.policy_version_id, f.rank, f.counts_from, f.blocks)
      is distinct from (r.step_id, r.policy_version_id, r.rank, r.counts_from, r.blocks);

-- One row per open invoice. Written to be inlined: a condition on client_id, invoice_id or due_on reaches the tables, and
-- a join whose columns nobody asks for is left out.
--   policy      the invoice's own, else its client's, else its segment's, else the creditor's default; null: none
--   last_rank   of its last line in a step that was not cancelled; 0: none
--   last_blocks what that step keeps it waiting for, as dunning_step.blocks
--   next_rank   the lowest rung above the last that is not void on that day; null: the top is reached, or no policy
--   next_channel as the level says, or a letter for a client who prefers them to emails
--   next_on     the first day on which the next rung may be climbed, past or future
create function ladder(p_creditor bigint, p_on date)
returns table (
    invoice_id bigint, client_id bigint, currency text, due_on date, balance numeric, days_overdue int,
    country text, policy_version_id bigint, contact_gap_days int,
    last_rank int, last_step_id bigint, last_channel text, last_blocks text,
    next_rank int, next_on date, next_channel text, next_template text)
language sql stable parallel safe as $$
select i.id, i.client_id, i.currency, i.due_on, i.balance, p_on - i.due_on,
       c.country, v.policy_version_id, v.contact_gap_days,
       coalesce(last.rank, 0), last.step_id, climbed.channel, last.blocks,
       n.rank, greatest(i.due_on + n.after_days, last.counts_from + n.min_gap_days),
       case when n.channel = 'EMAIL' then coalesce(c.preferred_channel, 'EMAIL') else n.channel end, n.template
from invoice i
join client c on c.id = i.client_id
join creditor k on k.id = i.creditor_id
left join segment_policy sp on sp.creditor_id = i.creditor_id and sp.segment = c.segment
left join policy_in_force v on v.policy_id = coalesce(i.policy_id, c.policy_id, sp.policy_id, k.default_policy_id)
left join rung_reached last on last.invoice_id = i.id
left join dunning_level climbed on climbed.policy_version_id = last.policy_version_id and climbed.rank = last.rank
left join next_rung n on n.policy_version_id = v.policy_version_id
                     and n.climbed = coalesce(last.rank, 0)
                     and n.past_due = (p_on > i.due_on)
where i.creditor_id = p_creditor and i.balance > 0
$$;

-- The holds that count on a day: from the day they were placed to their last day included, unless lifted by then.
create function holds_in_force(p_on date) returns setof hold language sql stable parallel safe as $$
select * from hold h
where h.placed_on <= p_on
  and (h.held_until is null or p_on <= h.held_until)
  and (h.lifted_on is null or p_on < h.lifted_on)
$$;

-- What is held of each open invoice on a day, and by which hold that is told. Several holds on parts add up, but for promises, of
-- which the largest counts: two of them may be about the same money. A hold on all of it is told first, then the one that ends last, then the reason that comes first. Of a part that was promised, what its invoice
-- received since is not held any more. Written to be inlined.
create function held_on(p_on date)
returns table (creditor_id bigint, client_id bigint, invoice_id bigint, held numeric, reason text, until date)
language sql stable parallel safe as $$
select h.creditor_id, h.client_id, h.id,
       least(h.balance, coalesce(sum(coalesce(part.held, h.balance)) filter (where h.reason <> 'PROMISE'), 0)
                        + coalesce(max(coalesce(part.held, h.balance)) filter (where h.reason = 'PROMISE'), 0)),
       (array_agg(h.reason order by h.amount is not null, h.held_until desc nulls first, h.reason))[1],
       (array_agg(h.held_until order by h.amount is not null, h.held_until desc nulls first, h.reason))[1]
from (select h.creditor_id, h.client_id, h.invoice_id, h.reason, h.amount, h.held_until, h.placed_at, i.id, i.balance
      from holds_in_force(p_on) h join invoice i on i.id = h.invoice_id and i.client_id = h.client_id and i.balance > 0
      union all
      select h.creditor_id, h.client_id, h.invoice_id, h.reason, h.amount, h.held_until, h.placed_at, i.id, i.balance
      from holds_in_force(p_on) h join invoice i on i.client_id = h.client_id and i.balance > 0
      where h.invoice_id is null) h
cross join lateral (
    select case when h.reason = 'PROMISE' and h.amount is not null
                then h.amount - (select coalesce(sum(a.amount), 0)
                                 from allocation a join payment m on m.id = a.payment_id
                                 where a.invoice_id = h.invoice_id and m.recorded_at > h.placed_at)
                else h.amount end) part (held)
where part.held is null or part.held > 0
group by h.creditor_id, h.client_id, h.id, h.balance
$$;

-- No invoice due after this can be due for a rung on that day, or be older than one that is.
create function ladder_horizon(p_on date) returns date language sql stable parallel safe as $$
select p_on - min(least(after_days, 0)) from next_rung
$$;
