-- The tables are those of the schema that comes first in the search path.
insert into client (creditor_id, number, name, postcode, city)
select distinct on (client_number) :creditor, client_number, client_name, postcode, city
from plain.row
order by client_number;

insert into contact (client_id, email)
select c.id, r.email
from (select distinct on (client_number) client_number, email from plain.row order by client_number) r
join client c on c.number = r.client_number;

insert into invoice (creditor_id, client_id, number, issued_on, due_on, currency, total, balance)
select :creditor, c.id, r.invoice_number, r.issued_on, r.due_on, r.currency, r.total, r.balance
from plain.row r
join client c on c.number = r.client_number;

with paid as (
    select nextval(pg_get_serial_sequence('payment', 'id')) as id, i.id as invoice_id, i.client_id, i.currency, i.total - i.balance as amount
    from invoice i
    where i.total <> i.balance
), payments as (
    insert into payment (id, creditor_id, client_id, source, received_on, currency, amount, unapplied, recorded_on, recorded_by)
    overriding system value
    select id, :creditor, client_id, 'REPORTED', :on, currency, amount, 0, :on, 'plain' from paid
)
insert into allocation (payment_id, invoice_id, amount, allocated_on, allocated_by)
select id, invoice_id, amount, :on, 'plain' from paid;
