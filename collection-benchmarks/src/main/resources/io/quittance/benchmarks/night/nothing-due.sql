-- Nothing to do: all of it is due in a fortnight or later.
insert into invoice (id, creditor_id, client_id, number, issued_on, due_on, currency, total, balance) overriding system value
select n, :creditor, 1 + dice % 50000, 'F' || n, due_on - 30, due_on, 'EUR', total, total
from (select n, dice, :on::date + 14 + (dice / 50021 % 45)::int as due_on, 50 + (dice % 100000) / 20.0 as total
      from (select n, n * 2654435761 % 4294967291 as dice from generate_series(1::bigint, :invoices) n) thrown) drawn
order by due_on, n;
