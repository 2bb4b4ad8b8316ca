-- How clients and invoices are found again in what payers write.

-- A number as it is compared; NumberKey does exactly the same: capitals A to Z and digits, O read as 0, I and L as 1, without the
-- zeros that lead a run of digits, of that the last 21.
create function number_key(p_number text) returns text language sql immutable parallel safe as $$
select right(regexp_replace(regexp_replace(translate(upper(p_number collate "C"), 'OIL', '011'), '[^A-Z0-9]', '', 'g'),
                            '(^|[^0-9])0+(?=[0-9])', '\1', 'g'), 21)
$$;

-- Its digits alone, for payers who leave the letters out.
create function number_digits(p_number text) returns text language sql immutable parallel safe as $$
select right(ltrim(regexp_replace(p_number, '[^0-9]', '', 'g'), '0'), 21)
$$;

-- The keys of each invoice's numbers: for what payers write, and for the names of files. Not indexes of the invoice itself, as every
-- payment writes its balance, and with it each of its indexes. Kept by triggers, which is why nothing refers to the invoice here.
create table invoice_key (
    invoice_id              bigint      primary key,
    creditor_id             bigint      not null,
    number_key              text        not null,
    number_digits           text        not null,
    order_key               text,
    file_key                text        not null,
    -- For whoever leaves out all signs.
    bare_file_key           text        not null
);
create index invoice_key_number on invoice_key (creditor_id, number_key);
create index invoice_key_digits on invoice_key (creditor_id, number_digits);
create index invoice_key_order on invoice_key (creditor_id, order_key) where order_key is not null;
create index invoice_key_file on invoice_key (creditor_id, file_key);
create index invoice_key_bare_file on invoice_key (creditor_id, bare_file_key);

create view invoice_keyed as
select i.id as invoice_id, i.creditor_id, number_key(i.number) as number_key, number_digits(i.number) as number_digits,
       number_key(i.order_reference) as order_key, invoice_file_key(i.number) as file_key,
       replace(invoice_file_key(i.number), '-', '') as bare_file_key
from invoice i;
insert into invoice_key select * from invoice_keyed;

create function invoices_are_keyed() returns trigger language plpgsql as $$
begin
    insert into invoice_key select k.* from added a join invoice_keyed k on k.invoice_id = a.id;
    return null;
end $$;
create trigger invoices_are_keyed after insert on invoice referencing new table as added
    for each statement execute function invoices_are_keyed();

create function invoice_is_keyed_anew() returns trigger language plpgsql as $$
begin
    delete from invoice_key where invoice_id = old.id;
    insert into invoice_key select * from invoice_keyed where invoice_id = new.id;
    return null;
end $$;
create trigger invoice_is_keyed_anew after update of number, order_reference on invoice
    for each row when (old.number <> new.number or old.order_reference is distinct from new.order_reference)
    execute function invoice_is_keyed_anew();

create function invoice_keys_go() returns trigger language plpgsql as $$
begin
    delete from invoice_key k using gone g where k.invoice_id = g.id;
    return null;
end $$;
create trigger invoice_keys_go after delete on invoice referencing old table as gone
    for each statement execute function invoice_keys_go();

create index client_number_key on client (creditor_id, number_key(number));
create index promise_amount on promise (creditor_id, currency, amount) where withdrawn_on is null;
create index settlement_amount on settlement (creditor_id, currency, amount) where paid_on is null;

-- The beginnings of the words of a name, five letters each; NameMarks does exactly the same. What a payer's bank writes shares some
-- of them with the client's name, in whatever order and however it was cut.
create function name_marks(p_name text) returns text[] language sql immutable parallel safe as $$
with words as (
    select w.word, w.position
    from regexp_split_to_table(
        regexp_replace(normalize(
            replace(replace(replace(replace(replace(replace(replace(
                left(p_name, 200), 'ß', 'ss'), 'œ', 'oe'), 'Œ', 'OE'), 'æ', 'ae'), 'Æ', 'AE'), 'ø', 'o'), 'Ø', 'O'),
            NFKD), '[\u0300-\u036F]', '', 'g'), '[^A-Za-z0-9]+') with ordinality w (word, position)
    where w.word <> ''),
kept as (
    select distinct left(upper(word collate "C"), 5) as mark from words
    where length(word) >= 3
      and upper(word collate "C") not in (
          'SARL', 'SARLU', 'EURL', 'SAS', 'SASU', 'SNC', 'SCI', 'SCP', 'SCOP', 'SCA', 'SCS', 'SELARL', 'SELAS', 'EIRL', 'GIE',
          'GAEC', 'EARL', 'SCEA', 'STE', 'SOCIETE', 'ETS', 'ETABLISSEMENT', 'ETABLISSEMENTS', 'ENT', 'ENTREPRISE', 'CIE', 'MME',
          'MLLE', 'MONSIEUR', 'MADAME', 'GMBH', 'MBH', 'OHG', 'LTD', 'LIMITED', 'LLP', 'PLC', 'LLC', 'INC', 'CORP', 'SRL', 'SPRL',
          'SPA', 'SLU', 'LDA', 'APS', 'AND', 'UND'))
select case when exists (select from kept) then array(select mark from kept order by mark collate "C")
            else array(select distinct left(upper(word collate "C"), 5) from words order by 1) end
$$;

-- The marks of each client's name: kept by a trigger, whoever writes the name.
create table client_name_mark (
    creditor_id             bigint      not null references creditor,
    mark                    text        not null,
    client_id               bigint      not null references client on delete cascade,
    -- How many the name has.
    marks                   int         not null check (marks > 0),
    primary key (creditor_id, mark, client_id)
);
create index client_name_mark_client on client_name_mark (client_id);

create function client_name_is_marked() returns trigger language plpgsql as $$
begin
    -- A new client has none, and in a table that is filled for the first time, looking for them would read all of it each time.
    if tg_op = 'UPDATE' then
        delete from client_name_mark where client_id = new.id;
    end if;
    insert into client_name_mark (creditor_id, mark, client_id, marks)
    select new.creditor_id, m.mark, new.id, cardinality(name_marks(new.name)) from unnest(name_marks(new.name)) m (mark);
    return null;
end $$;
create trigger client_name_is_marked after insert or update of name on client
    for each row execute function client_name_is_marked();
insert into client_name_mark (creditor_id, mark, client_id, marks)
select c.creditor_id, m.mark, c.id, cardinality(name_marks(c.name)) from client c cross join unnest(name_marks(c.name)) m (mark);
