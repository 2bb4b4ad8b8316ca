-- The words of one message or letter as a person edited them before it left. Rows are added, never changed: the newest is in
-- force; one without words goes back to the standard text.
create table step_text (
    id                      bigint generated always as identity primary key,
    step_id                 bigint      not null references dunning_step,
    language                text        not null,
    -- What it said until then: fields filled in, blocks such as {{>payment}} left where they stand.
    subject_before          text        not null,
    body_before             text        not null,
    subject                 text        check (subject <> ''),
    body                    text        check (body <> ''),
    -- The subject and the paragraphs that make a formal notice one: nobody wrote them.
    imposed                 text[]      not null,
    -- The amount and the day as they were filled in: left standing, they move on with the day the message leaves.
    amount_said             text        not null,
    pay_by_said             text        not null,
    -- What the step asked for by then, see step_figures.
    figures                 text        not null,
    edited_at               timestamptz not null default now(),
    edited_by               text        not null,
    check ((subject is null) = (body is null))
);
create index step_text_step on step_text (step_id, id desc);
create trigger step_text_is_append_only before update or delete on step_text
    for each row execute function history_is_append_only();

-- What a step asks for on a day: what of each invoice is owed and not held, which of them are overdue, and what is deducted.
create function step_figures(p_step bigint, p_on date) returns text language sql stable parallel safe as $$
select concat_ws(' ',
           (select string_agg(i.id || '=' || (i.balance - coalesce(h.held, 0)) || case when i.due_on < p_on then '!' else '' end,
                              ' ' order by i.id)
            from dunning_line l
            join invoice i on i.id = l.invoice_id and i.balance > 0
            left join held_on(p_on) h on h.client_id = s.client_id and h.invoice_id = i.id
            where l.step_id = s.id and i.balance > coalesce(h.held, 0)),
           (select '-' || d.amount from deducted_of(array[s.client_id]) d where d.currency = s.currency))
from dunning_step s
where s.id = p_step
$$;

-- Whether the words in force were edited for other figures than those of this day: they must not leave as they are.
create function is_text_outdated(p_step bigint, p_on date) returns boolean language sql stable parallel safe as $$
select coalesce((select t.body is not null and t.figures <> step_figures(p_step, p_on)
                 from step_text t where t.step_id = p_step order by t.id desc limit 1), false)
$$;

-- The first day from this one on on which what was approved after its night may leave: the caps on contacts and the contact days, which
-- the night asked on its own day, are asked again. What a night let go by itself may leave at once; the hours of the day are another matter.
create function leaves_from(p_step bigint, p_on date) returns date language sql stable parallel safe as $$
select case when s.approved_on is null or not is_automatic(s.channel) then p_on
            else first_contact_day(s.policy_version_id, c.country, capped.until) end
from dunning_step s
join client c on c.id = s.client_id
join dunning_policy_version v on v.id = s.policy_version_id
cross join lateral (
    -- Other contacts of seven days; of two that wait for each other the one that was approved first goes first.
    select array_agg(o.day order by o.day desc) as days,
           count(*) filter (where o.day = p_on and is_automatic(o.channel)) as today
    from (select greatest(e.counts_from, e.done_on) as day, e.channel, e.id
          from dunning_step e
          where e.client_id = s.client_id and e.id <> s.id and e.channel <> 'HANDOVER'
            and (e.status = 'DONE' or e.status = 'APPROVED' and (e.decided_at is null or e.leaves_on >= e.approved_on
                                                                       or (e.decided_at, e.id) < (s.decided_at, s.id)))) o
    where o.day > p_on - 7 and o.day <= p_on) other
cross join lateral (
    select greatest(p_on, other.days[v.max_per_week] + 7, case when other.today >= v.max_per_day then p_on + 1 end) as until) capped
where s.id = p_step
$$;
