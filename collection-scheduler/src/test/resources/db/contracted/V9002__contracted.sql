-- As the version after that would: what no program uses any more goes, while programs of the version before work.
drop index client_nickname;
alter table client drop column nickname;
