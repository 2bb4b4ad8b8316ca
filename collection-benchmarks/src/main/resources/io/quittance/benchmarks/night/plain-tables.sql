-- Where plain SQL writes: tables with the columns, keys and foreign keys of those that the product writes, without its other
-- indexes, checks and triggers.
drop schema if exists plain cascade;

create schema plain;

create table plain.run (
    id              bigint generated always as identity primary key,
    creditor_id     bigint not null references creditor,
    run_on          date not null,
    unique (creditor_id, run_on)
);

create table plain.step (
    id              bigint generated always as identity primary key,
    creditor_id     bigint not null references creditor,
    run_id          bigint not null references plain.run,
    client_id       bigint not null references client,
    currency        text not null,
    policy_version_id bigint not null,
    rank            int not null,
    channel         text not null,
    template        text not null,
    step_on         date not null,
    status          text not null,
    amount          numeric(15, 2) not null,
    credits         numeric(15, 2) not null,
    unapplied       numeric(15, 2) not null,
    unique (run_id, client_id, currency),
    foreign key (policy_version_id, rank) references dunning_level
);

create table plain.line (
    step_id         bigint not null references plain.step,
    invoice_id      bigint not null references invoice,
    policy_version_id bigint,
    rank            int,
    balance         numeric(15, 2) not null,
    held            numeric(15, 2) not null,
    days_overdue    int not null,
    primary key (step_id, invoice_id),
    foreign key (policy_version_id, rank) references dunning_level
);

create table plain.skip (
    run_id          bigint not null references plain.run,
    invoice_id      bigint not null references invoice,
    client_id       bigint not null references client,
    rank            int not null,
    reason          text not null,
    amount          numeric(15, 2) not null,
    primary key (run_id, invoice_id)
);

create table plain.task (
    id              bigint generated always as identity primary key,
    creditor_id     bigint not null references creditor,
    client_id       bigint not null references client,
    step_id         bigint references plain.step,
    kind            text not null,
    opened_on       date not null,
    due_on          date not null
);

create table plain.history (
    id              bigint generated always as identity primary key,
    creditor_id     bigint not null references creditor,
    client_id       bigint,
    kind            text not null,
    occurred_on     date not null,
    recorded_at     timestamptz not null default now(),
    actor           text not null,
    detail          jsonb not null
);

-- The rung each invoice reached, as whoever writes such a script would keep it; the night moves it on.
create table plain.reached as
select invoice_id, rank, counts_from
from rung_reached;

alter table plain.reached add primary key (invoice_id);

analyze plain.reached;
