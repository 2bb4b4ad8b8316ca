-- Fifty thousand clients. One in five pays late; one in twenty has no address to write to, one in five is abroad.
insert into client (id, creditor_id, number, name, address_line1, postcode, city, country) overriding system value
select n, :creditor, 'C' || n, 'Client ' || n, n % 200 || ' rue des Essais', '75001', 'Paris',
       case n % 20 when 0 then 'DE' when 1 then 'BE' when 2 then 'ES' when 3 then 'IT' else 'FR' end
from generate_series(1, 50000) n;

insert into contact (client_id, name, email, phone)
select n, 'Comptabilité', case when n % 20 <> 7 then 'comptabilite@client' || n || '.example' end, '+33 1 23 45 67 89'
from generate_series(1, 50000) n;
