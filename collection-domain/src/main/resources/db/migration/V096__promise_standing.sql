-- How each promise stands on a day: what was received for it, and what that makes of it. Money counts that was recorded after
-- the promise and reached the account by its last day, in whatever order payments, days and nights come. What settles nothing
-- yet counts too, and what late charges took of it: it was paid. So does what was forgone because the rest was paid in time: a
-- settlement's or a discount's rebate. Written to be inlined.
create function promise_standing(p_on date)
returns table (promise_id bigint, client_id bigint, received numeric, state text)
language sql stable parallel safe as $$
select p.id, p.client_id, r.received,
       case when p.withdrawn_on is not null then 'WITHDRAWN'
            when exists (select from promise_replacement x join promise later on later.id = x.replaced_by
                         where x.promise_id = p.id and later.withdrawn_on is null) then 'REPLACED'
            when r.received >= p.amount then 'KEPT'
            when p_on <= p.held_until then 'OPEN'
            when r.received > 0 then 'PART_KEPT'
            else 'BROKEN' end
from promise p
cross join lateral (
    select greatest(coalesce(sum(m.unapplied + coalesce(a.amount, 0)), 0), 0) as received
    from payment m
    left join lateral (
        select sum(x.amount) as amount from allocation x
        where x.payment_id = m.id and coalesce(x.invoice_id, x.charged_invoice_id) is not null
          and (p.of_client or coalesce(x.invoice_id, x.charged_invoice_id)
                              in (select l.invoice_id from promise_invoice l where l.promise_id = p.id))) a on true
    where m.client_id = p.client_id and m.currency = p.currency and m.source in ('RECEIVED', 'REPORTED', 'REBATE')
      and m.recorded_at > p.recorded_at and m.received_on <= p.held_until) r
$$;
