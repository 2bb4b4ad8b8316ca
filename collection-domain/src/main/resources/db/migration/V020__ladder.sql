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

-- One row per open invoice. Written to be inlined: a condition on client_id, invoice_id or due_on reaches the tables.
--   policy      the invoice's own, else its client's, else its segment's, else the creditor's default; null: none
--   last_rank   of its last line in a step that was not cancelled; 0: none
--   next_rank   the lowest rung above the last that is not void on that day; null: the top is reached, or no policy
--   next_on     the first day on which the next rung may be climbed, past or future
create function ladder(p_creditor bigint, p_on date)
returns table (
    invoice_id bigint, client_id bigint, currency text, due_on date, balance numeric, days_overdue int,
    policy_version_id bigint, contact_gap_days int,
    last_rank int, last_step_on date, last_step_id bigint, last_channel text, last_status text,
    next_rank int, next_on date, next_channel text, next_template text)
language sql stable parallel safe as $$
select i.id, i.client_id, i.currency, i.due_on, i.balance, p_on - i.due_on,
       v.policy_version_id, v.contact_gap_days,
       coalesce(last.rank, 0), last.step_on, last.step_id, climbed.channel, last.status,
       n.rank, greatest(i.due_on + n.after_days, last.step_on + n.min_gap_days), n.channel, n.template
from invoice i
join client c on c.id = i.client_id
join creditor k on k.id = i.creditor_id
left join segment_policy sp on sp.creditor_id = i.creditor_id and sp.segment = c.segment
left join policy_in_force v on v.policy_id = coalesce(i.policy_id, c.policy_id, sp.policy_id, k.default_policy_id)
left join lateral (
    select l.rank, l.policy_version_id, s.id as step_id, s.step_on, s.status
    from dunning_line l
    join dunning_step s on s.id = l.step_id
    where l.invoice_id = i.id and l.rank is not null and s.status <> 'CANCELLED'
    order by l.step_id desc
    limit 1) last on true
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

-- No invoice due after this can be due for a rung on that day, or be older than one that is.
create function ladder_horizon(p_on date) returns date language sql stable parallel safe as $$
select p_on - min(least(after_days, 0)) from next_rung
$$;
