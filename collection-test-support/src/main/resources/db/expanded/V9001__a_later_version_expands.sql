-- As a later version would: a column with a default, filled, and an index, while programs of the earlier version work.
alter table client add column nickname text not null default '';
update client set nickname = left(name, 10) where nickname = '';
create index client_nickname on client (creditor_id, nickname);
