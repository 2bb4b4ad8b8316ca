-- Where plain SQL writes: tables with the columns, keys and foreign keys of those that the product writes, without its other
-- indexes, checks and triggers.
drop schema if exists plain cascade;

create schema plain;

create table plain.row (
    client_number   text,
    client_name     text,
    email           text,
    postcode        text,
    city            text,
    invoice_number  text,
    issued_on       date,
    due_on          date,
    currency        text,
    total           numeric(15, 2),
    balance         numeric(15, 2)
);

create table plain.client (
    id              bigint generated always as identity primary key,
    creditor_id     bigint not null references creditor,
    number          text not null,
    name            text not null,
    postcode        text not null,
    city            text not null,
    unique (creditor_id, number)
);

create table plain.contact (
    id              bigint generated always as identity primary key,
    client_id       bigint not null references plain.client,
    email           text not null
);

create table plain.invoice (
    id              bigint generated always as identity primary key,
    creditor_id     bigint not null references creditor,
    client_id       bigint not null references plain.client,
    number          text not null,
    issued_on       date not null,
    due_on          date not null,
    currency        text not null,
    total           numeric(15, 2) not null,
    balance         numeric(15, 2) not null,
    unique (creditor_id, number)
);

create table plain.payment (
    id              bigint generated always as identity primary key,
    creditor_id     bigint not null references creditor,
    client_id       bigint not null references plain.client,
    source          text not null,
    received_on     date not null,
    currency        text not null,
    amount          numeric(15, 2) not null,
    unapplied       numeric(15, 2) not null,
    recorded_on     date not null,
    recorded_by     text not null
);

create table plain.allocation (
    id              bigint generated always as identity primary key,
    payment_id      bigint not null references plain.payment,
    invoice_id      bigint not null references plain.invoice,
    amount          numeric(15, 2) not null,
    allocated_on    date not null,
    allocated_by    text not null
);
