-- What partitions by creditor would give and what they would ask for, on an empty PostgreSQL database:
--
--   psql URL -f collection-benchmarks/partitions.sql
--
-- The operator guide, "Past one PostgreSQL", tells what comes out.
create table creditor (id bigint primary key);
create table client (creditor_id bigint not null, id bigint not null, primary key (creditor_id, id)) partition by list (creditor_id);
create table invoice (
    id bigint not null, creditor_id bigint not null, client_id bigint not null, currency text not null, due_on date not null,
    balance numeric(15, 2) not null,
    primary key (creditor_id, id),
    foreign key (creditor_id, client_id) references client
) partition by list (creditor_id);
create table dunning_line (step_id bigint not null, invoice_id bigint not null, rank int, primary key (step_id, invoice_id));

select format('create table client_%s partition of client for values in (%s)', n, n) from generate_series(1, 4) n \gexec
select format('create table invoice_%s partition of invoice for values in (%s)', n, n) from generate_series(1, 4) n \gexec
create index invoice_owed on invoice (creditor_id, client_id, currency, due_on) include (balance) where balance > 0;

insert into creditor select generate_series(1, 4);
insert into client select k, k * 1000000 + n from generate_series(1, 4) k, generate_series(1, 5000) n;
insert into invoice
select k * 1000000 + n, k, k * 1000000 + 1 + n % 5000, 'EUR', date '2026-06-16' - n % 200, 100
from generate_series(1, 4) k, generate_series(1, 100000) n;
insert into dunning_line select n, 1000000 + n, 1 from generate_series(1, 1000) n;
analyze;

\echo '--- One creditor, as the night and the lists ask: one partition, in the generic plan of a prepared statement, too.'
set plan_cache_mode = force_generic_plan;
prepare owed(bigint, date) as
select client_id, currency, sum(balance), min(due_on) from invoice
where creditor_id = $1 and balance > 0 and due_on < $2 group by client_id, currency;
explain (costs off) execute owed(1, '2026-06-16');

\echo '--- By its id alone, as lines, allocations and messages find an invoice: every partition is asked.'
prepare lines(bigint) as
select i.id, i.balance, l.rank from dunning_line l join invoice i on i.id = l.invoice_id where l.step_id = $1;
explain (costs off) execute lines(7);

\echo '--- The same once lines carry the creditor: one partition.'
alter table dunning_line add column creditor_id bigint;
update dunning_line set creditor_id = 1;
prepare lines_of(bigint, bigint) as
select i.id, i.balance, l.rank from dunning_line l join invoice i on i.creditor_id = l.creditor_id and i.id = l.invoice_id
where l.creditor_id = $1 and l.step_id = $2;
explain (costs off) execute lines_of(1, 7);
